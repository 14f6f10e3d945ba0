/**
 * Compares the lines of one file with the payments here, as sets: one hash join finds what does not agree, and the
 * later steps look at that alone. It runs in the transaction that loaded the lines.
 */
import { type Sql, constant, sql, textOf } from '../../platform/db/sql.js';
import { POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import { MEMBERS } from '../../households/families/index.js';
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';

export interface MatchScope {
  readonly fileNo: bigint;
  readonly partnerId: PartnerId;
  readonly from: CivilDate;
  readonly through: CivilDate;
  /** The minutes from UTC to the partner's business day, which follow from its time zone and cut-off. */
  readonly dayShiftMinutes: number;
}

/**
 * The working tables of one transaction. `settlement_odd` has lines without payment, payments without line, and pairs
 * that disagree.
 */
const WORKING_TABLES = `
  create temp table settlement_others (file_no bigint, touches boolean) on commit drop;
  create temp table settlement_extra (line integer, reference text, account_text text, amount bigint, fee bigint, paid_on date,
    is_paid boolean, is_copy boolean, amount_kept bigint) on commit drop;
  create temp table settlement_odd (line integer, reference text, account_text text, amount bigint, paid_at timestamptz, paid_on date,
    is_paid boolean, payment_id uuid, payment_reference text, payment_amount bigint, payment_day date, other_account boolean) on commit drop;
  create temp table settlement_near (id uuid, reference text, account_text text, amount bigint, paid_at timestamptz, day date) on commit drop;
  create temp table settlement_pairs (line integer, payment_id uuid, payment_reference text, payment_amount bigint, way text, rank bigint) on commit drop`;

/**
 * Forces hash joins: PostgreSQL has no statistics yet of tables that were filled a moment ago and would look up each
 * line by itself.
 */
const PLAN_AS_SETS = `set local enable_nestloop = off; set local work_mem = '128MB'`;
const PLAN_FREELY = 'set local enable_nestloop = on';

/** Earlier files of the partner near these days; `touches` tells whether they have days in common. */
const OTHERS = `
  insert into settlement_others
  select file_no, covers_from <= $4::date and covers_through >= $3::date from settlement_files
  where partner_id = $2::uuid and kind = 'transactions' and state <> 'refused' and file_no <> $1::bigint
    and covers_from <= $4::date + 2 and covers_through >= $3::date - 2`;

const REPEATED = (kind: string): string => `
  with gone as (
    delete from settlement_lines l using settlement_lines e
    where l.file_no = $1::bigint and e.file_no in (
        select file_no from settlement_files where partner_id = $2::uuid and kind = '${kind}' and state <> 'refused'
          and file_no <> $1::bigint and covers_from <= $4::date and covers_through >= $3::date)
      and e.reference = l.reference and e.amount = l.amount and e.is_paid = l.is_paid and e.account_text = l.account_text
    returning l.line, l.paid_on, l.amount, l.fee, l.is_paid)
  select paid_on, count(*) as lines, count(*) filter (where is_paid) as settled, coalesce(sum(amount) filter (where is_paid), 0) as amount,
    coalesce(sum(fee) filter (where is_paid), 0) as fee
  from gone group by paid_on`;

/**
 * Among lines with the same reference, the one that agrees with the payment here is kept, else the first that is paid.
 */
const DUPLICATES = textOf(sql`
  with twice as (select reference from settlement_lines where file_no = $1::bigint and ($3::text[] is null or reference = any($3::text[])) group by reference having count(*) > 1),
  ranked as (
    select l.*, first_value(l.amount) over best as amount_kept, first_value(l.account_text) over best as account_kept,
      first_value(l.is_paid) over best as paid_kept, row_number() over best as place
    from settlement_lines l join twice using (reference)
    left join ${POSTED_PAYMENTS} p on p.partner_id = $2::uuid and p.reference = l.reference
    where l.file_no = $1::bigint
    window best as (partition by l.reference order by (l.is_paid and l.amount = p.amount) desc nulls last, l.is_paid desc, l.line))
  insert into settlement_extra
  select line, reference, account_text, amount, fee, paid_on, is_paid, amount = amount_kept and account_text = account_kept and is_paid = paid_kept, amount_kept
  from ranked where place > 1`);

const DROP_DUPLICATES = `
  delete from settlement_lines l using settlement_extra x where l.file_no = $1::bigint and l.line = x.line`;

const EXTRA_DAYS = `
  select paid_on, count(*) as lines, count(*) filter (where is_paid) as settled, coalesce(sum(amount) filter (where is_paid), 0) as amount,
    coalesce(sum(fee) filter (where is_paid), 0) as fee
  from settlement_extra group by paid_on`;

const dayOf = (moment: string): Sql =>
  sql`((${constant(moment)} at time zone 'UTC') + make_interval(mins => $5::int))::date`;

/** Whether both name an account and their last eleven digits differ, leading zeros apart, which spreadsheets drop. */
const OTHER_ACCOUNT = sql`(l.account_text <> '' and ltrim(right(l.account_text, 11), '0') <> ltrim(right(p.account_text, 11), '0'))`;

/** The hash join. A payment without a line is odd only when the file covers its day. */
const COMPARE = textOf(sql`
  insert into settlement_odd (line, reference, account_text, amount, paid_at, paid_on, is_paid, payment_id, payment_reference, payment_amount, payment_day, other_account)
  select l.line, l.reference, l.account_text, l.amount, l.paid_at, l.paid_on, l.is_paid, p.id, p.reference, p.amount, ${dayOf('p.paid_at')},
    ${OTHER_ACCOUNT}
  from (select * from settlement_lines where file_no = $1::bigint) l
  full join (
    select id, reference, account_text, amount, paid_at from ${POSTED_PAYMENTS} posted
    where partner_id = $2::uuid and paid_at >= $3::date - interval '2 days' and paid_at < $4::date + interval '3 days') p
    on p.reference = l.reference
  where case when p.id is null then l.is_paid
    when l.line is null then ${dayOf('p.paid_at')} between $3::date and $4::date
    else not l.is_paid or l.amount <> p.amount or ${OTHER_ACCOUNT} end`);

/** Finds payments with the same reference that were paid long before or after the days of the file. */
const FAR_AWAY = textOf(sql`
  update settlement_odd o set payment_id = p.id, payment_reference = p.reference,
    payment_amount = p.amount, payment_day = ${dayOf('p.paid_at')},
    other_account = o.account_text <> '' and ltrim(right(o.account_text, 11), '0') <> ltrim(right(p.account_text, 11), '0')
  from ${POSTED_PAYMENTS} p
  where o.payment_id is null and p.partner_id = $2::uuid and p.reference = o.reference
    and $1::bigint is not null and $3::date <= $4::date`);

/** Takes accounts of the same family for the same: another member's number, or a code or order of ours that names it. */
const SAME_FAMILY = textOf(sql`
  update settlement_odd o set other_account = false
  from ${POSTED_PAYMENTS} p, ${MEMBERS} m
  where o.other_account and p.id = o.payment_id and m.family_id = p.family_id
    and m.billing_number = lpad(right(regexp_replace(coalesce(substring(o.account_text from '^JKN-(\\d+)'), o.account_text), '\\D', '', 'g'), 11), 11, '0')`);

const AGREEING = `delete from settlement_odd
  where line is not null and payment_id is not null and is_paid and amount = payment_amount and other_account is not true`;

const NEAR = sql`p.partner_id = $2::uuid and p.paid_at >= $3::date - interval '3 days' and p.paid_at < $4::date + interval '4 days'`;

/** Finds the few payments that lines without one may mean; one scan of the days serves every way of matching. */
const NEARBY = textOf(sql`
  insert into settlement_near
  select p.id, p.reference, p.account_text, p.amount, p.paid_at, ${dayOf('p.paid_at')}
  from ${POSTED_PAYMENTS} p
  where ${NEAR} and $1::bigint is not null and (
    ltrim(p.reference, '0') in (select ltrim(reference, '0') from settlement_odd where line is not null and payment_id is null)
    or (right(p.account_text, 11), p.amount) in (select right(account_text, 11), amount from settlement_odd where line is not null and payment_id is null))`);

/** Matches references whose leading zeros a spreadsheet has dropped. */
const WITHOUT_ZEROS = `
  insert into settlement_pairs
  select o.line, p.id, p.reference, p.amount, 'reference-without-zeros', 1
  from settlement_odd o join settlement_near p on ltrim(p.reference, '0') = ltrim(o.reference, '0')
  where o.payment_id is null and o.line is not null and p.reference <> o.reference and ltrim(o.reference, '0') <> ''`;

/** Matches the same number and amount, at most a day apart. */
const BY_ACCOUNT = `
  insert into settlement_pairs
  select o.line, p.id, p.reference, p.amount, 'account-amount-and-day', 2
  from settlement_odd o join settlement_near p on right(p.account_text, 11) = right(o.account_text, 11) and p.amount = o.amount
  where o.payment_id is null and o.line is not null and length(o.account_text) >= 11 and abs(p.day - o.paid_on) <= 1
    and not exists (select from settlement_pairs s where s.line = o.line)`;

/**
 * Removes pairs whose payment is taken: another line of this file or an earlier one has its reference, or it was
 * matched before.
 */
const NOT_FREE = `
  delete from settlement_pairs c where exists (
    select from settlement_lines l where l.file_no in (select $1::bigint union all select file_no from settlement_others)
      and l.reference = c.payment_reference)
  or exists (select from settlement_matches m where m.payment_id = c.payment_id)`;

/**
 * Pairs the n-th line with the n-th payment. A payment that fits two lines goes to the better way of matching, then to
 * the earlier line.
 */
const PAIR_OFF = `
  with numbered as (
    select c.*, dense_rank() over (partition by payment_id order by rank, line) as want, dense_rank() over (partition by line order by rank, payment_id) as choice
    from settlement_pairs c),
  settled as (select distinct on (payment_id) line, payment_id, payment_reference, payment_amount, way
    from (select distinct on (line) * from numbered where want = choice order by line, rank, payment_id) by_line order by payment_id, line),
  saved as (insert into settlement_matches (payment_id, file_no, line, matched_by) select payment_id, $1::bigint, line, way from settled)
  update settlement_odd o set payment_id = s.payment_id, payment_reference = s.payment_reference, payment_amount = s.payment_amount
  from settled s where o.line = s.line`;

/**
 * Removes payments without a line that are accounted for otherwise: matched in another way or in an earlier file, or
 * taken back here.
 */
const ACCOUNTED_FOR = textOf(sql`
  delete from settlement_odd o where o.line is null and (
    exists (select from settlement_matches m where m.payment_id = o.payment_id)
    or exists (select from settlement_lines l where l.file_no in (select file_no from settlement_others) and l.reference = o.payment_reference)
    or exists (select from settlement_postings s where s.payment_id = o.payment_id and s.is_surplus)
    or exists (select from ${REVERSALS} e where e.payment_id = o.payment_id))`);

/** Adds lines that the partner has as paid, while the payment was taken back here. */
const TAKEN_BACK = textOf(sql`
  insert into settlement_odd
  select l.line, l.reference, l.account_text, l.amount, l.paid_at, l.paid_on, null, p.id, p.reference, p.amount, ${dayOf('p.paid_at')}
  from ${REVERSALS} e join ${POSTED_PAYMENTS} p on p.id = e.payment_id
  join settlement_lines l on l.reference = p.reference and l.file_no = $1::bigint
  where p.partner_id = $2::uuid and l.is_paid and ${NEAR}
    and not exists (select from settlement_odd o where o.line = l.line)`);

/** Removes lines that are not paid at the partner and whose payment was taken back here: both sides agree. */
const AGREED_REVERSALS = textOf(sql`
  delete from settlement_odd o using settlement_lines l, ${REVERSALS} e
  where l.file_no = $1::bigint and l.line = o.line and not l.is_paid and e.payment_id = o.payment_id`);

/** The lines of one day that do not count, summed. */
export interface Uncounted {
  readonly day: CivilDate;
  readonly lines: number;
  /** The number of these lines that are paid. */
  readonly settled: number;
  readonly amount: bigint;
  readonly fee: bigint;
}

interface DayRow {
  readonly paid_on: CivilDate;
  readonly lines: bigint;
  readonly settled: bigint;
  readonly amount: bigint;
  readonly fee: bigint;
}

const toUncounted = ({ paid_on: day, lines, settled, amount, fee }: DayRow): Uncounted => ({
  day,
  lines: Number(lines),
  settled: Number(settled),
  amount,
  fee,
});

const valuesOf = ({ fileNo, partnerId, from, through }: MatchScope) => [fileNo, partnerId, from, through];

/** Removes the lines that an earlier file has, where they are counted. */
export async function dropRepeatedLines(
  connection: Connection,
  scope: MatchScope,
  kind: 'transactions' | 'statement',
): Promise<Uncounted[]> {
  await connection.query(PLAN_AS_SETS);
  const { rows } = await connection.query<DayRow>(REPEATED(kind), valuesOf(scope));
  return rows.map(toUncounted);
}

/**
 * Keeps one line of each reference; the others stay in `settlement_extra` for their breaks. `possible` are the
 * references to look at; null for all.
 */
export async function dropDuplicateLines(
  connection: Connection,
  scope: MatchScope,
  possible: readonly string[] | null,
): Promise<Uncounted[]> {
  await connection.query(WORKING_TABLES);
  if (possible?.length === 0) return [];
  await connection.query(DUPLICATES, [scope.fileNo, scope.partnerId, possible]);
  await connection.query(DROP_DUPLICATES, [scope.fileNo]);
  const { rows } = await connection.query<DayRow>(EXTRA_DAYS);
  return rows.map(toUncounted);
}

/** Compares the lines and leaves what does not agree in `settlement_odd`. */
export async function compareLines(connection: Connection, scope: MatchScope): Promise<void> {
  const values = valuesOf(scope);
  const shifted = [...values, scope.dayShiftMinutes];
  await connection.query(OTHERS, values);
  await connection.query(COMPARE, shifted);
  await connection.query(PLAN_FREELY);
  await connection.query('analyze settlement_odd, settlement_others');
  await connection.query(FAR_AWAY, shifted);
  await connection.query(SAME_FAMILY);
  await connection.query(AGREEING);
  await connection.query(NEARBY, shifted);
  await connection.query('analyze settlement_near');
  await connection.query(WITHOUT_ZEROS);
  await connection.query(BY_ACCOUNT);
  await connection.query('analyze settlement_pairs');
  await connection.query(NOT_FREE, [scope.fileNo]);
  await connection.query(PAIR_OFF, [scope.fileNo]);
  await connection.query(AGREEING);
  await connection.query(AGREED_REVERSALS, [scope.fileNo]);
  await connection.query(TAKEN_BACK, shifted);
  await connection.query(ACCOUNTED_FOR);
}
