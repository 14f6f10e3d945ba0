/** Whether a file is whole: what it states of itself against what was read from it. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';

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

/** Null when the file is whole; else what differs, in words that name the difference. */
export function judgeTotals(
  read: ReadTotals,
  { stated, areExpected }: { readonly stated: StatedTotals | null; readonly areExpected: boolean },
): string | null {
  if (stated === null)
    return areExpected ? 'The record with the control totals is missing: the file is not whole.' : null;
  const problems: string[] = [];
  if (stated.lines !== null && stated.lines !== BigInt(read.lines))
    problems.push(
      `it states ${stated.lines} lines and holds ${read.lines} (difference ${signed(BigInt(read.lines) - stated.lines)})`,
    );
  if (stated.amount !== null && stated.amount !== read.amount)
    problems.push(
      `it states Rp${stated.amount} and holds Rp${read.amount} (difference ${signed(read.amount - stated.amount)})`,
    );
  return problems.length === 0 ? null : `The control totals are off: ${problems.join('; ')}.`;
}

const signed = (difference: bigint): string => (difference > 0n ? `+${difference}` : String(difference));
