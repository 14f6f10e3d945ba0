/**
 * Reads the notices of a viewer's villages: which cadres work there, from which day, and whether the village head
 * knows.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { VillageNoticeId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { narrowReach, regionCondition, reachesNothing } from '../../households/regions/index.js';
import type { Acknowledgement, VillageNoticeRecord } from './appointment.js';
import type { Eyes, SortKey, Listed } from './appointment.queries.js';

export interface NoticesFilter {
  /** Whether the notice is acknowledged; null finds both. */
  readonly isAcknowledged: boolean | null;
  readonly region: RegionCode | null;
}

export interface VillageNoticeQueries {
  /** Finds a page, the newest notice first. */
  findPage(eyes: Eyes, params: { filter: NoticesFilter; page: Page<SortKey> }): Promise<Listed<VillageNoticeRecord>[]>;
  count(eyes: Eyes, filter: NoticesFilter): Promise<number>;
  findById(eyes: Eyes, id: VillageNoticeId): Promise<VillageNoticeRecord | null>;
}

interface Row extends Omit<Listed<VillageNoticeRecord>, 'acknowledgement'> {
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedName: string;
  readonly acknowledgedRole: string;
}

const SELECT = sql`select n.id, n.region_code as "regionCode", n.given_at as "givenAt", n.acknowledged_at as "acknowledgedAt",
  n.acknowledged_name as "acknowledgedName", n.acknowledged_role as "acknowledgedRole", a.name as "cadreName",
  a.photo_reference as "photoReference", a.valid_from as "validFrom", a.valid_through as "validThrough", n.given_at::text as "sortValue"
  from village_notices n join appointments a on a.id = n.appointment_id`;

function toNotice({ acknowledgedAt, acknowledgedName, acknowledgedRole, ...row }: Row): Listed<VillageNoticeRecord> {
  const acknowledgement: Acknowledgement | null =
    acknowledgedAt === null ? null : { at: acknowledgedAt, name: acknowledgedName, role: acknowledgedRole };
  return { ...row, acknowledgement };
}

function chosen({ viewer }: Eyes, { isAcknowledged, region }: NoticesFilter): Sql | null {
  const reach = narrowReach(viewer?.regions ?? [], region);
  if (reachesNothing(reach)) return null;
  const answered = isAcknowledged === null ? sql`true` : sql`(n.acknowledged_at is not null) = ${isAcknowledged}`;
  return sql`${regionCondition('n.region_code', reach)} and ${answered}`;
}

const ANY: NoticesFilter = { isAcknowledged: null, region: null };

const BY_DAY_GIVEN = keyset('desc', { 'n.given_at': 'timestamptz', 'n.id': 'uuid' });

export const createVillageNoticeQueries = (pool: Pool): VillageNoticeQueries => ({
  async findPage(eyes, { filter, page }) {
    const where = chosen(eyes, filter);
    if (where === null) return [];
    const { condition, order } = BY_DAY_GIVEN(page);
    const rows = await selectRows<Row>(
      pool,
      sql`${SELECT} where ${where} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toNotice);
  },

  async count(eyes, filter) {
    const where = chosen(eyes, filter);
    return where === null ? 0 : countRows(pool, sql`from village_notices n where ${where}`);
  },

  async findById(eyes, id) {
    const where = chosen(eyes, ANY);
    if (where === null) return null;
    const [row] = await selectRows<Row>(pool, sql`${SELECT} where ${where} and n.id = ${id}::uuid`);
    return row === undefined ? null : toNotice(row);
  },
});
