/**
 * Decides what a family gets back of months that were paid for people who are covered no more in them: their share of
 * each month becomes the family's credit, and the other members' cover stays paid. It is pure.
 */
import type { BilledMember, FamilyAccount } from '../../../households/arrears/family-account.js';
import { termsIn } from '../../../households/arrears/family-terms.js';
import type { CompiledTariffs } from '../../../households/arrears/tariffs.js';
import { type BillingMonth, addMonths, earlierMonth, laterMonth, nextMonth } from '../../../kernel/billing-month.js';
import type { ParticipantId } from '../../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, plus, sumRupiah } from '../../../kernel/rupiah.js';
import { booked } from './bookings.js';
import { type LiveAllocation, type Movement, liveAllocations } from './live-allocations.js';
import type { Booking, MonthRange } from './posting-decision.js';

/** The months of which a person is taken out. */
export interface TakenOut {
  readonly id: ParticipantId;
  /** The last month paid for the person, while it is behind that of the family; null where the family's holds. */
  readonly paidThrough: BillingMonth | null;
  readonly from: BillingMonth;
  /** The last of these months; null without an end. */
  readonly through: BillingMonth | null;
}

export interface GivingBack {
  /** The account with the members as they will be. */
  readonly account: FamilyAccount;
  readonly uncovered: readonly TakenOut[];
  readonly history: readonly Movement[];
  readonly tariffs: CompiledTariffs;
}

export interface GivenBack {
  readonly amount: Rupiah;
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
}

/**
 * Returns null when no payment that stands has paid such a month. Of people who joined after others had paid, only months
 * that were paid for them come back, each once; that they are paid no further than these months is kept with them, so that
 * the entry tells whose payment it concerns.
 */
export function giveBackMonths({ account, uncovered, history, tariffs }: GivingBack): GivenBack | null {
  const shares = liveAllocations(history)
    .toReversed()
    .flatMap(sharesOf(uncovered))
    .toReversed()
    .flatMap(({ ranges, joiners }) => {
      const line = lineOf(ranges, { account, tariffs });
      return line === null ? [] : [{ line, joiners }];
    });
  const lines = shares.map(({ line }) => line);
  const amount = sumRupiah(lines.map((line) => line.amount));
  if (amount === NO_RUPIAH) return null;
  return {
    amount,
    bookings: booked([...lines, { account: 'family-credit', side: 'credit', amount, months: null }]),
    accountAfter: {
      ...account,
      members: membersPaidLess(
        account.members,
        shares.flatMap(({ joiners }) => joiners),
      ),
      credit: plus(account.credit, amount),
    },
  };
}

/** The months of one line of premium that come back, and the people among them who had joined since others paid. */
interface Share {
  readonly ranges: readonly MonthRange[];
  readonly joiners: readonly TakenOut[];
}

/**
 * Finds what comes back of each allocation, the newest first. Each paid for a person the months after those that were
 * paid before it, up to those that a newer one paid.
 */
function sharesOf(uncovered: readonly TakenOut[]): (allocation: LiveAllocation) => Share[] {
  let people = uncovered.map((person) => ({ person, paidThrough: person.paidThrough }));
  return (allocation) => {
    const paid = people.map(({ person, paidThrough }) => {
      const joined = allocation.joiners.find(({ id }) => id === person.id);
      const before = joined?.paidThrough ?? allocation.paidThroughBefore;
      return { person, before, paidThrough, isJoiner: joined !== undefined };
    });
    people = paid.map(({ person, before, paidThrough }) => ({
      person,
      paidThrough: earlierMonth(before, paidThrough ?? before),
    }));
    return paidRanges(allocation)
      .toReversed()
      .map((range) => {
        const back = paid.flatMap((one) => {
          const months = commonMonths(range, one);
          return months === null ? [] : [{ months, one }];
        });
        return {
          ranges: back.map(({ months }) => months),
          joiners: back.flatMap(({ one }) => (one.isJoiner ? [one.person] : [])),
        };
      });
  };
}

const paidRanges = ({ lines }: LiveAllocation): MonthRange[] =>
  lines.flatMap(({ account, side, months }) =>
    account === 'premium' && side === 'credit' && months !== null ? [months] : [],
  );

/** The months of the range that were paid for the person, who is taken out of them; null without any. */
function commonMonths(
  range: MonthRange,
  paid: { readonly person: TakenOut; readonly before: BillingMonth; readonly paidThrough: BillingMonth | null },
): MonthRange | null {
  const { person, before, paidThrough } = paid;
  const from = [person.from, nextMonth(before)].reduce(laterMonth, range.from);
  const through = [person.through, paidThrough].reduce<BillingMonth>(
    (first, last) => (last === null ? first : earlierMonth(first, last)),
    range.through,
  );
  return from <= through ? { from, through } : null;
}

/** The line that gives back these months; null for none. */
function lineOf(
  ranges: readonly MonthRange[],
  { account, tariffs }: Pick<GivingBack, 'account' | 'tariffs'>,
): Booking | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const amount = sumRupiah(
    ranges.flatMap((range) =>
      tariffs
        .between(range)
        .map(({ month, byClass }) => byClass[termsIn(account.terms, month).careClass].participantPays),
    ),
  );
  const months = ranges.reduce(
    (all, { from, through }) => ({ from: earlierMonth(all.from, from), through: laterMonth(all.through, through) }),
    first,
  );
  return { account: 'premium', side: 'debit', amount, months };
}

function membersPaidLess(members: readonly BilledMember[], joiners: readonly TakenOut[]): readonly BilledMember[] {
  const lastPaid = new Map<ParticipantId | undefined, BillingMonth>(
    joiners.map(({ id, from }) => [id, addMonths(from, -1)]),
  );
  return members.map((member) => {
    const paidThrough = lastPaid.get(member.id);
    return paidThrough === undefined ? member : { ...member, paidThrough };
  });
}

interface Covered {
  readonly id: ParticipantId;
  readonly paidThrough: BillingMonth | null;
  readonly coveredThrough: BillingMonth | null;
}

/** The months of which a person is taken out when the cover that ended with `before` ends with `after`. */
export const monthsTakenOut = (
  { id, paidThrough, coveredThrough }: Covered,
  after: { readonly coveredThrough: BillingMonth | null },
): TakenOut | null => {
  if (after.coveredThrough === null) return null;
  if (coveredThrough !== null && coveredThrough <= after.coveredThrough) return null;
  return { id, paidThrough, from: nextMonth(after.coveredThrough), through: coveredThrough };
};
