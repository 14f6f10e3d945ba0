/** Places a counter, opens its day and closes it. The closing stores what is posted at that moment. */
import { PARTNER_NAMES } from '../partners/index.js';
import { areRegions } from '../../households/regions/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import {
  type CloseDayCommand,
  type CloseDayOutcome,
  type Counter,
  type OpenDayOutcome,
  type PlaceCounterOutcome,
  decideClosing,
} from './counter-day.js';
import { type CounterQueries, findDayOf, lockDay, sumPaymentsAt } from './counter.queries.js';

export interface CounterDeps {
  readonly pool: Pool;
  readonly counters: CounterQueries;
  readonly viewer: Viewer;
  readonly newId: IdSource;
  readonly now: Date;
}

/** Places a counter. One that is placed again in another region has moved there. */
export async function placeCounter(
  { pool, viewer, now }: CounterDeps,
  { partnerCode, regionCode }: { readonly partnerCode: string; readonly regionCode: RegionCode },
): Promise<PlaceCounterOutcome> {
  const [partner] = await selectRows<{ id: PartnerId; code: string; name: string }>(
    pool,
    sql`select id, code, name from ${PARTNER_NAMES} p where code = ${partnerCode} and channel = 'COUNTER' and active`,
  );
  if (partner === undefined) return { kind: 'partner-unknown' };
  if (!(await areRegions(pool, [regionCode]))) return { kind: 'region-unknown' };
  await execute(
    pool,
    sql`insert into counters (partner_id, region_code, placed_by, placed_at)
      values (${partner.id}::uuid, ${regionCode}, ${viewer.subject}, ${now}::timestamptz)
      on conflict (partner_id) do update set region_code = excluded.region_code, placed_by = excluded.placed_by,
        placed_at = excluded.placed_at`,
  );
  return { kind: 'placed', counter: { partnerId: partner.id, code: partner.code, name: partner.name, regionCode } };
}

export const todayAt = ({ regionCode }: Counter, now: Date): CivilDate => civilDateIn(now, timeZoneOf(regionCode));

/**
 * Opens today's day of a counter, in the time zone of its region. A day that is open already keeps the person who
 * opened it.
 */
export async function openCounterDay(
  { pool, counters, viewer, newId, now }: CounterDeps,
  counterCode: string,
): Promise<OpenDayOutcome> {
  const counter = (await counters.findCounters(viewer.regions)).find(({ code }) => code === counterCode);
  if (counter === undefined) return { kind: 'counter-unknown' };
  const day = todayAt(counter, now);
  await execute(
    pool,
    sql`insert into counter_days (id, partner_id, day, opened_by, opened_at)
      values (${newId()}::uuid, ${counter.partnerId}::uuid, ${day}::date, ${viewer.subject}, ${now}::timestamptz)
      on conflict (partner_id, day) do nothing`,
  );
  const opened = await findDayOf(pool, { counter, day });
  invariant(opened !== null, 'a day that was opened is found');
  return { kind: 'opened', day: opened };
}

/** Closes a day. Its figures never change afterwards; what the cash register sends later is shown as late. */
export async function closeCounterDay(
  { pool, counters, viewer, now }: CounterDeps,
  command: CloseDayCommand,
): Promise<CloseDayOutcome> {
  const known = await counters.findCounters(viewer.regions);
  return inTransaction(pool, async (connection) => {
    const day = await lockDay(connection, viewer.regions, command.id);
    const counter = known.find(({ partnerId }) => partnerId === day?.partnerId);
    if (day === null || counter === undefined) return { kind: 'unknown' };
    const posted = await sumPaymentsAt(connection, { counter, day: day.day });
    const decision = decideClosing({ day, posted }, command);
    if (decision.kind !== 'fine') return decision;
    const { declared, explanation, closedBy } = command;
    await execute(
      connection,
      sql`update counter_days set closed_by = ${closedBy}, closed_at = ${now}::timestamptz,
          declared_payments = ${declared.payments}::int, declared_total = ${declared.total}::bigint,
          posted_payments = ${posted.payments}::int, posted_total = ${posted.total}::bigint, explanation = ${explanation}::text
        where id = ${day.id}::uuid`,
    );
    return { kind: 'closed', day: { ...day, closing: { closedBy, closedAt: now, declared, posted, explanation } } };
  });
}
