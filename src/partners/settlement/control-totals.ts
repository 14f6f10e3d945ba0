/** Checks whether a file is whole: the totals that it states against those that were read from it. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { SettlementWord } from './settlement-words.js';

export interface StatedTotals {
  readonly lines: bigint | null;
  readonly amount: Rupiah | null;
  readonly day: CivilDate | null;
}

export interface ReadTotals {
  /** The number of payments and unreadable lines, without header, trailer and blank lines. */
  readonly lines: number;
  /** The sum of all lines whose amount could be read, including lines that are unreadable otherwise. */
  readonly amount: Rupiah;
}

/** Returns what differs; null when the file is whole. */
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
