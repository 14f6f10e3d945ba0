/**
 * Makes the file of what a bank is asked to debit on a day. Every attempt is stored with a reference of its own before
 * the first line is sent. Once made, a bank's file of a day stays as it is, however often it is fetched.
 */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource, MandateId } from '../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';
import { type BillRules, type FamilyBill, findFamilyBills } from '../../money/payments/index.js';
import { doesDebit } from './debit-partner.js';
import { type DebitBank, type DebitPolicy, isDebitDay } from './debit-policy.js';

export interface DebitFileDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly today: CivilDate;
  readonly newId: IdSource;
  readonly rules: BillRules;
  readonly debitPolicies: readonly DebitPolicy[];
}

export interface DebitFileRequest {
  readonly bank: DebitBank;
  readonly day: CivilDate;
  readonly by: string;
}

export type DebitFileOutcome =
  | { readonly kind: 'made'; readonly attempts: number; readonly total: Rupiah; readonly isNew: boolean }
  /** The day is none of the month's debit days. */
  | { readonly kind: 'no-debit-day' }
  /** No partner of such a bank is registered. */
  | { readonly kind: 'unknown-bank' }
  /** The day is more than a month away, so that the bills of that day are not known now. */
  | { readonly kind: 'too-far-away' };

const DAYS_AWAY_MAX = 31;
const AT_ONCE = 500;

const BEGIN = `insert into debit_files (bank, debit_day, made_at, made_by, attempts, total) values ($1, $2, $3, $4, 0, 0)
  on conflict (bank, debit_day) do nothing`;
const COMPLETE = `update debit_files set (attempts, total) =
    (select count(*), coalesce(sum(amount), 0) from debit_attempts where bank = $1 and debit_day = $2)
  where bank = $1 and debit_day = $2`;
const SUMMARY = `select attempts, total from debit_files where bank = $1 and debit_day = $2`;

const MANDATES = `select id, family_id from mandates where bank = $1 and ended_at is null and id > $2 order by id limit ${AT_ONCE}`;
const ATTEMPTS = `
  insert into debit_attempts (id, mandate_id, family_id, region_code, bank, debit_day, reference, virtual_account, amount)
  select id, mandate_id, family_id, region_code, $7, $8, reference, virtual_account, amount
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[])
    as attempt(id, mandate_id, family_id, region_code, virtual_account, amount)
  cross join lateral (select 'AD-' || replace(id::text, '-', '') as reference) named`;

const FIRST_OF_ALL = '00000000-0000-0000-0000-000000000000';

interface MandateRow {
  readonly id: MandateId;
  readonly family_id: FamilyId;
}

/** Writes the attempts. Families that owe nothing on the day, or wait for their first premium, are left out. */
async function writeAttempts(
  connection: Connection,
  { newId, rules }: DebitFileDeps,
  { params, mandates }: { params: DebitFileRequest; mandates: readonly MandateRow[] },
): Promise<void> {
  const familyIds = mandates.map((mandate) => mandate.family_id);
  const bills = await findFamilyBills(connection, rules, { familyIds, day: params.day });
  const rows = mandates.flatMap(({ id, family_id: familyId }) => {
    const found = bills.get(familyId);
    return found === undefined || found.amountDue === 0n ? [] : [{ id: newId(), mandateId: id, familyId, found }];
  });
  if (rows.length === 0) return;
  const bankPrefix = params.bank === 'MANDIRI' ? 'MANDIRI' : 'COMMON';
  const accountOf = ({ headCard }: FamilyBill) => toVirtualAccount(headCard, bankPrefix);
  await connection.query({
    name: 'mandates-write-attempts',
    text: ATTEMPTS,
    values: [
      rows.map(({ id }) => id),
      rows.map(({ mandateId }) => mandateId),
      rows.map(({ familyId }) => familyId),
      rows.map(({ found }) => found.regionCode),
      rows.map(({ found }) => accountOf(found)),
      rows.map(({ found }) => found.amountDue),
      params.bank,
      params.day,
    ],
  });
}

async function writeFile(connection: Connection, deps: DebitFileDeps, params: DebitFileRequest): Promise<boolean> {
  // A second request at the same time waits here for the first, and then finds its file.
  const begun = await connection.query(BEGIN, [params.bank, params.day, deps.now, params.by]);
  if (begun.rowCount === 0) return false;
  let last: string = FIRST_OF_ALL;
  for (;;) {
    const { rows } = await connection.query<MandateRow>(MANDATES, [params.bank, last]);
    if (rows.length > 0) await writeAttempts(connection, deps, { params, mandates: rows });
    last = rows.at(-1)?.id ?? last;
    if (rows.length < AT_ONCE) break;
  }
  await connection.query(COMPLETE, [params.bank, params.day]);
  return true;
}

export async function makeDebitFile(deps: DebitFileDeps, params: DebitFileRequest): Promise<DebitFileOutcome> {
  if (!(await doesDebit(deps.pool, params.bank))) return { kind: 'unknown-bank' };
  if (!isDebitDay(deps.debitPolicies, params.day)) return { kind: 'no-debit-day' };
  const { pool, today } = deps;
  const known = await pool.query<{ attempts: number; total: bigint }>(SUMMARY, [params.bank, params.day]);
  const isFar = Math.abs(daysBetween({ from: today, to: params.day })) > DAYS_AWAY_MAX;
  if (known.rows.length === 0 && isFar) return { kind: 'too-far-away' };
  const isNew =
    known.rows.length === 0 && (await inTransaction(pool, (connection) => writeFile(connection, deps, params)));
  const { rows } = await pool.query<{ attempts: number; total: bigint }>(SUMMARY, [params.bank, params.day]);
  const [summary] = rows;
  if (summary === undefined) throw new Error('a debit file that was written is found');
  return { kind: 'made', attempts: summary.attempts, total: rupiah(summary.total), isNew };
}
