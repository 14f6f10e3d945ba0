/**
 * Turns what does not agree into breaks and postings, closes breaks that this file explains, and carries the others
 * forward.
 */
import { constant, sql, textOf } from '../../platform/db/sql.js';
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import type { Connection } from '../../platform/db/pool.js';
import type { MatchScope } from './match-lines.js';
import { FIRST_OWNER } from './settlement-break.js';
import { stored } from './settlement-words.js';

export interface BreakScope extends MatchScope {
  /**
   * Whether the partner tells of payments only by file, so that a line without a payment here is expected and no break.
   */
  readonly confirmsByFile: boolean;
  readonly now: Date;
}

/** One row for each line or payment that does not agree: its class, and what there is to post. */
const FOUND = `
  create temp table settlement_found (subject text, class text, state text, reason text, day date, line integer, payment_id uuid,
    reference text, account_text text, amount_here bigint, amount_in_file bigint, paid_at timestamptz) on commit drop`;

/**
 * Lines without a payment here. One is a second payment when the same amount was paid for the same number within a day,
 * here or in the file.
 */
const NEW_LINES = `
  with fresh as (
    select o.*, right(account_text, 11) as number, row_number() over (partition by right(account_text, 11), amount, paid_on order by line) as place
    from settlement_odd o where line is not null and payment_id is null and is_paid),
  seconds as (
    select line from fresh where place > 1
    union select f.line from fresh f join fresh e on e.number = f.number and e.amount = f.amount and e.paid_on = f.paid_on - 1
    union select f.line from fresh f join settlement_near p on right(p.account_text, 11) = f.number and p.amount = f.amount
      where p.paid_at >= f.paid_at - interval '36 hours' and p.paid_at < f.paid_at + interval '36 hours')
  insert into settlement_found
  select 'line ' || f.reference, case when s.line is null then 'at-partner-not-here' else 'paid-twice-at-partner' end, 'open',
    case when s.line is null then '${stored('webhook-lost')}'
      else '${stored('taken-twice')}' end,
    f.paid_on, f.line, null, f.reference, f.account_text, null, f.amount, f.paid_at
  from fresh f left join seconds s on s.line = f.line`;

const DISAGREEING = `
  insert into settlement_found
  select case when not is_paid or is_paid is null then 'status ' when amount <> payment_amount then 'amount ' else 'account ' end || payment_id,
    case when not is_paid or is_paid is null then 'status-differs' when amount <> payment_amount then 'amount-differs' else 'another-account' end,
    'open',
    case when not is_paid or is_paid is null then '${stored('status-differs')}' when amount <> payment_amount then '${stored('amount-differs')}'
      else '${stored('another-account')}' end,
    paid_on, line, payment_id, reference, account_text, payment_amount, amount, paid_at
  from settlement_odd where line is not null and payment_id is not null`;

const MISSING_AT_PARTNER = textOf(sql`
  insert into settlement_found
  select 'payment ' || p.id, 'timing', 'waiting', '${constant(stored('not-in-file'))}', o.payment_day, null, p.id,
    p.reference, p.account_text, p.amount, null, null
  from settlement_odd o join ${POSTED_PAYMENTS} p on p.id = o.payment_id where o.line is null`);

const EXTRA_LINES = `
  insert into settlement_found
  select 'copy ' || $1::bigint || '/' || line, case when is_copy then 'duplicate-line' else 'amount-differs' end,
    case when is_copy then 'closed' else 'open' end,
    case when is_copy then '${stored('line-twice')}' else '${stored('reference-twice')}' end,
    paid_on, line, null, reference, account_text, amount_kept, amount, null
  from settlement_extra where is_copy or is_paid`;

/** Inserts the breaks; one whose subject exists already stays as it is. */
const SAVE = `
  with opened as (
    insert into settlement_breaks (id, partner_id, subject, class, state, reason, owner, day, file_no, line, payment_id, reference, account_text,
      amount_here, amount_in_file, opened_at, closed_at)
    select uuidv7(), $2::uuid, subject, class, state, reason, '${FIRST_OWNER}', day, $1::bigint, line, payment_id, reference, account_text,
      amount_here, amount_in_file, $3::timestamptz, case when state = 'closed' then $3::timestamptz end
    from settlement_found
    where not ($4::boolean and class = 'at-partner-not-here')
    on conflict (partner_id, subject) do nothing
    returning id, reason)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'opened', 'settlement', reason, $3::timestamptz from opened`;

const POSTINGS = `
  insert into settlement_postings (file_no, line, break_id, reference, account_text, amount, paid_at, is_surplus)
  select $1::bigint, f.line, b.id, f.reference, f.account_text,
    case when f.class = 'amount-differs' then f.amount_in_file - f.amount_here else f.amount_in_file end, f.paid_at, f.class = 'amount-differs'
  from settlement_found f left join settlement_breaks b on b.partner_id = $2::uuid and b.subject = f.subject
  where f.paid_at is not null and (f.class in ('at-partner-not-here', 'paid-twice-at-partner')
    or (f.class = 'amount-differs' and f.amount_in_file > f.amount_here and b.file_no = $1::bigint))`;

/** Closes breaks that waited for a later file, when this one has the payment. */
const COME_LATER = `
  with found as (
    update settlement_breaks b set state = 'closed', closed_at = $3::timestamptz, reason = '${stored('found-later')}'
    where b.partner_id = $2::uuid and b.state in ('waiting', 'open') and b.class in ('timing', 'here-not-at-partner') and b.file_no <> $1::bigint
      and (exists (select from settlement_lines l where l.file_no = $1::bigint and l.is_paid and l.reference = b.reference)
        or exists (select from settlement_matches m where m.file_no = $1::bigint and m.payment_id = b.payment_id))
    returning id)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'found-later', 'settlement', '${stored('found-later')}', $3::timestamptz from found`;

/** Reclassifies breaks whose payment the next file should have had and lacks. */
const CARRIED_TOO_FAR = `
  with overdue as (
    update settlement_breaks b set class = 'here-not-at-partner', state = 'open', reason = '${stored('not-in-next-file')}'
    where b.partner_id = $2::uuid and b.state = 'waiting' and b.class = 'timing' and b.file_no <> $1::bigint and b.day < $4::date
    returning id)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'reclassified', 'settlement', '${stored('not-in-next-file')}', $3::timestamptz from overdue`;

/** Counts paid lines without a payment here that agrees. */
const UNMATCHED = `select count(*) as unmatched from settlement_odd where line is not null and is_paid is distinct from false`;

/** Writes the breaks and postings, and returns the number of paid lines without a payment here that agrees. */
export async function writeBreaks(connection: Connection, scope: BreakScope): Promise<number> {
  const { fileNo, partnerId, through, now, confirmsByFile } = scope;
  await connection.query(FOUND);
  await connection.query('analyze settlement_odd');
  await connection.query(NEW_LINES);
  await connection.query(DISAGREEING);
  await connection.query(MISSING_AT_PARTNER);
  await connection.query(EXTRA_LINES, [fileNo]);
  await connection.query('analyze settlement_found');
  await connection.query(SAVE, [fileNo, partnerId, now, confirmsByFile]);
  await connection.query(POSTINGS, [fileNo, partnerId]);
  await connection.query(COME_LATER, [fileNo, partnerId, now]);
  await connection.query(CARRIED_TOO_FAR, [fileNo, partnerId, now, through]);
  const { rows } = await connection.query<{ unmatched: bigint }>(UNMATCHED);
  return Number(rows[0]?.unmatched ?? 0n);
}
