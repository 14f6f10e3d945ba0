/** Counts what was done in a period, for cadres or for branches in a reach, by one statement for each kind of work. */
import { FAMILY_PAYMENTS, REVERSED } from '../../money/payments/index.js';
import { HELD_SESSIONS } from '../../fieldwork/education/index.js';
import { REGISTRATIONS } from '../../fieldwork/registration/index.js';
import { FAMILY_HOMES } from '../../households/families/index.js';
import { SENT_MESSAGES } from '../../outreach/messages/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import { CONDUCT_BREACHES } from '../../fieldwork/conduct/index.js';
import { VISITS, VISIT_PROMISES } from '../../fieldwork/visits/index.js';
import { BRANCH_REGIONS } from '../../fieldwork/cadres/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type RegionReach, type ZoneDays, timeZoneIn, dayIn, regionCondition } from '../../households/regions/index.js';
import { attributedMoney, contactsOf } from './attributed-money.queries.js';
import { type AttributionPolicy, CONTACT_STRATEGIES } from './attribution.js';
import { type Period, type Span, byPolicy, spanOf } from './period.js';
import { NO_WORK, type WorkSummary } from './work-summary.js';
import type { TimeZone } from '../../kernel/time-zone.js';

/** Whose work is counted: each row of `w` has `cadre_id` and `region_code`, and counts under one or more keys. */
interface Keyed {
  /** Joins the rows that hold the keys to `w`. */
  readonly join: Sql;
  readonly where: Sql;
  /** A condition on `m` that keeps the families whose money can count; `where` then decides exactly. */
  readonly money: (span: Span, policy: AttributionPolicy) => Sql;
}

export type WorkOf =
  | { readonly cadres: readonly CadreId[] }
  | { readonly branches: readonly BranchId[]; readonly reach: RegionReach };

export interface WorkParams {
  readonly of: WorkOf;
  readonly period: Period;
  /** The time zone by whose calendar the period is taken. */
  readonly zone: TimeZone;
  /** Today in each zone, which decides whether a promise is broken. */
  readonly days: ZoneDays;
  readonly policies: readonly AttributionPolicy[];
}

type Counts = { readonly key: string } & { readonly [Summary in keyof WorkSummary]?: bigint };

/** Joins branches, which are responsible for regions of any level: a village belongs by any code above its own. */
const BRANCH_OF = sql`cross join lateral (values (left(w.region_code, 2)), (left(w.region_code, 5)), (left(w.region_code, 8)), (w.region_code)) above (code)
  join ${BRANCH_REGIONS} b on b.region_code = above.code`;

function keyedBy(of: WorkOf): Keyed & { readonly key: Sql } {
  if ('cadres' in of) {
    const ids = sql`any(${[...of.cadres]}::uuid[])`;
    return {
      key: sql`w.cadre_id::text`,
      join: sql``,
      where: sql`w.cadre_id = ${ids}`,
      money: (span, policy) =>
        sql`m.family_id in (select c.family_id from (${contactsOf({ span }, policy)}) c where c.cadre_id = ${ids})`,
    };
  }
  const { branches, reach } = of;
  return {
    key: sql`b.branch_id::text`,
    join: BRANCH_OF,
    where: sql`${regionCondition('w.region_code', reach)} and b.branch_id = any(${[...branches]}::uuid[])`,
    money: () => regionCondition('m.region_code', reach),
  };
}

const inSpan = (column: Sql, { from, before }: Span): Sql =>
  sql`${column} >= ${from}::timestamptz and ${column} < ${before}::timestamptz`;
const inDays = (column: Sql, { from, through }: Period): Sql =>
  sql`${column} >= ${from}::date and ${column} <= ${through}::date`;

const visits = (
  span: Span,
): Sql => sql`select v.cadre_id, f.region_code from ${VISITS} v join ${FAMILY_HOMES} f on f.family_id = v.family_id
  where v.state = 'COMPLETED' and ${inSpan(sql`v.visited_at`, span)}`;
const calls = (
  span: Span,
): Sql => sql`select c.cadre_id, f.region_code from ${CALLS} c join ${FAMILY_HOMES} f on f.family_id = c.family_id
  where ${inSpan(sql`c.called_at`, span)}`;
const messages = (
  span: Span,
): Sql => sql`select g.cadre_id, f.region_code from ${SENT_MESSAGES} g join ${FAMILY_HOMES} f on f.family_id = g.family_id
  where g.campaign_id is null and ${inSpan(sql`g.sent_at`, span)}`;
const breaches = (
  span: Span,
): Sql => sql`select b.cadre_id, f.region_code from ${CONDUCT_BREACHES} b join ${FAMILY_HOMES} f on f.family_id = b.family_id
  where ${inSpan(sql`b.contacted_at`, span)}`;
