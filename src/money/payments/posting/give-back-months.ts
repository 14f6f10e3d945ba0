/**
 * Decides what a family gets back of months that were paid for people who are covered no more in them: their share of
 * each month becomes the family's credit, and the other members' cover stays paid. It is pure.
 */
import type { BilledMember, FamilyAccount } from '../../../households/arrears/family-account.js';
import { paysItself, termsIn } from '../../../households/arrears/family-terms.js';
import type { CompiledTariffs } from '../../../households/arrears/tariffs.js';
import { type BillingMonth, addMonths, earlierMonth, laterMonth, nextMonth } from '../../../kernel/billing-month.js';
import { monthOf } from '../../../kernel/civil-date.js';
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
  /** The account with the members as they will be, and with the terms under which the months were paid. */
  readonly account: FamilyAccount;
  readonly uncovered: readonly TakenOut[];
  /** The month from which somebody else pays for the whole family; null while it pays itself. */
  readonly paidByOthersFrom: BillingMonth | null;
  readonly history: readonly Movement[];
  readonly tariffs: CompiledTariffs;
}

export interface GivenBack {
  readonly amount: Rupiah;
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
}

/**
 * Returns null when no payment that stands has paid such a month. Each month comes back once: a month in which others paid
 * for the family came back when they began to. Of people who joined after others had paid, only months that were paid for
 * them come back; that they are paid no further than these months is kept with them, so that the entry tells whose payment
 * it concerns.
 */
export function giveBackMonths({
  account,
  uncovered,
  paidByOthersFrom,
  history,
  tariffs,
}: GivingBack): GivenBack | null {
  const paidThrough = (person: TakenOut): BillingMonth => person.paidThrough ?? account.paidThrough;
  const shares = liveAllocations(history)
    .toReversed()
    .flatMap(sharesOf(uncovered.map((person) => ({ person, paidThrough: paidThrough(person) }))))
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
      paidThrough: paidByOthersFrom === null ? account.paidThrough : reopened(account, paidByOthersFrom),
      members: membersPaidLess(
        account.members,
        shares.flatMap(({ joiners }) => joiners),
      ),
      credit: plus(account.credit, amount),
    },
  };
}

/**
 * The last month paid of a family for which others pay from a month on: the months that came back are open again should it
 * ever pay itself anew. Cover that began stays begun.
 */
function reopened({ paidThrough, firstPremiumFrom }: FamilyAccount, from: BillingMonth): BillingMonth {
  const before = addMonths(from, -1);
  const last = firstPremiumFrom === null ? before : laterMonth(before, monthOf(firstPremiumFrom));
  return earlierMonth(paidThrough, last);
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
function sharesOf(
  uncovered: readonly { readonly person: TakenOut; readonly paidThrough: BillingMonth }[],
): (allocation: LiveAllocation) => Share[] {
  let people = uncovered;
  return (allocation) => {
    const paid = people.map(({ person, paidThrough }) => {
      const joined = allocation.joiners.find(({ id }) => id === person.id);
      const before = joined?.paidThrough ?? allocation.paidThroughBefore;
      return { person, before, paidThrough, isJoiner: joined !== undefined };
    });
    people = paid.map(({ person, before, paidThrough }) => ({
      person,
      paidThrough: earlierMonth(before, paidThrough),
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
  paid: { readonly person: TakenOut; readonly before: BillingMonth; readonly paidThrough: BillingMonth },
): MonthRange | null {
  const { person, before, paidThrough } = paid;
  const from = [person.from, nextMonth(before)].reduce(laterMonth, range.from);
  const through = [paidThrough, person.through ?? paidThrough].reduce(earlierMonth, range.through);
  return from <= through ? { from, through } : null;
}

/** The line that gives back those of these months in which the family paid itself; null for none. */
function lineOf(
  ranges: readonly MonthRange[],
  { account, tariffs }: Pick<GivingBack, 'account' | 'tariffs'>,
): Booking | null {
  const priced = ranges.flatMap((range) =>
    tariffs.between(range).flatMap(({ month, byClass }) => {
      const { segment, careClass } = termsIn(account.terms, month);
      return paysItself(segment) ? [{ month, price: byClass[careClass].participantPays }] : [];
    }),
  );
  if (priced.length === 0) return null;
  const paid = priced.map(({ month }) => month);
  const months = { from: paid.reduce(earlierMonth), through: paid.reduce(laterMonth) };
  return { account: 'premium', side: 'debit', amount: sumRupiah(priced.map(({ price }) => price)), months };
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
