/** Whether the three sums of a day agree: pure. */
import type { CivilDate } from '../../kernel/civil-date.js';

export interface DaySums {
  readonly partnerCode: string;
  readonly partnerName: string;
  readonly day: CivilDate;
  readonly paymentsHere: number;
  /** Without what was taken back. */
  readonly amountHere: bigint;
  /** Null while no file covers the day. */
  readonly linesInFile: number | null;
  readonly amountInFile: bigint | null;
  readonly feesInFile: bigint | null;
  /** Null while no statement has the credit. */
  readonly amountCredited: bigint | null;
  /** What the bank credits: all, or all without the fees. */
  readonly basis: 'gross' | 'net';
  readonly openBreaks: number;
  /** When the day of a post office or counter was closed. */
  readonly closedAt: Date | null;
}

export const DAY_STATES = ['no-file', 'differs', 'no-statement', 'agrees', 'closed'] as const;
export type DayState = (typeof DAY_STATES)[number];

export interface ReconciliationDay extends DaySums {
  readonly state: DayState;
  /** What the statement should say by the file; null without a file. */
  readonly amountToBeCredited: bigint | null;
}

/** Here against the file first; then the file against the statement, where there is one. */
export function reconcileDay(sums: DaySums): ReconciliationDay {
  const { amountInFile, feesInFile, basis } = sums;
  const expected = amountInFile === null ? null : amountInFile - (basis === 'net' ? (feesInFile ?? 0n) : 0n);
  return { ...sums, amountToBeCredited: expected, state: stateOf(sums, expected) };
}

function stateOf(
  { amountHere, amountInFile, amountCredited, openBreaks, closedAt }: DaySums,
  expected: bigint | null,
): DayState {
  if (amountInFile === null) return 'no-file';
  if (amountHere !== amountInFile || openBreaks > 0) return 'differs';
  if (amountCredited !== null && amountCredited !== expected) return 'differs';
  if (closedAt !== null) return 'closed';
  return amountCredited === null ? 'no-statement' : 'agrees';
}