const registrations = (
  period: Period,
): Sql => sql`select r.cadre_id, f.region_code, r.kind, r.persons from ${REGISTRATIONS} r
  join ${FAMILY_HOMES} f on f.family_id = r.family_id where ${inDays(sql`r.registered_on`, period)}`;
const sessions = (period: Period): Sql => sql`select s.cadre_id, s.region_code, s.others_present, s.families
  from ${HELD_SESSIONS} s where ${inDays(sql`s.held_on`, period)}`;

/** Decides promises as `promiseStateOf` of visits does: by payments until the promised day ends where families live. */
const promises = (span: Span, days: ZoneDays): Sql => sql`
  select m.cadre_id, m.region_code, case when paid.amount >= m.amount then 'KEPT'
      when m.promised_for < ${dayIn('m.region_code', days)} then 'BROKEN' else 'OPEN' end as state
  from (
    select v.cadre_id, f.region_code, v.family_id, v.visited_at as made_at, p.promised_for, p.amount
    from ${VISITS} v join ${VISIT_PROMISES} p on p.visit_id = v.id join ${FAMILY_HOMES} f on f.family_id = v.family_id
    where v.state = 'COMPLETED' and ${inSpan(sql`v.visited_at`, span)}
    union all
    select c.cadre_id, f.region_code, c.family_id, c.called_at, c.promised_for, c.promised_amount
    from ${CALLS} c join ${FAMILY_HOMES} f on f.family_id = c.family_id
    where c.promised_amount is not null and ${inSpan(sql`c.called_at`, span)}
  ) m cross join lateral (
    select coalesce(sum(y.amount - coalesce((select sum(r.amount) from (${REVERSED}) r where r.payment_id = y.id), 0)), 0) as amount
    from ${FAMILY_PAYMENTS} y where y.family_id = m.family_id
      and y.paid_at >= m.made_at and y.paid_at < (m.promised_for + 1)::timestamp at time zone ${timeZoneIn('m.region_code')}
  ) paid`;

const ANY_CONTACT = sql`w.strategy = any(${[...CONTACT_STRATEGIES]}::text[])`;

/** Counts the work, with an entry for each key under which any work was found. */
export async function findWork(pool: Pool, params: WorkParams): Promise<Map<string, WorkSummary>> {
  const { of, period, zone, days, policies } = params;
  const { key, join, where, money } = keyedBy(of);
  const span = spanOf(period, zone);
  const count = (work: Sql, summary: Sql): Promise<Counts[]> =>
    selectRows<Counts>(pool, sql`select ${key} as key, ${summary} from (${work}) w ${join} where ${where} group by 1`);
  const followed = byPolicy(period, policies).map((ruled) => {
    const part = spanOf(ruled.period, zone);
    const attributed = attributedMoney({ span: part, policy: ruled.policy, where: money(part, ruled.policy) });
    const source = sql`select * from (${attributed}) w where ${ANY_CONTACT}`;
    return count(source, sql`count(*) as "paymentsFollowed", sum(w.amount) as "rupiahFollowed"`);
  });
  const counted = await Promise.all([
    count(visits(span), sql`count(*) as visits`),
    count(calls(span), sql`count(*) as calls`),
    count(messages(span), sql`count(*) as messages`),
    count(breaches(span), sql`count(*) as "conductBreaches"`),
    count(
      promises(span, days),
      sql`count(*) as "promisesMade", count(*) filter (where w.state = 'KEPT') as "promisesKept",
        count(*) filter (where w.state = 'BROKEN') as "promisesBroken"`,
    ),
    count(
      registrations(period),
      sql`count(*) filter (where w.kind = 'FAMILY') as registrations, sum(w.persons)::bigint as "personsRegistered"`,
    ),
    count(
      sessions(period),
      sql`count(*) as "educationSessions", sum(w.families)::bigint as "familiesAttending", sum(w.others_present)::bigint as "othersAttending"`,
    ),
    ...followed,
  ]);
  return gather(counted.flat());
}

function gather(counted: readonly Counts[]): Map<string, WorkSummary> {
  const gathered = new Map<string, WorkSummary>();
  for (const { key, ...counts } of counted) {
    const summary = { ...(gathered.get(key) ?? NO_WORK) };
    const { rupiahFollowed = 0n, ...numbers } = counts;
    for (const [name, value] of Object.entries(numbers) as [Exclude<keyof WorkSummary, 'rupiahFollowed'>, bigint][])
      summary[name] = (summary[name] ?? 0) + Number(value);
    gathered.set(key, { ...summary, rupiahFollowed: rupiah(summary.rupiahFollowed + rupiahFollowed) });
  }
  return gathered;
}
