/** Sums what was collected in a period, by the contact it followed, region, channel and time. No person appears in the sums. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, constant, selectRows, sql } from '../../platform/db/sql.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { WIB } from '../../kernel/time-zone.js';
import {
  TIME_ZONE_NAMES,
  placeLength,
  regionCondition,
  reachOf,
  reachesNothing,
} from '../../households/regions/index.js';
import { POSTED_EVENTS, collectedMoney } from '../../money/payments/index.js';
import { attributedInSets } from './attributed-money.queries.js';
import { type AttributionPolicy, COLLECTION_STRATEGIES, type CollectionStrategy } from './attribution.js';
import { type CollectionGrouping, type CollectionSum, merge } from './collection-summary.js';
import { type Period, byPolicy, spanOf } from './period.js';

export interface CollectionParams {
  /** The families of which the viewer may see sums. */
  readonly scope: FamilyScope;
  /** The region asked for; null for all of the scope. */
  readonly region: RegionCode | null;
  readonly period: Period;
  readonly groupBy: readonly CollectionGrouping[];
  /** The strategies asked for; null for all. */
  readonly strategies: readonly CollectionStrategy[] | null;
  /** Whether to count the families whose cards became active again; left out, the count is 0. */
  readonly countsReactivated?: boolean;
}

interface SumRow {
  readonly strategy: CollectionStrategy | null;
  readonly place: string | null;
  readonly channel: PaymentChannel | null;
  readonly month: BillingMonth | null;
  readonly day: CivilDate | null;
  readonly hour: number | null;
  readonly payments: bigint;
  readonly collected: bigint;
  readonly familiesReactivated: bigint;
}

/** The moment at which a family paid, by the clock of Jakarta. */
const PAID = sql`(a.paid_at at time zone ${TIME_ZONE_NAMES.WIB})`;

/** What sums are grouped by, besides the region; each is null where it was not asked for. */
function groupsOf(groupBy: readonly CollectionGrouping[]): Sql {
  const asked = (grouping: CollectionGrouping, value: Sql, otherwise: Sql): Sql =>
    groupBy.includes(grouping) ? value : otherwise;
  return sql`${asked('STRATEGY', sql`a.strategy`, sql`null::text`)} as strategy,
    ${asked('CHANNEL', sql`a.channel`, sql`null::text`)} as channel,
    ${asked('MONTH', sql`to_char(${PAID}, 'YYYY-MM')`, sql`null::text`)} as month,
    ${asked('DAY', sql`${PAID}::date`, sql`null::date`)} as day,
    ${asked('HOUR', sql`extract(hour from ${PAID})::int`, sql`null::int`)} as hour`;
}

/**
 * Joins to each payment how often it made a card active again, less how often taking a part of it back suspended the
 * card: by the events of the payment's own family, of which there are few.
 */
const TURNS = sql`cross join lateral (
  select coalesce(sum(e.turned), 0) as turned from ${POSTED_EVENTS} e where e.family_id = a.family_id and e.payment_id = a.id) t`;

/** Sums the collected money by the days of Jakarta, wherever families live, so that regions add up to the country. */
export async function findCollection(
  pool: Pool,
  { params, policies }: { params: CollectionParams; policies: readonly AttributionPolicy[] },
): Promise<CollectionSum[]> {
  const { scope, region, groupBy, strategies, countsReactivated = false } = params;
  const reach = reachOf(scope, region);
  if (reachesNothing(reach)) return [];
  const length = groupBy.includes('REGION') ? placeLength(region, scope) : 0;
  const place = length === 0 ? sql`null::text` : constant(`left(a.region_code, ${length})`);
  const chosen = strategies === null ? sql`true` : sql`a.strategy = any(${[...strategies]}::text[])`;
  const [turned, turns] = countsReactivated
    ? [sql`greatest(0, sum(t.turned))::bigint`, TURNS]
    : [sql`0::bigint`, sql``];
  const where = regionCondition('m.region_code', reach);
  const needsContacts = strategies !== null || groupBy.includes('STRATEGY');
  const sums: CollectionSum[] = [];
  for (const { period, policy } of byPolicy(params.period, policies)) {
    const span = spanOf(period, WIB);
    const money = needsContacts ? attributedInSets({ span, policy, where }) : collectedMoney({ span, where });
    const rows = await selectRows<SumRow>(
      pool,
      sql`select ${place} as place, ${groupsOf(groupBy)}, count(*) as payments, sum(a.amount) as collected, ${turned} as "familiesReactivated"
        from (${money}) a ${turns} where ${chosen} group by 1, 2, 3, 4, 5, 6`,
    );
    sums.push(
      ...rows.map((row) => ({
        ...row,
        payments: Number(row.payments),
        collected: rupiah(row.collected),
        familiesReactivated: Number(row.familiesReactivated),
      })),
    );
  }
  return merge(sums, COLLECTION_STRATEGIES);
}
