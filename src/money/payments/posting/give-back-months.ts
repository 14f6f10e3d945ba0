/**
 * Decides what a family gets back of months that were paid for people who are covered no more in them: their share of
 * each month becomes the family's credit, and the other members' cover stays paid. It is pure.
 */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import { termsIn } from '../../../households/arrears/family-terms.js';
import type { CompiledTariffs } from '../../../households/arrears/tariffs.js';
import { type BillingMonth, earlierMonth, laterMonth, nextMonth } from '../../../kernel/billing-month.js';
import { NO_RUPIAH, type Rupiah, plus, sumRupiah } from '../../../kernel/rupiah.js';
import { booked } from './bookings.js';
import { type LiveAllocation, type Movement, liveAllocations } from './live-allocations.js';
import type { Booking, MonthRange } from './posting-decision.js';

export interface GivingBack {
  /** The account with the members as they will be. */
  readonly account: FamilyAccount;
  /** For each person, the first and the last month of which the person is taken out; null without an end. */
  readonly uncovered: readonly { readonly from: BillingMonth; readonly through: BillingMonth | null }[];
  readonly history: readonly Movement[];
  readonly tariffs: CompiledTariffs;
}

export interface GivenBack {
  readonly amount: Rupiah;
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
}

/** Returns null when no payment that stands has paid such a month. */
export function giveBackMonths({ account, uncovered, history, tariffs }: GivingBack): GivenBack | null {
  const lines = liveAllocations(history).flatMap((allocation) =>
    paidRanges(allocation).flatMap((paid) => shareOf(paid, { account, uncovered, tariffs }) ?? []),
  );
  const amount = sumRupiah(lines.map((line) => line.amount));
  if (amount === NO_RUPIAH) return null;
  return {
    amount,
    bookings: booked([...lines, { account: 'family-credit', side: 'credit', amount, months: null }]),
    accountAfter: { ...account, credit: plus(account.credit, amount) },
  };
}

const paidRanges = ({ lines }: LiveAllocation): MonthRange[] =>
  lines.flatMap(({ account, side, months }) =>
    account === 'premium' && side === 'credit' && months !== null ? [months] : [],
  );

/** The line that gives back the share of the months of one line of premium; null when it has none. */
function shareOf(
  paid: MonthRange,
  { account, uncovered, tariffs }: Pick<GivingBack, 'account' | 'uncovered' | 'tariffs'>,
): Booking | null {
  const ranges = uncovered.flatMap(({ from, through }) => {
    const range = {
      from: laterMonth(from, paid.from),
      through: through === null ? paid.through : earlierMonth(through, paid.through),
    };
    return range.from <= range.through ? [range] : [];
  });
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

/** The months of which a person is taken out when the cover that ended with `before` ends with `after`. */
export const monthsTakenOut = (
  person: { readonly coveredThrough: BillingMonth | null },
  after: { readonly coveredThrough: BillingMonth | null },
): { readonly from: BillingMonth; readonly through: BillingMonth | null } | null => {
  if (after.coveredThrough === null) return null;
  if (person.coveredThrough !== null && person.coveredThrough <= after.coveredThrough) return null;
  return { from: nextMonth(after.coveredThrough), through: person.coveredThrough };
};
