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
  /** The lines with negative amounts: partners count and sum them, or do not. */
  readonly corrections?: readonly { readonly amount: Rupiah }[];
}

/** Returns what differs; null when the file is whole. */
export function validateTotals(
  read: ReadTotals,
  { stated, areExpected }: { readonly stated: StatedTotals | null; readonly areExpected: boolean },
): SettlementWord | null {
  if (stated === null) return areExpected ? 'no-totals' : null;
  const { corrections = [] } = read;
  const taken = corrections.reduce((sum, { amount }) => sum + amount, 0n);
  const lines = [BigInt(read.lines), BigInt(read.lines + corrections.length)];
  const amounts: bigint[] = [read.amount, read.amount - taken];
  const areLinesOff = stated.lines !== null && !lines.includes(stated.lines);
  const isAmountOff = stated.amount !== null && !amounts.includes(stated.amount);
  if (areLinesOff && isAmountOff) return 'totals-off';
  if (areLinesOff) return 'lines-off';
  return isAmountOff ? 'amount-off' : null;
}
