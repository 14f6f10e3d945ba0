/** Counts what a region has collected today: from the table, and on from there event by event. */
import { sql, textOf } from '../../../platform/db/sql.js';
import type { StreamPlace } from '../../../platform/db/event-log.js';
import type { Pool } from '../../../platform/db/pool.js';
import { type CivilDate, civilDateIn, startOfDay } from '../../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../../households/arrears/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { type Rupiah, minus, plus, rupiah } from '../../../kernel/rupiah.js';
import { type TimeZone, WIB, timeZoneOf } from '../../../kernel/time-zone.js';
import {
  type LiveEvent,
  type LiveScope,
  LIVE_EVENTS,
  LIVE_HEAD,
  LIVE_HEAD_CHECK,
} from '../../../platform/live/index.js';
import type { AccountEventOf } from './payment-event.js';

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

const TOTALS = textOf(sql`
  select ${LIVE_HEAD} as head, ${LIVE_HEAD_CHECK} as "check",
    coalesce(sum(case when kind = 'payment-confirmed' then 1 when (details->>'isWhole')::boolean then -1 else 0 end), 0)::int as payments,
    coalesce(sum(case kind when 'payment-confirmed' then (details->>'amount')::bigint else -(details->>'amount')::bigint end)
      filter (where (details->>'amount')::bigint <= $4::bigint), 0) as collected,
    (count(*) filter (where kind = 'payment-confirmed' and details->>'statusBefore' = 'SUSPENDED' and details->>'statusAfter' = 'ACTIVE')
      - count(*) filter (where kind = 'payment-withdrawn' and details->>'statusBefore' = 'ACTIVE' and details->>'statusAfter' = 'SUSPENDED'))::int as reactivated
  from ${LIVE_EVENTS} e
  where (kind = 'payment-confirmed' or (kind = 'payment-withdrawn' and (details->>'confirmedAt')::timestamptz >= $1))
    and occurred_at >= $1 and ($2::text is null or region_code = $2 or region_code ^@ ($2 || '.'))
    and ($3::text[] is null or exists (select from unnest($3::text[]) r(code) where region_code = r.code or region_code ^@ (r.code || '.')))`);

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

export interface TotalsRequest {
  readonly scope: LiveScope;
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
 * Reads the totals from the table. The number of the last event is read in the same statement, so that no event is
 * counted twice or missed when live ones follow.
 */
export async function readCollectionTotals(pool: Pool, { scope, now }: TotalsRequest): Promise<CollectionTotals> {
  const zone = zoneOf(scope);
  const day = civilDateIn(now, zone);
  const regions = scope.visible.kind === 'regions' ? scope.visible.regions : null;
  const { rows } = await pool.query<TotalsRow>({
    name: 'live-collection-totals',
    text: TOTALS,
    values: [startOfDay(day, zone), scope.region, regions, jknCeilingsOn(day).familyPayment],
  });
  const [row] = rows;
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

type Counted = AccountEventOf<'payment-confirmed' | 'payment-withdrawn'>;

export const isCounted = (event: LiveEvent): event is Counted =>
  event.kind === 'payment-confirmed' || event.kind === 'payment-withdrawn';

/** Tells whether an amount is summed: more than a payment can be says nothing of what was collected. */
const isMoney = ({ day }: CollectionTotals, amount: Rupiah): boolean => amount <= jknCeilingsOn(day).familyPayment;

/** The totals with one event more. */
export function addEvent(totals: CollectionTotals, event: Counted): CollectionTotals {
  const { number, check, amount, statusBefore, statusAfter } = event;
  if (event.kind === 'payment-withdrawn') return subtractWithdrawal(totals, event);
  const isReactivated = statusBefore === 'SUSPENDED' && statusAfter === 'ACTIVE';
  return {
    ...totals,
    number,
    check,
    payments: totals.payments + 1,
    collected: isMoney(totals, amount) ? plus(totals.collected, amount) : totals.collected,
    familiesReactivated: totals.familiesReactivated + (isReactivated ? 1 : 0),
  };
}

/**
 * Subtracts a payment that was taken back, only if it was counted today: one of an earlier day, or one that paid no
 * month, never was.
 */
function subtractWithdrawal(totals: CollectionTotals, event: AccountEventOf<'payment-withdrawn'>): CollectionTotals {
  const { number, check, amount, confirmedAt, isWhole, statusBefore, statusAfter } = event;
  if (confirmedAt === null || civilDateIn(confirmedAt, totals.zone) !== totals.day) return { ...totals, number, check };
  const isSuspended = statusBefore === 'ACTIVE' && statusAfter === 'SUSPENDED';
  return {
    ...totals,
    number,
    check,
    payments: totals.payments - (isWhole ? 1 : 0),
    collected: isMoney(totals, amount) ? minus(totals.collected, amount) : totals.collected,
    familiesReactivated: Math.max(0, totals.familiesReactivated - (isSuspended ? 1 : 0)),
  };
}
