/** What a payer is shown before paying, or a bank is asked to debit: families' bills, without locking anything. */
import { CODED_FAMILIES } from '../payment-codes/index.js';
import { OPEN_PLANS } from '../../households/instalments/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import {
  FAMILY_ACCOUNT,
  type FamilyAccountRow,
  toFamilyAccount,
  FAMILY_ACCOUNTS,
  MEMBERS,
} from '../../households/families/index.js';
import type { BillingNumber, CardNumber } from '../../kernel/card-number.js';
import type { PaymentCode } from '../../kernel/payment-code.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
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
  /** The stage of the plan that `amountDue` pays, of so many; null when it pays the bill. */
  readonly instalment: { readonly stage: number; readonly of: number } | null;
}

/** What the payer keyed in. */
export type BillQuestion = { readonly at: Date } & (
  | { readonly billingNumber: BillingNumber }
  | { readonly paymentCode: PaymentCode }
);

/** Null when no family has this number, or the code's time is over. */
export type FindBill = (question: BillQuestion) => Promise<FoundBill | null>;

interface FamilyRow extends FamilyAccountRow, InstalmentColumns {
  readonly id: FamilyId;
  readonly regionCode: RegionCode;
  readonly headCard: CardNumber;
  readonly headName: string;
}

/** Families without people have no bill. */
const FAMILIES = sql`
  select f.id, f.region_code as "regionCode", ${FAMILY_ACCOUNT}, h.name as "headName", h.card_number as "headCard",
    i.id as plan_id, i.total, i.stages, i.first_month,
    (select coalesce(sum(case side when 'credit' then amount else -amount end), 0)
      from journal_lines where family_id = f.id and account = 'instalment-plan') as held
  from ${FAMILY_ACCOUNTS} f
  cross join lateral (select m.name, m.card_number from ${MEMBERS} m where m.family_id = f.id
    order by m.relation <> 'HEAD', m.id limit 1) as h
  left join ${OPEN_PLANS} i on i.family_id = f.id`;

/** What prices a bill. */
export type BillRules = Omit<PostingRules, 'postingPolicies'>;

const statementFor = (question: BillQuestion): Sql =>
  'paymentCode' in question
    ? sql`${FAMILIES} where f.id = (select family_id from ${CODED_FAMILIES} c
        where code = ${question.paymentCode} and expires_at > ${question.at})`
    : sql`${FAMILIES} where f.id = (select family_id from ${MEMBERS} m where billing_number = ${question.billingNumber})`;

export function createBillFinder({ pool, rules }: { pool: Pool; rules: BillRules }): FindBill {
  return async (question) => {
    const [row] = await selectRows<FamilyRow>(pool, statementFor(question));
    if (row === undefined) return null;
    const today = civilDateIn(question.at, timeZoneOf(row.regionCode));
    const bill = billOf(row, rules, today);
    return {
      headName: row.headName,
      bill,
      amountDue: amountDue(bill),
      instalment: instalmentDue(bill),
      isExpired: isExpired(bill, today),
    };
  };
}

const billOf = (row: FamilyRow, rules: BillRules, today: CivilDate): Bill =>
  billOn({ account: toFamilyAccount(row), instalments: toInstalmentAccount(row), today, ...rules });

/** One of many families' bills on a day. */
export interface FamilyBill {
  readonly regionCode: RegionCode;
  /** The head's, of which virtual accounts are made. */
  readonly headCard: CardNumber;
  /** What a payer is told; zero when nothing is asked for. */
  readonly amountDue: Rupiah;
}

export interface FamilyBillsParams {
  readonly familyIds: readonly FamilyId[];
  /** By the calendar of each family. */
  readonly day: CivilDate;
}

export async function findFamilyBills(
  connection: Connection,
  rules: BillRules,
  { familyIds, day }: FamilyBillsParams,
): Promise<ReadonlyMap<FamilyId, FamilyBill>> {
  const rows = await selectRows<FamilyRow>(connection, sql`${FAMILIES} where f.id = any(${familyIds}::uuid[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      { regionCode: row.regionCode, headCard: row.headCard, amountDue: amountDue(billOf(row, rules, day)) },
    ]),
  );
}
