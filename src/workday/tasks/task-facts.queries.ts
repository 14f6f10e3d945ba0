/** Reads what makes tasks of families: their accounts, promises, plans and contacts, in one statement. */
import {
  FAMILY_ACCOUNT,
  FAMILY_ACCOUNTS,
  type FamilyAccountRow,
  toBilledAccount,
} from '../../households/families/index.js';
import type { Assess } from '../../households/bills/index.js';
import { type ZoneDays, timeZoneIn } from '../../households/regions/index.js';
import { VISITS, VISIT_PROMISES } from '../../fieldwork/visits/index.js';
import { ACCOUNT_MOVEMENTS, FAMILY_PAYMENTS } from '../../money/payments/index.js';
import { DUNNING_VISITS_DUE } from '../../outreach/dunning/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { TaskFacts } from './tasks-of.js';

/** Whose day it is: a cadre's, with visits, or that of whoever calls. */
export interface Worker {
  readonly cadreId: CadreId | null;
  readonly subject: string;
}

interface FactsRow extends FamilyAccountRow {
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly promised: bigint | null;
  readonly promisedFor: CivilDate | null;
  readonly paidInTime: bigint | null;
  readonly callBackAt: Date | null;
  readonly plannedFor: CivilDate | null;
  readonly visitAskedAt: Date | null;
  readonly activeSince: Date | null;
  readonly lastContactAt: Date | null;
}

/** How far back promises, calls and payments are read. */
const DAYS_BACK = 62;

/** The calls by which a worker's families are asked back or promise. */
const ofWorker = ({ cadreId, subject }: Worker): Sql => (cadreId === null ? sql`c.caller = ${subject}` : sql`true`);

const factsOf = (source: Sql, worker: Worker, now: Date): Sql => {
  const since = sql`${now}::timestamptz - make_interval(days => ${DAYS_BACK})`;
  return sql`
  select f.id as "familyId", f.region_code as region, ${FAMILY_ACCOUNT}, promise.amount as promised,
    promise.promised_for as "promisedFor", promise.paid as "paidInTime", back.at as "callBackAt", plan.planned_for as "plannedFor",
    asked.at as "visitAskedAt", active.since as "activeSince", contact.at as "lastContactAt"
  from (${source}) chosen join ${FAMILY_ACCOUNTS} f on f.id = chosen.id
  left join lateral (
    select greatest(
      (select max(v.visited_at) from ${VISITS} v where v.family_id = f.id and v.state = 'COMPLETED'),
      (select max(c.called_at) from ${CALLS} c where c.family_id = f.id)) as at
  ) contact on true
  left join lateral (
    select m.amount, m.promised_for, (select coalesce(sum(y.amount), 0) from ${FAMILY_PAYMENTS} y where y.family_id = f.id
      and y.paid_at >= m.made_at and y.paid_at < (m.promised_for + 1)::timestamp at time zone ${timeZoneIn('f.region_code')}) as paid
    from (
      select v.visited_at as made_at, p.amount, p.promised_for from ${VISIT_PROMISES} p join ${VISITS} v on v.id = p.visit_id
      where p.family_id = f.id and v.visited_at > ${since} and ${worker.cadreId === null ? sql`false` : sql`true`}
      union all
      select c.called_at, c.promised_amount, c.promised_for from ${CALLS} c
      where c.family_id = f.id and c.promised_amount is not null and c.called_at > ${since} and ${ofWorker(worker)}
    ) m order by m.made_at desc limit 1
  ) promise on true
  left join lateral (
    select c.call_back_at as at from ${CALLS} c
    where c.family_id = f.id and c.call_back_at is not null and c.called_at > ${since}
      and ${worker.cadreId === null ? sql`c.caller = ${worker.subject}` : sql`c.cadre_id = ${worker.cadreId}::uuid`}
      and c.called_at >= contact.at
    order by c.called_at desc limit 1
  ) back on true
  left join lateral (
    select min(v.planned_for) as planned_for from ${VISITS} v
    where v.family_id = f.id and v.cadre_id = ${worker.cadreId}::uuid and v.state = 'PLANNED'
      and v.planned_for > (${now}::timestamptz)::date - ${DAYS_BACK}::int
  ) plan on true
  left join lateral (
    select min(d.asked_at) as at from ${DUNNING_VISITS_DUE} d
    where d.family_id = f.id and ${worker.cadreId === null ? sql`false` : sql`true`}
  ) asked on true
  left join lateral (
    select max(m.posted_at) as since from ${ACCOUNT_MOVEMENTS} m
    where m.family_id = f.id and m.posted_at > ${now}::timestamptz - interval '14 days' and m.posted_at <= ${now}::timestamptz
      and m.paid_through_before < date_trunc('month', m.posted_at at time zone ${timeZoneIn('f.region_code')}) - interval '1 month'
      and f.paid_through > m.paid_through_before and ${worker.cadreId === null ? sql`false` : sql`true`}
  ) active on true`;
};

export interface FactsRequest {
  /** A relation with the `id` of each family. */
  readonly source: Sql;
  readonly worker: Worker;
  readonly assess: Assess;
  readonly days: ZoneDays;
  readonly now: Date;
}

/** Reads the facts of all families of the source; the sums come from the bill. */
export async function findTaskFacts(
  pool: Pool,
  { source, worker, assess, days, now }: FactsRequest,
): Promise<{ facts: TaskFacts; today: CivilDate }[]> {
  const rows = await selectRows<FactsRow>(pool, factsOf(source, worker, now));
  return rows.map((row) => {
    const zone = timeZoneOf(row.region);
    const today = days[zone.name];
    const {
      familyId,
      firstPremiumFrom,
      promised,
      promisedFor,
      callBackAt,
      plannedFor,
      visitAskedAt,
      activeSince,
      lastContactAt,
    } = row;
    const promise =
      promised === null || promisedFor === null
        ? null
        : { amount: rupiah(promised), promisedFor, paidInTime: rupiah(row.paidInTime ?? 0n) };
    const account = toBilledAccount(row);
    const bill = assess(account, today);
    const isTooEarly = firstPremiumFrom !== null && firstPremiumFrom > today;
    const facts = {
      familyId,
      zone,
      bill,
      firstPremiumFrom,
      firstPremium: (isTooEarly ? assess(account, firstPremiumFrom) : bill).dueNow,
      promise,
      callBackAt,
      plannedFor,
      visitAskedAt,
      activeSince,
      lastContactAt,
    };
    return { facts, today };
  });
}
