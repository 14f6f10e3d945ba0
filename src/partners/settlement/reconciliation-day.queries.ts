/**
 * Reads the three sums of a partner and day, which must agree: what is booked here, what its file says, and what the
 * bank credited.
 */
import { POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import { PARTNER_NAMES } from '../../money/partners/index.js';
import type { PartnerScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type Rupiah } from '../../kernel/rupiah.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { invariant } from '../../kernel/invariant.js';
import type { DaySums, ReconciliationDay } from './reconciliation-day.js';
import { reconcileDay } from './reconciliation-day.js';
import { partnerCondition } from './settlement-file.queries.js';

export interface DaysParams {
  readonly partnerCode: string | null;
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/**
 * Finds the days of partners, the newest first and then by partner; a day on which a partner had nothing at all is left
 * out.
 */
export type FindReconciliationDays = (scope: PartnerScope, params: DaysParams) => Promise<ReconciliationDay[]>;

/** The minutes from UTC to the business day, by the time zone and cut-off of the partner's format in force. */
const SHIFT = sql`case coalesce(x.format #>> '{moment,zone}', 'WIB') when 'WITA' then 480 when 'WIT' then 540 else 420 end
  + case when x.format #>> '{moment,cutOff}' is null or x.format #>> '{moment,cutOff}' = '00:00' then 0
      else 1440 - (extract(epoch from (x.format #>> '{moment,cutOff}')::time) / 60)::int end`;

/** @param most the most that any payment can be: a sum with more than that would tell nothing of the others. */
const asked = (scope: PartnerScope, { partnerCode, from, through }: DaysParams, most: Rupiah): Sql => sql`
  with asked as (
    select r.id, r.code, r.name, r.channel, (${SHIFT})::int as shift, s.format ->> 'basis' as basis, coalesce((s.format ->> 'lagDays')::int, 0) as lag
    from ${PARTNER_NAMES} r
    left join lateral (select format from settlement_formats where partner_id = r.id and kind = 'transactions' and effective_from <= ${through}::date
      order by effective_from desc limit 1) x on true
    left join lateral (select format from settlement_formats where partner_id = r.id and kind = 'statement' and effective_from <= ${through}::date
      order by effective_from desc limit 1) s on true
    where ${partnerCondition(sql`r.id`, scope)} and (${partnerCode}::text is null or r.code = ${partnerCode}::text)),
  here as (
    select a.id, ((p.paid_at at time zone 'UTC') + make_interval(mins => a.shift))::date as day, count(*) as payments, count(*) filter (where p.amount > ${most}::bigint) as uncounted,
      coalesce(sum(p.amount - coalesce(back.amount, 0)) filter (where p.amount <= ${most}::bigint), 0) as amount
    from asked a join ${POSTED_PAYMENTS} p on p.partner_id = a.id
    left join lateral (select sum(e.amount) as amount from ${REVERSALS} e where e.payment_id = p.id) back on true
    where p.paid_at >= ${from}::date - interval '2 days' and p.paid_at < ${through}::date + interval '2 days'
    group by 1, 2),
  filed as (
    select d.partner_id as id, d.day, sum(d.lines) as lines, sum(d.amount) as amount, sum(d.fee) as fee
    from settlement_file_days d where d.kind = 'transactions' and d.day between ${from}::date and ${through}::date group by 1, 2),
  credited as (
    select d.partner_id as id, d.day - a.lag as day, sum(d.amount) as amount
    from settlement_file_days d join asked a on a.id = d.partner_id
    where d.kind = 'statement' and d.day - a.lag between ${from}::date and ${through}::date group by 1, 2),
  breaks as (
    select b.partner_id as id, b.day, count(*) as open from settlement_breaks b
    where b.state <> 'closed' and b.day between ${from}::date and ${through}::date group by 1, 2),
  days as (select id, day from here union select id, day from filed union select id, day from credited)`;

const SUMS = sql`
  select a.id as "partnerId", a.code as "partnerCode", a.name as "partnerName", d.day, coalesce(h.payments, 0) as "paymentsHere", coalesce(h.uncounted, 0) as "uncountedHere",
    coalesce(h.amount, 0) as "amountHere", f.lines as "linesInFile", f.amount as "amountInFile", f.fee as "feesInFile",
    c.amount as "amountCredited", coalesce(a.basis, 'gross') as basis, coalesce(b.open, 0) as "openBreaks", k.closed_at as "closedAt"
  from days d join asked a on a.id = d.id
  left join here h on h.id = d.id and h.day = d.day
  left join filed f on f.id = d.id and f.day = d.day
  left join credited c on c.id = d.id and c.day = d.day
  left join breaks b on b.id = d.id and b.day = d.day
  left join settlement_day_closes k on k.partner_id = d.id and k.day = d.day`;

type SumsRow = Omit<DaySums, 'paymentsHere' | 'uncountedHere' | 'linesInFile' | 'openBreaks'> & {
  readonly partnerId: PartnerId;
  readonly paymentsHere: bigint;
  readonly uncountedHere: bigint;
  readonly linesInFile: bigint | null;
  readonly openBreaks: bigint;
};

const toDay = ({ paymentsHere, uncountedHere, linesInFile, openBreaks, ...row }: SumsRow): ReconciliationDay =>
  reconcileDay({
    ...row,
    paymentsHere: Number(paymentsHere),
    uncountedHere: Number(uncountedHere),
    linesInFile: linesInFile === null ? null : Number(linesInFile),
    openBreaks: Number(openBreaks),
  });

/** The number of rows: partners multiplied by days. */
const ROWS_MAX = 2_000;

export const createDayFinder =
  (pool: Pool): FindReconciliationDays =>
  async (scope, params) => {
    const { from, through } = params;
    const rows = await selectRows<SumsRow>(
      pool,
      sql`${asked(scope, params, jknCeilingsOn(through).donorFund)} ${SUMS} where d.day between ${from}::date and ${through}::date
        order by d.day desc, a.code limit ${ROWS_MAX + 1}`,
    );
    invariant(rows.length <= ROWS_MAX, 'the days asked for, multiplied by the partners, stay within the limit of rows');
    return rows.map(toDay);
  };
