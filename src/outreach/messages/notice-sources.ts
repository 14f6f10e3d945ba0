/** Finds what families are told of without anybody asking: from the stream of events, the payments and the calendar. */
import { LEDGER_ENTRIES, POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import { OPEN_PLANS } from '../../households/instalments/index.js';
import { AWAITS_FIRST_PREMIUM, FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { dayIn, zoneDaysAt } from '../../households/regions/index.js';
import { LIVE_EVENTS, LIVE_HEAD } from '../../platform/live/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, constant, selectRows, sql } from '../../platform/db/sql.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { NoticePolicy } from './notice-policy.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

/** One thing that happened to a family. */
export interface Happening {
  readonly subject: string;
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  readonly amount: Rupiah | null;
  /** When it took place. */
  readonly at: Date;
  /** When we knew of it, from which its days of use count. */
  readonly knownAt: Date;
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
  readonly policies: readonly NoticePolicy[];
}

export type FindHappenings = (connection: Connection, place: Place) => Promise<Found>;

/** How many events are read in one transaction. */
const EVENTS_AT_ONCE = 5_000;

/** The condition that an event tells of a card that a payment made active again, and that the payment still stands. */
export function isReactivation(alias: string): Sql {
  const event = constant(alias);
  return sql`(${event}.kind = 'payment-confirmed' and ${event}.details->>'statusBefore' <> 'ACTIVE'
    and ${event}.details->>'statusAfter' = 'ACTIVE' and ${event}.family_id is not null
    and not exists (select from ${REVERSALS} r where r.payment_id = ${event}.payment_id))`;
}

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
        (e.details->>'amount')::bigint as amount, e.occurred_at as at, e.occurred_at as "knownAt"
      from ${LIVE_EVENTS} e where e.number > ${reached} and e.number <= ${through} and ${isReactivation('e')}`,
  );
  return { happenings, reached: through };
};

/** Money of a known family that could not be applied, as long as it is held. */
export const findHeldMoney: FindHappenings = async (connection, { since }) => ({
  happenings: await selectRows<Happening>(
    connection,
    sql`select p.id::text as subject, p.family_id as "familyId", p.region_code as "regionCode", p.amount, p.paid_at as at,
        p.posted_at as "knownAt"
      from ${POSTED_PAYMENTS} p where p.posted_at > ${since} and p.outcome = 'into-suspense' and p.family_id is not null
        and not exists (select from ${LEDGER_ENTRIES} e where e.payment_id = p.id)`,
  ),
  reached: null,
});

/** Families that may pay their first premium since a day after the last run, and have not. */
export const findFirstPremiums: FindHappenings = async (connection, { since, now }) => ({
  happenings: await selectRows<Happening>(
    connection,
    sql`select f.id::text as subject, f.id as "familyId", f.region_code as "regionCode", null as amount,
        ${now}::timestamptz as at, ${now}::timestamptz as "knownAt"
      from ${FAMILY_ACCOUNTS} f where ${AWAITS_FIRST_PREMIUM}
        and f.first_premium_from between ${dayIn('f.region_code', zoneDaysAt(since))} and ${dayIn('f.region_code', zoneDaysAt(now))}`,
  ),
  reached: null,
});

/** Families with an open plan in the last days of a month; whether a stage is due is looked at when the message leaves. */
export const findStagesDue: FindHappenings = async (connection, { now, policies }) => {
  const days = zoneDaysAt(now);
  const today = dayIn('f.region_code', days);
  const { stageRemindedDays } = policyOn(policies, days.WIB);
  return {
    happenings: await selectRows<Happening>(
      connection,
      sql`select p.id::text || ':' || to_char(${today}, 'YYYY-MM') as subject, p.family_id as "familyId",
          f.region_code as "regionCode", null as amount, ${now}::timestamptz as at, ${now}::timestamptz as "knownAt"
        from ${OPEN_PLANS} p join ${FAMILY_ACCOUNTS} f on f.id = p.family_id
        where date_trunc('month', ${today} + ${stageRemindedDays}::int) > date_trunc('month', ${today})`,
    ),
    reached: null,
  };
};
