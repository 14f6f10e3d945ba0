/** Which of a family's settlements still stand: what later reversals took back is taken off again. */
import { type BillingMonth, addMonths } from '../../../kernel/billing-month.js';
import { type Rupiah, sumRupiah } from '../../../kernel/rupiah.js';
import type { EntryKind } from './ledger-entry.js';
import type { Booking } from './posting-decision.js';

/** One entry of a family as the journal has it. */
export interface Movement {
  readonly id: string;
  readonly kind: 'payment' | EntryKind;
  /** Null where it was not kept yet: then its own months tell. */
  readonly paidThroughBefore: BillingMonth | null;
  readonly paidThroughAfter: BillingMonth | null;
  readonly bookings: readonly Booking[];
}

/** An entry that paid months. */
export interface LiveAllocation {
  readonly id: string;
  /** Its place among the family's entries. */
  readonly place: number;
  readonly paidThroughBefore: BillingMonth;
  /** Premium paid and premium forgiven, each with its months. */
  readonly lines: readonly Booking[];
}

/** Oldest first: settlements stand on each other, so a reversal takes off everything above the months it gives back. */
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

/** Rupiah of premium paid, without what was forgiven. */
export const premiumOf = (allocations: readonly LiveAllocation[]): Rupiah =>
  sumRupiah(
    allocations.flatMap(({ lines }) => lines.flatMap(({ account, amount }) => (account === 'premium' ? [amount] : []))),
  );
