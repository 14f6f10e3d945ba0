/**
 * Finds the bill that a payer is shown before paying, or the bills that a bank is asked to debit. Nothing is locked.
 */
import { CODED_FAMILIES } from '../payment-codes/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import {
  FAMILY_ACCOUNT,
  type FamilyAccountRow,
  toBilledAccount,
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
import { type Bill, amountDue, billOn, instalmentDue, isExpired } from '../../households/bills/index.js';
import type { PostingRules } from './posting/index.js';

export interface FoundBill {
  /** The full name of the family's head; it has to be shortened before strangers see it. */
  readonly headName: string;
  readonly bill: Bill;
  /** Whether the family's numbers are out of use, because nobody of it will be covered again. */
  readonly isExpired: boolean;
  /** The amount that the payer is asked for: the bill, or the stages of the instalment plan that are due. */
  readonly amountDue: Rupiah;
  /** The last stage of the plan that `amountDue` pays, and the number of stages; null when it pays the bill. */
  readonly instalment: { readonly stage: number; readonly of: number } | null;
}

/** The number that the payer entered, and when. */
export type BillQuestion = { readonly at: Date } & (
  | { readonly billingNumber: BillingNumber }
  | { readonly paymentCode: PaymentCode }
);

/** Finds a bill; null when no family has the number, or the payment code has expired. */
export type FindBill = (question: BillQuestion) => Promise<FoundBill | null>;

interface FamilyRow extends FamilyAccountRow {
  readonly id: FamilyId;
  readonly regionCode: RegionCode;
  readonly headCard: CardNumber;
  readonly headName: string;
}

/** Families without people are left out, because they have no bill. */
const FAMILIES = sql`
  select f.id, f.region_code as "regionCode", ${FAMILY_ACCOUNT}, h.name as "headName", h.card_number as "headCard"
  from ${FAMILY_ACCOUNTS} f
  cross join lateral (select m.name, m.card_number from ${MEMBERS} m where m.family_id = f.id
    order by m.successor_id is not null, m.relation <> 'HEAD', m.id limit 1) as h`;

/** The rules that price a bill. */
export type BillRules = Omit<PostingRules, 'postingPolicies' | 'ceilingsOn'>;

const statementFor = (question: BillQuestion): Sql =>
  'paymentCode' in question
    ? sql`${FAMILIES} where f.id = (select family_id from ${CODED_FAMILIES} c
        where code = ${question.paymentCode} and expires_at > ${question.at})`
    : sql`${FAMILIES} where f.id = (select family_id from ${MEMBERS} m where billing_number = ${question.billingNumber} and successor_id is null)`;

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

function billOf(row: FamilyRow, rules: BillRules, today: CivilDate): Bill {
  const account = toBilledAccount(row);
  return billOn({ account, instalments: account.instalments, today, ...rules });
}

/** The bill of one family on a day, among those of many. */
export interface FamilyBill {
  readonly regionCode: RegionCode;
  /** The card number of the family's head, from which virtual accounts are made. */
  readonly headCard: CardNumber;
  /** The amount that a payer is asked for; zero when there is nothing to pay. */
  readonly amountDue: Rupiah;
}

export interface FamilyBillsParams {
  readonly familyIds: readonly FamilyId[];
  /** The day, in the time zone of each family. */
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
