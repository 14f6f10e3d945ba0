/** Reads campaigns and write-offs within a viewer's regions, and sums them up. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type BillingMonth, billingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, WriteOffCampaignId, WriteOffId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { regionCondition } from '../../households/regions/index.js';
import { type SavedRule, readRule } from './write-off-rule.js';
import type { WriteOff, WriteOffCampaign, WriteOffSummary, WriteOffState } from './write-off.js';

export interface WriteOffsFilter {
  readonly campaignId: WriteOffCampaignId | null;
  readonly familyId: FamilyId | null;
  readonly state: WriteOffState | null;
}

/** The sort values of the last row on a page. */
export type WriteOffSortKey = readonly [proposedAt: string, id: string];
export type ListedWriteOff = WriteOff & { readonly sortValue: string };

export interface WriteOffQueries {
  /** Finds campaigns, the newest first, at most `limit`. */
  findCampaigns(viewer: Viewer, limit: number): Promise<WriteOffCampaign[]>;
  findCampaign(viewer: Viewer, id: WriteOffCampaignId): Promise<WriteOffCampaign | null>;
  /** Sums up each campaign, in the order of the ids. */
  sum(ids: readonly WriteOffCampaignId[]): Promise<WriteOffSummary[]>;
  findPage(viewer: Viewer, query: { filter: WriteOffsFilter; page: Page<WriteOffSortKey> }): Promise<ListedWriteOff[]>;
  count(viewer: Viewer, filter: WriteOffsFilter): Promise<number>;
  find(viewer: Viewer, id: WriteOffId): Promise<WriteOff | null>;
}

export const CAMPAIGN_COLUMNS = sql`c.id, c.name, c.region_code as "regionCode", c.valid_from as "validFrom",
  c.valid_through as "validThrough", c.rule, c.opened_at as "openedAt"`;

export type CampaignRow = Omit<WriteOffCampaign, 'rule'> & { readonly rule: SavedRule | null };

export const toCampaign = (row: CampaignRow): WriteOffCampaign => ({
  ...row,
  rule: row.rule === null ? null : readRule(row.rule),
});

const COLUMNS = sql`w.id, w.campaign_id as "campaignId", w.family_id as "familyId", w.state, w.verification,
  w.verified_on as "verifiedOn", w.decile, w.proposed_at as "proposedAt", w.proposed_by as "proposedBy", w.decided_at as "decidedAt",
  w.decision_reason as "decisionReason", w.first_month as "firstMonth", w.last_month as "lastMonth", w.months, w.amount`;

type WriteOffRow = Omit<WriteOff, 'firstMonth' | 'lastMonth' | 'amount'> & {
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly amount: bigint | null;
};

const monthOrNull = (day: string | null): BillingMonth | null => (day === null ? null : billingMonth(day.slice(0, 7)));

const toWriteOff = <Row extends WriteOffRow>(row: Row): Omit<Row, keyof WriteOffRow> & WriteOff => ({
  ...row,
  firstMonth: monthOrNull(row.firstMonth),
  lastMonth: monthOrNull(row.lastMonth),
  amount: row.amount === null ? null : rupiah(row.amount),
});

/** Whether a campaign that forgives the penalty too wrote off arrears of the family from a day on. */
export async function isPenaltyForgiven(pool: Pool, familyId: FamilyId, from: CivilDate): Promise<boolean> {
  const rows = await selectRows(
    pool,
    sql`select from write_offs w join write_off_campaigns c on c.id = w.campaign_id
      where w.family_id = ${familyId}::uuid and w.state = 'APPROVED' and w.decided_at >= ${from}::date
        and c.rule ->> 'forgivesPenalty' = 'true' limit 1`,
  );
  return rows.length > 0;
}

