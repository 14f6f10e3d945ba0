/** Counts what families of a region paid today: from the books, and on from there payment by payment. */
import type { FamilyScope } from '../../../platform/auth/index.js';
import type { StreamPlace } from '../../../platform/db/event-log.js';
import type { Pool } from '../../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../../platform/db/sql.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../../households/arrears/index.js';
import { regionCondition, reachOf } from '../../../households/regions/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { type Rupiah, plus, rupiah } from '../../../kernel/rupiah.js';
import { type TimeZone, WIB, timeZoneOf } from '../../../kernel/time-zone.js';
import { type LiveEvent, type LiveScope, LIVE_HEAD, LIVE_HEAD_CHECK } from '../../../platform/live/index.js';
import { collectedMoney } from '../collected-money.relations.js';
import type { AccountEventOf } from './payment-event.js';
import { POSTED_EVENTS } from './posted-events.relations.js';

/** The totals, and the place of the last event that is counted. */
export interface CollectionTotals extends StreamPlace {
  readonly region: RegionCode | null;
  /** The zone by whose midnight the day begins. */
  readonly zone: TimeZone;
  readonly day: CivilDate;
  readonly payments: number;
  readonly collected: Rupiah;
  /** The number of families whose cards a payment made active again. */
  readonly familiesReactivated: number;
}

/** What was paid within a span, and the cards that these payments turned; payments are posted no earlier than they are paid. */
const totalsOf = ({ from, before }: { from: Date; before: Date }, where: Sql): Sql => sql`
  with money as materialized (
    select a.id, a.family_id, a.amount from (${collectedMoney({ span: { from, before }, where })}) a where a.channel is not null)
  select ${LIVE_HEAD} as head, ${LIVE_HEAD_CHECK} as "check",
    (select count(*) from money)::int as payments,
    (select coalesce(sum(amount), 0) from money) as collected,
    (select coalesce(sum(e.turned), 0) from money a join ${POSTED_EVENTS} e on e.family_id = a.family_id and e.payment_id = a.id
      where e.occurred_at >= ${from}::timestamptz)::int as reactivated`;

/**
 * The zone in which the days of a scope begin: that of its region, or else of all that the viewer may see; WIB for the
 * nation, and where what is seen lies in several zones.
 */
export function zoneOf({ region, visible }: LiveScope): TimeZone {
  if (region !== null || visible.kind !== 'regions') return timeZoneOf(region);
  const zones = new Set(visible.regions.map((seen) => timeZoneOf(seen)));
  const [zone = WIB] = zones;
  return zones.size === 1 ? zone : WIB;
}

/** The scope of sums: that of families. */
export interface TotalsScope extends LiveScope {
  readonly visible: FamilyScope;
}

export interface TotalsRequest {
  readonly scope: TotalsScope;
  readonly now: Date;
}

interface TotalsRow {
  readonly head: bigint;
  readonly check: string;
  readonly payments: number;
  readonly collected: bigint;
  readonly reactivated: number;
}

/**
 * Counts the money that families paid today, as the sums of a period do. The number of the last event is read in the same
 * statement, so that no event is counted twice or missed when live ones follow.
 */
export async function readCollectionTotals(pool: Pool, { scope, now }: TotalsRequest): Promise<CollectionTotals> {
  const zone = zoneOf(scope);
  const day = civilDateIn(now, zone);
  const span = { from: startOfDay(day, zone), before: startOfDay(addDays(day, 1), zone) };
  const where = regionCondition('m.region_code', reachOf(scope.visible, scope.region));
  const [row] = await selectRows<TotalsRow>(pool, totalsOf(span, where));
  if (row === undefined) throw new Error('an aggregate has one row');
  return {
    region: scope.region,
    zone,
    day,
    number: row.head,
    check: row.check,
    payments: row.payments,
    collected: rupiah(row.collected),
    familiesReactivated: Math.max(0, row.reactivated),
  };
}

/** Money was taken back, or found its family: only the books tell on which day it was paid. */
type Recounted = AccountEventOf<'payment-withdrawn' | 'account-changed'>;
type Counted = AccountEventOf<'payment-confirmed'> | Recounted;

export const isCounted = (event: LiveEvent): event is Counted =>
  event.kind === 'payment-confirmed' ||
  event.kind === 'payment-withdrawn' ||
  (event.kind === 'account-changed' && (event as AccountEventOf<'account-changed'>).entryKind === 'suspense-match');

/** Tells whether the totals are read from the books again after an event. */
export const isRecounted = (event: Counted): event is Recounted => event.kind !== 'payment-confirmed';

/** The totals with one payment more, if it was paid today; more than a payment can be says nothing of what was collected. */
export function addEvent(totals: CollectionTotals, event: AccountEventOf<'payment-confirmed'>): CollectionTotals {
  const { number, check, amount, paidAt, statusBefore, statusAfter } = event;
  const isOfToday = civilDateIn(paidAt, totals.zone) === totals.day;
  if (!isOfToday || amount > jknCeilingsOn(totals.day).familyPayment) return { ...totals, number, check };
  const isReactivated = statusBefore === 'SUSPENDED' && statusAfter === 'ACTIVE';
  return {
    ...totals,
    number,
    check,
    payments: totals.payments + 1,
    collected: plus(totals.collected, amount),
    familiesReactivated: totals.familiesReactivated + (isReactivated ? 1 : 0),
  };
}
