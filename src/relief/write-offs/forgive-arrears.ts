/**
 * Decides what a write-off books: forgiven months are paid without money and stand apart from money received. It is
 * pure.
 */
import { type ArrearsAssessment, type FamilyAccount, assessArrears } from '../../households/arrears/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type BillingMonth, laterMonth } from '../../kernel/billing-month.js';
import { type Rupiah, sumRupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import { type Booking, type EntryFacts, type MonthRange, booked, premiumLines } from '../../money/payments/index.js';
import type { WriteOffRule } from './write-off-rule.js';

export interface Forgiveness {
  readonly kind: 'forgiven';
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount;
  readonly amount: Rupiah;
  /** The first and the last forgiven month. */
  readonly months: MonthRange;
  readonly count: number;
  /** The months in arrears before it, those beyond the cap included. */
  readonly monthsInArrears: number;
}

export type NotForgiven = { readonly kind: 'segment-not-eligible' | 'nothing-in-arrears' };

export interface ForgivingFacts extends Pick<EntryFacts, 'today' | 'rules'> {
  readonly account: FamilyAccount;
  readonly segment: Segment;
}

type Owed = ArrearsAssessment['months'][number];

/**
 * Forgives billed months of arrears, the oldest first and at most as many as the policy allows; the current month stays
 * owed. The family's credit stays its own and pays only months that it had covered already.
 */
export function forgiveArrears(
  facts: ForgivingFacts,
  policy: Pick<WriteOffRule, 'segments' | 'monthsMax'>,
): Forgiveness | NotForgiven {
  const { account, today, rules, segment } = facts;
  if (!policy.segments.includes(segment)) return { kind: 'segment-not-eligible' };
  const arrearsPolicy = policyOn(rules.arrearsPolicies, today);
  const assessment = assessArrears({ account, tariffs: rules.tariffs, policy: arrearsPolicy, today });
  const arrears = assessment.months.filter(({ isCurrent }) => !isCurrent);
  const forgiven = arrears.slice(0, policy.monthsMax);
  const [first] = forgiven;
  if (first === undefined) return { kind: 'nothing-in-arrears' };
  const last = forgiven.at(-1) ?? first;
  const through = forgiven.length === arrears.length ? pastUnbilled(last.month, assessment) : last.month;
  const amount = sumOf(forgiven);
  return {
    kind: 'forgiven',
    bookings: booked([
      { account: 'write-off', side: 'debit', amount, months: null },
      ...premiumLines(forgiven, 'forgiven-premium'),
      { account: 'family-credit', side: 'debit', amount: sumOf(assessment.coveredByCredit), months: null },
      ...premiumLines(assessment.coveredByCredit),
    ]),
    accountAfter: {
      ...account,
      paidThrough: laterMonth(account.paidThrough, through),
      members: assessment.membersPaid(through),
      credit: assessment.credit,
    },
    amount,
    months: { from: first.month, through: last.month },
    count: forgiven.length,
    monthsInArrears: assessment.monthsInArrears,
  };
}

/** Skips months that the cap left unbilled, whichever end they are at: they are never billed. */
const pastUnbilled = (last: BillingMonth, { unbilledMonths }: ArrearsAssessment): BillingMonth =>
  laterMonth(last, unbilledMonths.at(-1) ?? last);

const sumOf = (months: readonly Owed[]): Rupiah => sumRupiah(months.map(({ amount }) => amount));
