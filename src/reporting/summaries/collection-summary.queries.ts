/** Sums what was collected in a period, by the contact it followed, region, channel and day. No person appears in the sums. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { constant, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { WIB } from '../../kernel/time-zone.js';
import { TIME_ZONE_NAMES, placeLength, reachOfSums, regionCondition } from '../../households/regions/index.js';
import { attributedMoney } from './attributed-money.queries.js';
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
}

interface SumRow {
  readonly strategy: CollectionStrategy | null;
  readonly place: string | null;
  readonly channel: PaymentChannel | null;
  readonly day: CivilDate | null;
  readonly payments: bigint;
  readonly collected: bigint;
}

/** The day in Jakarta on which a family paid. */
const DAY = sql`(a.paid_at at time zone ${TIME_ZONE_NAMES.WIB})::date`;

/** Sums the collected money by the days of Jakarta, wherever families live, so that regions add up to the country. */
export async function findCollection(
  pool: Pool,
  { params, policies }: { params: CollectionParams; policies: readonly AttributionPolicy[] },
): Promise<CollectionSum[]> {
  const { scope, region, groupBy, strategies } = params;
  const reach = reachOfSums(scope, region);
  if (reach !== 'ALL' && reach.length === 0) return [];
  const length = groupBy.includes('REGION') ? placeLength(region, scope) : 0;
  const place = length === 0 ? sql`null::text` : constant(`left(a.region_code, ${length})`);
  const strategy = groupBy.includes('STRATEGY') ? sql`a.strategy` : sql`null::text`;
  const channel = groupBy.includes('CHANNEL') ? sql`a.channel` : sql`null::text`;
  const day = groupBy.includes('DAY') ? DAY : sql`null::date`;
  const chosen = strategies === null ? sql`true` : sql`a.strategy = any(${[...strategies]}::text[])`;
  const where = regionCondition('m.region_code', reach);
  const sums: CollectionSum[] = [];
  for (const { period, policy } of byPolicy(params.period, policies)) {
    const rows = await selectRows<SumRow>(
      pool,
      sql`select ${strategy} as strategy, ${place} as place, ${channel} as channel, ${day} as day, count(*) as payments, sum(a.amount) as collected
        from (${attributedMoney({ span: spanOf(period, WIB), policy, where })}) a where ${chosen} group by 1, 2, 3, 4`,
    );
    sums.push(...rows.map((row) => ({ ...row, payments: Number(row.payments), collected: rupiah(row.collected) })));
  }
  return merge(sums, COLLECTION_STRATEGIES);
}
