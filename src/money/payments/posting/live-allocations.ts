/** Finds which of a family's allocations still count: those that later reversals took back do not. */
import { type BillingMonth, addMonths } from '../../../kernel/billing-month.js';
import { type Rupiah, sumRupiah } from '../../../kernel/rupiah.js';
import type { EntryKind } from './ledger-entry.js';
import type { Booking } from './posting-decision.js';

/** One entry of a family in the journal. */
export interface Movement {
  readonly id: string;
  readonly kind: 'payment' | EntryKind;
  /** The last paid month before the entry; null where movements were not stored yet, so that its own months tell. */
  readonly paidThroughBefore: BillingMonth | null;
  readonly paidThroughAfter: BillingMonth | null;
  readonly bookings: readonly Booking[];
}

/** An entry that paid months. */
export interface LiveAllocation {
  readonly id: string;
  /** The index of the entry among the family's entries. */
  readonly place: number;
  readonly paidThroughBefore: BillingMonth;
  /** The lines of premium paid and premium forgiven, each with its months. */
  readonly lines: readonly Booking[];
}

/**
 * Returns the allocations that count, the oldest first. Each builds on the one before, so a reversal removes every one
 * above the months that it opens again.
 */
export function liveAllocations(history: readonly Movement[]): readonly LiveAllocation[] {
  const standing: LiveAllocation[] = [];
  for (const [place, movement] of history.entries()) {
    if (movement.kind === 'reversal') takeOff(standing, movement);
    else standing.push(...allocationOf(movement, place));
  }
  return standing;
}

function takeOff(standing: LiveAllocation[], { paidThroughBefore, paidThroughAfter }: Movement): void {
  if (paidThroughBefore === null || paidThroughAfter === null || paidThroughAfter === paidThroughBefore) return;
  while ((standing.at(-1)?.paidThroughBefore ?? '') >= paidThroughAfter) standing.pop();
}

function allocationOf({ id, paidThroughBefore, bookings }: Movement, place: number): LiveAllocation[] {
  const lines = bookings.filter(({ months, side }) => months !== null && side === 'credit');
  const first = lines.flatMap(({ months }) => months?.from ?? []).toSorted()[0];
  if (first === undefined) return [];
  return [{ id, place, paidThroughBefore: paidThroughBefore ?? addMonths(first, -1), lines }];
}

/** The rupiah of premium paid, without what was forgiven. */
export const premiumOf = (allocations: readonly LiveAllocation[]): Rupiah =>
  sumRupiah(
    allocations.flatMap(({ lines }) => lines.flatMap(({ account, amount }) => (account === 'premium' ? [amount] : []))),
  );
