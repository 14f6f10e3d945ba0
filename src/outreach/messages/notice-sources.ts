/** Finds what families are told of without anybody asking: from the stream of events, the payments and the calendar. */
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import { OPEN_PLANS } from '../../households/instalments/index.js';
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { type ZoneDays, dayIn } from '../../households/regions/index.js';
import { LIVE_EVENTS, LIVE_HEAD } from '../../platform/live/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

/** One thing that happened to a family. */
export interface Happening {
  readonly subject: string;
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  readonly amount: Rupiah | null;
  readonly at: Date;
}

export interface Found {
  readonly happenings: readonly Happening[];
  /** The number of the last event that was read; null for a source that is read by time. */
  readonly reached: bigint | null;
}

export interface Place {
  readonly reached: bigint | null;
  readonly since: Date;
  readonly now: Date;
  readonly days: ZoneDays;
}

export type FindHappenings = (connection: Connection, place: Place) => Promise<Found>;

/** How many events are read in one transaction. */
const EVENTS_AT_ONCE = 5_000;

/** Cards that a payment made active again, in the order of the stream, so that none is missed or told twice. */
export const findReactivations: FindHappenings = async (connection, { reached }) => {
  const [place] = await selectRows<{ head: bigint }>(connection, sql`select ${LIVE_HEAD} as head`);
  const head = place?.head ?? 0n;
  // The first time there is nothing to catch up with: nobody waits for news of years ago.
  if (reached === null) return { happenings: [], reached: head };
  const through = head < reached + BigInt(EVENTS_AT_ONCE) ? head : reached + BigInt(EVENTS_AT_ONCE);
  const happenings = await selectRows<Happening>(
    connection,
    sql`select e.number::text as subject, e.family_id as "familyId", e.region_code as "regionCode",
        (e.details->>'amount')::bigint as amount, e.occurred_at as at
      from ${LIVE_EVENTS} e where e.number > ${reached} and e.number <= ${through} and e.kind = 'payment-confirmed'
        and e.details->>'statusBefore' <> 'ACTIVE' and e.details->>'statusAfter' = 'ACTIVE' and e.family_id is not null`,
  );
  return { happenings, reached: through };
};

/** Money of a known family that could not be applied. */
export const findHeldMoney: FindHappenings = async (connection, { since }) => ({
  happenings: await selectRows<Happening>(
    connection,
    sql`select p.id::text as subject, p.family_id as "familyId", p.region_code as "regionCode", p.amount, p.paid_at as at
      from ${POSTED_PAYMENTS} p where p.posted_at > ${since} and p.outcome = 'into-suspense' and p.family_id is not null`,
  ),
  reached: null,
});

/** Families that may pay their first premium from today on. */
export const findFirstPremiums: FindHappenings = async (connection, { days, now }) => ({
  happenings: await selectRows<Happening>(
    connection,
    sql`select f.id::text as subject, f.id as "familyId", f.region_code as "regionCode", null as amount, ${now}::timestamptz as at
      from ${FAMILY_ACCOUNTS} f where f.first_premium_from = ${dayIn('f.region_code', days)}`,
  ),
  reached: null,
});

/** How many days before the end of the month, by which a stage must be paid, a family is reminded of it. */
const STAGE_REMINDED_DAYS = 5;

/** Families with an open plan in the last days of a month; whether a stage is due is looked at when the message leaves. */
export const findStagesDue: FindHappenings = async (connection, { days, now }) => {
  const today = dayIn('f.region_code', days);
  return {
    happenings: await selectRows<Happening>(
      connection,
      sql`select p.id::text || ':' || to_char(${today}, 'YYYY-MM') as subject, p.family_id as "familyId",
          f.region_code as "regionCode", null as amount, ${now}::timestamptz as at
        from ${OPEN_PLANS} p join ${FAMILY_ACCOUNTS} f on f.id = p.family_id
        where date_trunc('month', ${today} + ${STAGE_REMINDED_DAYS}::int) > date_trunc('month', ${today})`,
    ),
    reached: null,
  };
};
