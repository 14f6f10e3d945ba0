/** What a payer is shown before paying: the family's bill by any member's number, without locking anything. */
import type { Pool } from '../db/pool.js';
import { billingMonth } from '../kernel/billing-month.js';
import type { BillingNumber } from '../kernel/card-number.js';
import type { PaymentCode } from '../kernel/payment-code.js';
import type { CareClass } from '../kernel/care-class.js';
import { type CivilDate, civilDateIn } from '../kernel/civil-date.js';
import type { RegionCode } from '../kernel/region-code.js';
import { rupiah } from '../kernel/rupiah.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import { type Bill, billOn, isExpired } from './posting/bill.js';
import type { PostingRules } from './posting/index.js';

export interface FoundBill {
  /** The head of the family, in full: shorten it before strangers see it. */
  readonly headName: string;
  readonly bill: Bill;
  /** The family's numbers are out of use. */
  readonly isExpired: boolean;
}

/** What the payer keyed in. */
export type BillQuestion = { readonly at: Date } & (
  | { readonly billingNumber: BillingNumber }
  | { readonly paymentCode: PaymentCode }
);

/** Null when no family has this number, or the code's time is over. */
export type FindBill = (question: BillQuestion) => Promise<FoundBill | null>;

interface FamilyRow {
  readonly region_code: RegionCode;
  readonly care_class: CareClass;
  readonly paid_through: string;
  readonly credit: bigint;
  readonly first_premium_from: CivilDate | null;
  readonly head_name: string;
  /** Each member's first and last month covered. */
  readonly covered_from: string[];
  readonly covered_through: (string | null)[];
}

const ANSWER = `
  select f.region_code, f.care_class, f.paid_through, f.credit, f.first_premium_from,
    (array_agg(m.name order by m.relation <> 'HEAD', m.id))[1] as head_name,
    array_agg(to_char(m.covered_from, 'YYYY-MM') order by m.id) as covered_from,
    array_agg(to_char(m.covered_through, 'YYYY-MM') order by m.id) as covered_through
  from named n join families f on f.id = n.family_id join participants m on m.family_id = f.id group by f.id`;

const FIND_BY_NUMBER = `with named as (select family_id from participants where billing_number = $1) ${ANSWER}`;
const FIND_BY_CODE = `
  with named as (select family_id from payment_codes where code = $1 and expires_at > $2) ${ANSWER}`;

const statementFor = (question: BillQuestion) =>
  'paymentCode' in question
    ? { name: 'payments-find-bill-coded', text: FIND_BY_CODE, values: [question.paymentCode, question.at] }
    : { name: 'payments-find-bill', text: FIND_BY_NUMBER, values: [question.billingNumber] };

export function createBillFinder({
  pool,
  rules,
}: {
  pool: Pool;
  rules: Omit<PostingRules, 'postingPolicies'>;
}): FindBill {
  return async (question) => {
    const { rows } = await pool.query<FamilyRow>(statementFor(question));
    const [row] = rows;
    if (row === undefined) return null;
    const today = civilDateIn(question.at, timeZoneOf(row.region_code));
    const bill = billOn({ account: toAccount(row), today, ...rules });
    return { headName: row.head_name, bill, isExpired: isExpired(bill, today) };
  };
}

const toAccount = (row: FamilyRow) => ({
  careClass: row.care_class,
  paidThrough: billingMonth(row.paid_through.slice(0, 7)),
  credit: rupiah(row.credit),
  firstPremiumFrom: row.first_premium_from,
  members: row.covered_from.map((from, place) => {
    const through = row.covered_through[place] ?? null;
    return { coveredFrom: billingMonth(from), coveredThrough: through === null ? null : billingMonth(through) };
  }),
});
