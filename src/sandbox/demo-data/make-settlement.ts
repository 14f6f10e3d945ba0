/**
 * Makes two days of a post office's settlement files for the demo: most lines agree, one number belongs to nobody, one
 * family paid twice.
 */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VirtualAccount } from '../../kernel/virtual-account.js';

/** A payment at a post office of what a family owes. */
export interface DemoSlip {
  readonly account: VirtualAccount;
  readonly amount: Rupiah;
}

/** A number of the right form that no card has. */
const NOBODYS = '8888800000000000';
const HEADING = 'tanggal;resi;nomor;jumlah';

/**
 * Makes one text for each day, the earlier first, in the example format of a post office. It needs at least two slips.
 */
export function makeDemoSettlement(slips: readonly DemoSlip[], today: CivilDate): readonly string[] {
  const half = Math.ceil(slips.length / 2);
  const [first, second] = [slips.slice(0, half), slips.slice(half)];
  const again = second.slice(0, 1);
  const stranger = first.slice(0, 1).map(({ amount }) => ({ account: NOBODYS, amount }));
  return [toFile(addDays(today, -2), first), toFile(addDays(today, -1), [...second, ...again, ...stranger])];
}

function toFile(day: CivilDate, slips: readonly { readonly account: string; readonly amount: Rupiah }[]): string {
  const written = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const lines = slips.map(({ account, amount }, place) => {
    const receipt = `POS${day.replaceAll('-', '')}${String(place + 1).padStart(4, '0')}`;
    return `${written};${receipt};${account};${amount.toLocaleString('id-ID')},00`;
  });
  return `${[HEADING, ...lines].join('\n')}\n`;
}
