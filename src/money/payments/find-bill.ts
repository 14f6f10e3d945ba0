/** What a payer is shown before paying, or a bank is asked to debit: families' bills, without locking anything. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { billingMonth } from '../../kernel/billing-month.js';
import type { BillingNumber, CardNumber } from '../../kernel/card-number.js';
import type { PaymentCode } from '../../kernel/payment-code.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Bill, amountDue, billOn, instalmentDue, isExpired } from './posting/bill.js';
import type { PostingRules } from './posting/index.js';
import { type InstalmentColumns, toInstalmentAccount } from './ledger/read-instalments.js';

export interface FoundBill {
  /** The head of the family, in full: shorten it before strangers see it. */
  readonly headName: string;
  readonly bill: Bill;
  /** The family's numbers are out of use. */
  readonly isExpired: boolean;
  /** What the payer is told: the bill, or what the instalment plan asks for now. */
  readonly amountDue: Rupiah;
  /** The stage of the plan that `amountDue` pays, of so many; null when it settles the bill. */
  readonly instalment: { readonly stage: number; readonly of: number } | null;
}

/** What the payer keyed in. */
export type BillQuestion = { readonly at: Date } & (
  | { readonly billingNumber: BillingNumber }
  | { readonly paymentCode: PaymentCode }
);

/** Null when no family has this number, or the code's time is over. */
export type FindBill = (question: BillQuestion) => Promise<FoundBill | null>;

interface FamilyRow extends InstalmentColumns {
  readonly id: FamilyId;
  readonly head_card: CardNumber;
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

const FAMILIES = `
  select f.id, f.region_code, f.care_class, f.paid_through, f.credit, f.first_premium_from,
    (array_agg(m.name order by m.relation <> 'HEAD', m.id))[1] as head_name,
    (array_agg(m.card_number order by m.relation <> 'HEAD', m.id))[1] as head_card,
    array_agg(to_char(m.covered_from, 'YYYY-MM') order by m.id) as covered_from,
    array_agg(to_char(m.covered_through, 'YYYY-MM') order by m.id) as covered_through,
    i.id as plan_id, i.total, i.stages, i.first_month,
    (select coalesce(sum(case side when 'credit' then amount else -amount end), 0)
      from journal_lines where family_id = f.id and account = 'instalment-plan') as held
  from families f join participants m on m.family_id = f.id
  left join instalment_plans i on i.family_id = f.id and i.ended_at is null`;

const BY_NUMBER = `${FAMILIES}
  where f.id = (select family_id from participants where billing_number = $1) group by f.id, i.id`;

const BY_CODE = `${FAMILIES}
  where f.id = (select family_id from payment_codes where code = $1 and expires_at > $2) group by f.id, i.id`;

const BY_ID = `${FAMILIES} where f.id = any($1) group by f.id, i.id`;

/** What prices a bill. */
export type BillRules = Omit<PostingRules, 'postingPolicies'>;

const statementFor = (question: BillQuestion) =>
  'paymentCode' in question
    ? { name: 'payments-find-bill-coded', text: BY_CODE, values: [question.paymentCode, question.at] }
    : { name: 'payments-find-bill', text: BY_NUMBER, values: [question.billingNumber] };

export function createBillFinder({ pool, rules }: { pool: Pool; rules: BillRules }): FindBill {
  return async (question) => {
    const { rows } = await pool.query<FamilyRow>(statementFor(question));
    const [row] = rows;
    if (row === undefined) return null;
    const today = civilDateIn(question.at, timeZoneOf(row.region_code));
    const bill = billOf(row, rules, today);
    return {
      headName: row.head_name,
      bill,
      amountDue: amountDue(bill),
      instalment: instalmentDue(bill),
      isExpired: isExpired(bill, today),
    };
  };
}

const billOf = (row: FamilyRow, rules: BillRules, today: CivilDate): Bill =>
  billOn({ account: toAccount(row), instalments: toInstalmentAccount(row), today, ...rules });

/** One of many families' bills on a day. */
export interface FamilyBill {
  readonly regionCode: RegionCode;
  /** The head's, of which virtual accounts are made. */
  readonly headCard: CardNumber;
  /** What a payer is told; zero when nothing is asked for. */
  readonly amountDue: Rupiah;
}

export interface FamilyBillsWish {
  readonly familyIds: readonly FamilyId[];
  /** By the calendar of each family. */
  readonly day: CivilDate;
}

export async function findFamilyBills(
  connection: Connection,
  rules: BillRules,
  { familyIds, day }: FamilyBillsWish,
): Promise<ReadonlyMap<FamilyId, FamilyBill>> {
  const query = { name: 'payments-find-bills', text: BY_ID, values: [familyIds] };
  const { rows } = await connection.query<FamilyRow>(query);
  return new Map(
    rows.map((row) => [
      row.id,
      { regionCode: row.region_code, headCard: row.head_card, amountDue: amountDue(billOf(row, rules, day)) },
    ]),
  );
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
