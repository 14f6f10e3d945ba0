/** Opens a break for each line that could not be read, and for each by which the partner takes money back. */
import { POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { constant, sql, textOf } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { MatchScope } from './match-lines.js';
import { FIRST_OWNER } from './settlement-break.js';
import { stored } from './settlement-words.js';
import type { SavedCorrection, SavedUnreadable } from './slice-lines.js';

export interface LineBreakScope extends MatchScope {
  readonly now: Date;
}

/** What was taken back from a payment of a day. */
export interface TakenBack {
  readonly day: CivilDate;
  readonly amount: Rupiah;
}

const COLUMNS = `id, partner_id, subject, class, state, reason, owner, day, file_no, line, payment_id, reference, account_text,
  amount_here, amount_in_file, opened_at, closed_at`;

const UNREADABLE = `
  with told as (select * from unnest($5::int[], $6::text[], $7::bigint[]) t(line, problem, amount)),
  opened as (
    insert into settlement_breaks (${COLUMNS})
    select uuidv7(), $2::uuid, 'unreadable ' || $1::bigint || '/' || line, 'unreadable-line', 'open', problem, '${FIRST_OWNER}', $4::date, $1::bigint,
      line, null, 'line ' || line, '', null, amount, $3::timestamptz, null
    from told on conflict (partner_id, subject) do nothing returning id, reason)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'opened', 'settlement', reason, $3::timestamptz from opened`;

/** Opens the breaks of unreadable lines, on the first day that the file covers. */
export async function openUnreadable(
  connection: Connection,
  { fileNo, partnerId, from, now }: LineBreakScope,
  lines: readonly SavedUnreadable[],
): Promise<void> {
  if (lines.length === 0) return;
  await connection.query(UNREADABLE, [
    fileNo,
    partnerId,
    now,
    from,
    lines.map(({ line }) => line),
    lines.map(({ problem }) => problem),
    lines.map(({ amount }) => amount),
  ]);
}

/** A correction agrees where the money was taken back here before; it counts for the day of its payment. */
const CORRECTIONS = textOf(sql`
  with told as (select * from unnest($5::int[], $6::text[], $7::text[], $8::bigint[], $9::date[]) t(line, reference, account, amount, day)),
  known as (
    select t.*, p.id as payment_id, p.amount as paid, coalesce(back.amount, 0) >= t.amount as agrees,
      ((p.paid_at at time zone 'UTC') + make_interval(mins => $4::int))::date as payment_day
    from told t left join ${POSTED_PAYMENTS} p on p.partner_id = $2::uuid and p.reference = t.reference
    left join lateral (select sum(e.amount) as amount from ${REVERSALS} e where e.payment_id = p.id) back on true),
  opened as (
    insert into settlement_breaks (${constant(COLUMNS)})
    select uuidv7(), $2::uuid, 'correction ' || reference || '/' || amount, 'correction', case when agrees then 'closed' else 'open' end,
      case when payment_id is null then '${constant(stored('correction-of-nothing'))}' when agrees then '${constant(stored('correction-agrees'))}'
        else '${constant(stored('correction-of-payment'))}' end,
      '${constant(FIRST_OWNER)}', coalesce(payment_day, day), $1::bigint, line, payment_id, reference, account, paid, amount, $3::timestamptz,
      case when agrees then $3::timestamptz end
    from known on conflict (partner_id, subject) do nothing returning id, reason, day, payment_id, amount_in_file),
  steps as (
    insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
    select uuidv7(), id, 'opened', 'settlement', reason, $3::timestamptz from opened)
  select day, sum(amount_in_file)::bigint as amount from opened where payment_id is not null group by day`);

/** Opens the breaks of corrections, and returns what they take from the days of payments that are known here. */
export async function openCorrections(
  connection: Connection,
  { fileNo, partnerId, dayShiftMinutes, now }: LineBreakScope,
  lines: readonly SavedCorrection[],
): Promise<readonly TakenBack[]> {
  if (lines.length === 0) return [];
  const { rows } = await connection.query<TakenBack>(CORRECTIONS, [
    fileNo,
    partnerId,
    now,
    dayShiftMinutes,
    lines.map(({ line }) => line),
    lines.map(({ reference }) => reference),
    lines.map(({ account }) => account),
    lines.map(({ amount }) => amount),
    lines.map(({ day }) => day),
  ]);
  return rows;
}