/** Locks the campaign until the transaction ends, and sums up what it has forgiven. */
export async function lockForgiven(connection: Connection, id: WriteOffCampaignId): Promise<Rupiah> {
  await selectRows(connection, sql`select from write_off_campaigns where id = ${id}::uuid for update`);
  const [row] = await selectRows<{ amount: bigint }>(
    connection,
    sql`select coalesce(sum(amount), 0) as amount from write_offs where campaign_id = ${id}::uuid and state = 'APPROVED'`,
  );
  return rupiah(row?.amount ?? 0n);
}

/** Finds a write-off by id in any region, and locks it until the transaction ends. */
export async function lockWriteOff(connection: Connection, id: WriteOffId): Promise<WriteOff | null> {
  const [row] = await selectRows<WriteOffRow>(
    connection,
    sql`select ${COLUMNS} from write_offs w where w.id = ${id}::uuid for update`,
  );
  return row === undefined ? null : toWriteOff(row);
}

function chosen({ regions }: Viewer, { campaignId, familyId, state }: WriteOffsFilter): Sql {
  return sql`from write_offs w where ${allOf([
    regionCondition('w.region_code', regions),
    sql`(${campaignId}::uuid is null or w.campaign_id = ${campaignId}::uuid)`,
    sql`(${familyId}::uuid is null or w.family_id = ${familyId}::uuid)`,
    sql`(${state}::text is null or w.state = ${state}::text)`,
  ])}`;
}

const NEWEST_FIRST = keyset('desc', { 'w.proposed_at': 'timestamptz', 'w.id': 'uuid' });
const ANY: WriteOffsFilter = { campaignId: null, familyId: null, state: null };

type SummaryRow = Omit<WriteOffSummary, 'amount'> & { readonly id: WriteOffCampaignId; readonly amount: bigint };

const FIGURES = sql`count(*)::int as proposed, (count(*) filter (where state = 'REJECTED'))::int as rejected,
  (count(*) filter (where state = 'APPROVED'))::int as families,
  coalesce(sum(persons) filter (where state = 'APPROVED'), 0)::int as persons,
  coalesce(sum(months), 0)::int as months, coalesce(sum(amount), 0) as amount`;

const NOTHING: WriteOffSummary = { proposed: 0, rejected: 0, families: 0, persons: 0, months: 0, amount: NO_RUPIAH };

export const createWriteOffQueries = (pool: Pool): WriteOffQueries => ({
  async findCampaigns({ regions }, limit) {
    const rows = await selectRows<CampaignRow>(
      pool,
      sql`select ${CAMPAIGN_COLUMNS} from write_off_campaigns c where ${regionCondition('c.region_code', regions)}
        order by c.valid_from desc, c.id desc limit ${limit}`,
    );
    return rows.map(toCampaign);
  },

  async findCampaign({ regions }, id) {
    const [row] = await selectRows<CampaignRow>(
      pool,
      sql`select ${CAMPAIGN_COLUMNS} from write_off_campaigns c
        where ${regionCondition('c.region_code', regions)} and c.id = ${id}::uuid`,
    );
    return row === undefined ? null : toCampaign(row);
  },

  async sum(ids) {
    const rows = await selectRows<SummaryRow>(
      pool,
      sql`select campaign_id as id, ${FIGURES} from write_offs where campaign_id = any(${[...ids]}::uuid[]) group by campaign_id`,
    );
    const found = new Map(rows.map(({ id, amount, ...row }) => [id, { ...row, amount: rupiah(amount) }]));
    return ids.map((id) => found.get(id) ?? NOTHING);
  },

  async findPage(viewer, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<WriteOffRow & { sortValue: string }>(
      pool,
      sql`select ${COLUMNS}, w.proposed_at::text as "sortValue" ${chosen(viewer, filter)} and ${condition}
        order by ${order} limit ${page.limit}`,
    );
    return rows.map(toWriteOff);
  },

  count: (viewer, filter) => countRows(pool, sql`${chosen(viewer, filter)}`),

  async find(viewer, id) {
    const [row] = await selectRows<WriteOffRow>(
      pool,
      sql`select ${COLUMNS} ${chosen(viewer, ANY)} and w.id = ${id}::uuid`,
    );
    return row === undefined ? null : toWriteOff(row);
  },
});
