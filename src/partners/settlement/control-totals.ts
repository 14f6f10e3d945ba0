/** Whether a file is whole: what it states of itself against what was read from it. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { SettlementWord } from './settlement-words.js';

export interface StatedTotals {
  readonly lines: bigint | null;
  readonly amount: Rupiah | null;
  readonly day: CivilDate | null;
}

export interface ReadTotals {
  /** Payments and unreadable lines, without header, trailer and blank lines. */
  readonly lines: number;
  /** Also of unreadable lines whose amount could be read. */
  readonly amount: Rupiah;
}

/** Null when the file is whole; else what differs. */
export function validateTotals(
  read: ReadTotals,
  { stated, areExpected }: { readonly stated: StatedTotals | null; readonly areExpected: boolean },
): SettlementWord | null {
  if (stated === null) return areExpected ? 'no-totals' : null;
  const areLinesOff = stated.lines !== null && stated.lines !== BigInt(read.lines);
  const isAmountOff = stated.amount !== null && stated.amount !== read.amount;
  if (areLinesOff && isAmountOff) return 'totals-off';
  if (areLinesOff) return 'lines-off';
  return isAmountOff ? 'amount-off' : null;
}
