/** Reads the campaigns of the regions in which a viewer works; others are not found. */
import { inForce } from '../../platform/db/in-force.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { SelfPayingSegment } from '../../kernel/segment.js';
import { regionCondition } from '../../households/regions/index.js';
import type { Campaign } from './campaign.js';

/** The sort values of a campaign; times keep the database's microseconds. */
export type CampaignSortKey = [openedAt: string, id: string];
export type ListedCampaign = Campaign & { readonly sortValue: string };

/** The figures of one operator in a campaign on a day. */
export interface OperatorSummary {
  readonly operator: string;
  readonly operatorName: string;
  readonly calls: number;
  readonly answered: number;
  readonly promises: number;
  readonly promised: Rupiah;
}

export interface CampaignQueries {
  /** Finds a page, the newest campaign first; `on` narrows it to campaigns that run on that day, null does not. */
  findPage(
    viewer: Viewer,
    params: { readonly on: CivilDate | null; readonly page: Page<CampaignSortKey> },
  ): Promise<ListedCampaign[]>;
  count(viewer: Viewer, on: CivilDate | null): Promise<number>;
  findByIds(viewer: Viewer, ids: readonly CampaignId[]): Promise<Campaign[]>;
  /** Sums up calls between two moments by operator; `operator` narrows them to one. */
  findSummary(params: {
    readonly campaign: CampaignId;
    readonly from: Date;
    readonly before: Date;
    readonly operator: string | null;
  }): Promise<OperatorSummary[]>;
}

/** A row as `CAMPAIGN_COLUMNS` select it. */
export interface CampaignRow {
  readonly id: CampaignId;
  readonly name: string;
  readonly region: RegionCode;
  readonly segment: SelfPayingSegment;
  readonly careClass: CareClass | null;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly fromHour: number;
  readonly untilHour: number;
  readonly attemptsMax: number;
  readonly dailyTarget: number;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly queuedFor: CivilDate;
}

/** Selects columns of `call_campaigns c` as a CampaignRow. */
export const CAMPAIGN_COLUMNS = sql`c.id, c.name, c.region_code as region, c.segment, c.care_class as "careClass", c.months_min as "monthsMin",
  c.months_max as "monthsMax", c.contact_from_hour as "fromHour", c.contact_until_hour as "untilHour",
  c.attempts_max as "attemptsMax", c.daily_target as "dailyTarget", c.valid_from as "validFrom",
  c.valid_through as "validThrough", c.opened_at as "openedAt", c.ended_at as "endedAt", c.queued_for as "queuedFor"`;

export const toCampaign = (row: CampaignRow): Campaign => ({
  __typename: 'Campaign',
  id: row.id,
  name: row.name,
  region: row.region,
  segment: row.segment,
  careClass: row.careClass,
  attemptsMax: row.attemptsMax,
  dailyTarget: row.dailyTarget,
  validFrom: row.validFrom,
  validThrough: row.validThrough,
  openedAt: row.openedAt,
  endedAt: row.endedAt,
  queuedFor: row.queuedFor,
  months: { min: row.monthsMin, max: row.monthsMax },
  contactHours: { from: row.fromHour, until: row.untilHour },
});

/** Finds campaigns on a pool, or on the connection of a transaction, which must never wait for a second connection. */
export async function findCampaigns(
  pool: Pick<Pool, 'query'>,
  { viewer, ids }: { viewer: Viewer; ids: readonly CampaignId[] },
): Promise<Campaign[]> {
  const rows = await selectRows<CampaignRow>(
    pool,
    sql`select ${CAMPAIGN_COLUMNS} from call_campaigns c
      where c.id = any(${[...ids]}::uuid[]) and ${regionCondition('c.region_code', viewer.regions)}`,
  );
  return rows.map(toCampaign);
}

const NEWEST_FIRST = keyset('desc', { 'c.opened_at': 'timestamptz', 'c.id': 'uuid' });

const seen = (viewer: Viewer, on: CivilDate | null): Sql =>
  sql`${regionCondition('c.region_code', viewer.regions)} and (${on}::date is null
    or (c.ended_at is null and ${inForce('c', sql`${on}::date`)}))`;

export const createCampaignQueries = (pool: Pool): CampaignQueries => ({
  async findPage(viewer, { on, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<CampaignRow & { readonly sortValue: string }>(
      pool,
      sql`select ${CAMPAIGN_COLUMNS}, c.opened_at::text as "sortValue" from call_campaigns c
        where ${seen(viewer, on)} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map((row) => ({ ...toCampaign(row), sortValue: row.sortValue }));
  },

  count: (viewer, on) => countRows(pool, sql`from call_campaigns c where ${seen(viewer, on)}`),

  findByIds: (viewer, ids) => findCampaigns(pool, { viewer, ids }),

  findSummary: ({ campaign, from, before, operator }) =>
    selectRows<OperatorSummary>(
      pool,
      sql`select c.caller as operator, max(c.caller_name) as "operatorName", count(*)::int as calls,
          (count(*) filter (where c.outcome not in ('NO_ANSWER', 'WRONG_NUMBER')))::int as answered,
          (count(*) filter (where c.outcome = 'PROMISED_TO_PAY'))::int as promises,
          coalesce(sum(c.promised_amount), 0) as promised
        from calls c
        where c.campaign_id = ${campaign}::uuid and c.called_at >= ${from} and c.called_at < ${before}
          and (${operator}::text is null or c.caller = ${operator})
        group by c.caller order by calls desc, c.caller limit 500`,
    ),
});
