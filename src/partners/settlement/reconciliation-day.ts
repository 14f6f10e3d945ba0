/** Decides whether the three sums of a day agree. Pure. */
import type { CivilDate } from '../../kernel/civil-date.js';

export interface DaySums {
  readonly partnerCode: string;
  readonly partnerName: string;
  readonly day: CivilDate;
  readonly paymentsHere: number;
  /** The payments here with more than any payment can be, which wait in suspense; no sum counts them. */
  readonly uncountedHere: number;
  /** The sum of the other payments here, without what was taken back. */
  readonly amountHere: bigint;
  /** The number of paid lines; this and the sums of the file are null while no file covers the day. */
  readonly linesInFile: number | null;
  readonly amountInFile: bigint | null;
  readonly feesInFile: bigint | null;
  /** The sum on the bank statement; null while no statement has the credit. */
  readonly amountCredited: bigint | null;
  /** The basis of the bank's credit: all that was paid (`gross`), or all without the fees (`net`). */
  readonly basis: 'gross' | 'net';
  readonly openBreaks: number;
  /** The time at which the day of a post office or counter was closed; null for an open day and for other partners. */
  readonly closedAt: Date | null;
}

export const DAY_STATES = ['no-file', 'differs', 'no-statement', 'agrees', 'closed'] as const;
export type DayState = (typeof DAY_STATES)[number];

export interface ReconciliationDay extends DaySums {
  readonly state: DayState;
  /** The sum that the statement should have by the file; null without a file. */
  readonly amountToBeCredited: bigint | null;
}

/** Compares the books here with the file first, then the file with the statement, where there is one. */
export function reconcileDay(sums: DaySums): ReconciliationDay {
  const { amountInFile, feesInFile, basis } = sums;
  const expected = amountInFile === null ? null : amountInFile - (basis === 'net' ? (feesInFile ?? 0n) : 0n);
  return { ...sums, amountToBeCredited: expected, state: stateOf(sums, expected) };
}

function stateOf(
  { amountHere, uncountedHere, amountInFile, amountCredited, openBreaks, closedAt }: DaySums,
  expected: bigint | null,
): DayState {
  if (amountInFile === null) return 'no-file';
  if (amountHere !== amountInFile || openBreaks > 0 || uncountedHere > 0) return 'differs';
  if (amountCredited !== null && amountCredited !== expected) return 'differs';
  if (closedAt !== null) return 'closed';
  return amountCredited === null ? 'no-statement' : 'agrees';
}
