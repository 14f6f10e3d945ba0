/** Finds which of a family's allocations still count: those that later reversals took back do not. */
import { type BillingMonth, addMonths } from '../../../kernel/billing-month.js';
import { type Rupiah, minus, sumRupiah } from '../../../kernel/rupiah.js';
import type { ParticipantId } from '../../../kernel/ids.js';
import type { EntryKind } from './ledger-entry.js';
import type { Booking, MonthRange } from './posting-decision.js';

/** One entry of a family in the journal. */
export interface Movement {
  readonly id: string;
  readonly kind: 'payment' | EntryKind;
  /** The last paid month before the entry; null where movements were not stored yet, so that its own months tell. */
  readonly paidThroughBefore: BillingMonth | null;
  readonly paidThroughAfter: BillingMonth | null;
  readonly bookings: readonly Booking[];
  /** The people who had joined since the others paid, with the last month paid for each before the entry. */
  readonly joiners?: readonly JoinerBefore[];
}

export interface JoinerBefore {
  readonly id: ParticipantId;
  readonly paidThrough: BillingMonth;
}

/** An entry that paid months. */
export interface LiveAllocation {
  readonly id: string;
  /** The index of the entry among the family's entries. */
  readonly place: number;
  readonly paidThroughBefore: BillingMonth;
  /** The lines of premium paid and premium forgiven, each with its months; debits are what was given back of it. */
  readonly lines: readonly Booking[];
  readonly joiners: readonly JoinerBefore[];
}

/**
 * Returns the allocations that count, the oldest first. Each builds on the one before, so a reversal removes every one
 * above the months that it opens again.
 */
export function liveAllocations(history: readonly Movement[]): readonly LiveAllocation[] {
  const standing: LiveAllocation[] = [];
  for (const [place, movement] of history.entries()) {
    if (movement.kind === 'reversal') takeOff(standing, movement);
    else if (movement.kind === 'cover-ended') giveBack(standing, movement);
    else standing.push(...allocationOf(movement, place));
  }
  return standing;
}

function takeOff(standing: LiveAllocation[], movement: Movement): void {
  if (standing.some(({ joiners }) => joiners.length > 0)) {
    takeOffByAmount(standing, movement);
    return;
  }
  const { paidThroughAfter } = movement;
  if (paidThroughAfter === null) return;
  while ((standing.at(-1)?.paidThroughBefore ?? '') >= paidThroughAfter) standing.pop();
}

/**
 * The months of people who joined later move no last month of the family, so what a reversal mirrors tells how many
 * allocations it took off.
 */
function takeOffByAmount(standing: LiveAllocation[], { bookings }: Movement): void {
  let left = -balanceOf(bookings);
  while (left > 0n) {
    const last = standing.pop();
    if (last === undefined) return;
    left -= balanceOf(last.lines);
  }
}

const balanceOf = (lines: readonly Booking[]): bigint =>
  lines.reduce(
    (sum, { months, side, amount }) => (months === null ? sum : side === 'credit' ? sum + amount : sum - amount),
    0n,
  );

function allocationOf({ id, paidThroughBefore, bookings, joiners = [] }: Movement, place: number): LiveAllocation[] {
  const lines = bookings.filter(({ months, side }) => months !== null && side === 'credit');
  const [first] = lines.flatMap(({ months }) => months?.from ?? []).toSorted();
  return first === undefined
    ? []
    : [{ id, place, paidThroughBefore: paidThroughBefore ?? addMonths(first, -1), lines, joiners }];
}

/**
 * What was given back for people who are covered no more belongs to the allocation that paid those months for them: it
 * moved the family over them, or it paid them for people who had joined since, whom the entry then names. An entry has its
 * lines in the order of the allocations, and at most one for each and the same months.
 */
function giveBack(standing: LiveAllocation[], { bookings, joiners = [] }: Movement): void {
  const named = new Set(joiners.map(({ id }) => id));
  const given = new Map<BillingMonth, number>();
  for (const line of bookings.toReversed()) {
    const { months } = line;
    if (months === null) continue;
    const before = given.get(months.from) ?? standing.length;
    const index = standing.findLastIndex(
      (one, place) =>
        place < before &&
        (one.paidThroughBefore < months.from || one.joiners.some(({ id }) => named.has(id))) &&
        one.lines.some((paid) => pays(paid, months)),
    );
    const allocation = standing[index];
    if (allocation === undefined) continue;
    given.set(months.from, index);
    standing[index] = { ...allocation, lines: [...allocation.lines, line] };
  }
}

const pays = ({ side, months }: Booking, wanted: MonthRange): boolean =>
  side === 'credit' && months !== null && months.from <= wanted.from && wanted.through <= months.through;

/** The rupiah of premium paid, without what was forgiven or given back. */
export const premiumOf = (allocations: readonly LiveAllocation[]): Rupiah =>
  minus(premiumLines(allocations, 'credit'), premiumLines(allocations, 'debit'));

const premiumLines = (allocations: readonly LiveAllocation[], side: Booking['side']): Rupiah =>
  sumRupiah(
    allocations.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.account === 'premium' && line.side === side ? [line.amount] : [])),
    ),
  );
