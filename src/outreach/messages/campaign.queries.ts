/** Reads blasts and their totals, which hold no personal data. */
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { MessageCampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { conditionWithin, reachOf } from '../../households/regions/index.js';
import type { Campaign, StateCount } from './campaign.js';

export type CampaignSortKey = [startedAt: string, id: string];

interface CampaignRow extends Omit<Campaign, '__typename' | 'audience'> {
  readonly region: RegionCode;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly careClass: CareClass | null;
}

const CAMPAIGNS = sql`select c.id, t.code as "templateCode", t.channel, c.region_code as region, c.months_min as "monthsMin",
    c.months_max as "monthsMax", c.care_class as "careClass", c.send_from as "sendFrom", c.last_day as "lastDay",
    c.started_by as "startedBy", c.started_at as "startedAt", c.filled_at as "filledAt", c.stopped_at as "stoppedAt",
    c.started_at::text as "sortValue"
  from message_campaigns c join message_templates t on t.id = c.template_id`;

const toCampaign = ({ region, monthsMin, monthsMax, careClass, ...row }: CampaignRow): Campaign => ({
  __typename: 'MessageCampaign',
  ...row,
  audience: { region, monthsMin, monthsMax, careClass },
});

/** The condition for the blasts of the viewer's regions; null when the viewer may see none. */
const visible = (scope: FamilyScope): Sql | null => conditionWithin('c.region_code', reachOf(scope, null));

/** Finds a blast without checking scope, for a caller that started it. */
export async function findCampaign(pool: Pool, id: MessageCampaignId): Promise<Campaign | null> {
  const [row] = await selectRows<CampaignRow>(pool, sql`${CAMPAIGNS} where c.id = ${id}::uuid`);
  return row === undefined ? null : toCampaign(row);
}

export interface CampaignQueries {
  findById(scope: FamilyScope, id: MessageCampaignId): Promise<Campaign | null>;
  /** Finds blasts in no order. */
  findByIds(scope: FamilyScope, ids: readonly MessageCampaignId[]): Promise<Campaign[]>;
  /** Finds a page, the newest blast first. */
  findPage(scope: FamilyScope, page: Page<CampaignSortKey>): Promise<Campaign[]>;
  count(scope: FamilyScope): Promise<number>;
  countStates(ids: readonly MessageCampaignId[]): Promise<StateCount[]>;
}

async function findByIds(pool: Pool, scope: FamilyScope, ids: readonly MessageCampaignId[]): Promise<Campaign[]> {
  const condition = visible(scope);
  if (condition === null) return [];
  const rows = await selectRows<CampaignRow>(
    pool,
    sql`${CAMPAIGNS} where c.id = any(${[...ids]}::uuid[]) and ${condition}`,
  );
  return rows.map(toCampaign);
}

const NEWEST_FIRST = keyset('desc', { 'c.started_at': 'timestamptz', 'c.id': 'uuid' });

export const createCampaignQueries = (pool: Pool): CampaignQueries => ({
  findById: async (scope, id) => (await findByIds(pool, scope, [id]))[0] ?? null,

  findByIds: (scope, ids) => findByIds(pool, scope, ids),

  async findPage(scope, page) {
    const visibleOnes = visible(scope);
    if (visibleOnes === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<CampaignRow>(
      pool,
      sql`${CAMPAIGNS} where ${visibleOnes} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toCampaign);
  },

  async count(scope) {
    const condition = visible(scope);
    return condition === null ? 0 : countRows(pool, sql`from message_campaigns c where ${condition}`);
  },

  async countStates(ids) {
    const rows = await selectRows<Omit<StateCount, 'messages'> & { messages: bigint }>(
      pool,
      sql`select campaign_id as "campaignId", state, reason, count(*) as messages from messages
        where campaign_id = any(${[...ids]}::uuid[]) group by campaign_id, state, reason`,
    );
    return rows.map((row) => ({ ...row, messages: Number(row.messages) }));
  },
});
