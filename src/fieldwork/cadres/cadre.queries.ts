/** Reads cadres within a viewer's scope, and the branches that answer for them. */
import type { FamilyScope, Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { Visibility } from '../../households/families/index.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import { zoneIn, askedCondition, conditionWithin, reachOf } from '../../households/regions/index.js';
import { BRANCH_REGIONS, CADRE_COLUMNS } from './cadre.relations.js';
import type { Branch, Cadre } from './cadre.js';

/** The values by which a page of cadres is sorted. */
export type CadreSortKey = readonly [name: string, id: string];

export interface CadresFilter {
  readonly region: RegionCode | null;
  readonly branchId: BranchId | null;
}

export interface CadreQueries {
  /**
   * Finds a page of cadres by name within the viewer's scope: a cadre finds no other cadre, an office those who live in
   * its regions.
   */
  findPage(
    visibility: Visibility,
    params: { readonly filter: CadresFilter; readonly page: Page<CadreSortKey> },
  ): Promise<Cadre[]>;
  count(visibility: Visibility, filter: CadresFilter): Promise<number>;
  findByIds(visibility: Visibility, ids: readonly CadreId[]): Promise<Cadre[]>;
  findBranches(ids: readonly BranchId[]): Promise<Branch[]>;
  /** The zone of the regions in which the viewer works; of a viewer without any, that of all branches if they share one, or WIB. */
  zoneOf(viewer: Pick<Viewer, 'regions'>): Promise<TimeZone['name']>;
}

const BY_NAME = keyset('asc', { 'c.name': 'text', 'c.id': 'uuid' });

function visible(scope: FamilyScope, region: RegionCode | null): Sql | null {
  switch (scope.kind) {
    case 'none':
      return null;
    case 'portfolio':
      return sql`c.id = ${scope.cadreId}::uuid and ${askedCondition('c.home_region_code', region)}`;
    case 'regions':
    case 'all':
      return conditionWithin('c.home_region_code', reachOf(scope, region));
  }
}

function chosen({ scope }: Visibility, { region, branchId }: CadresFilter): Sql | null {
  const condition = visible(scope, region);
  if (condition === null) return null;
  return sql`from cadres c where ${condition} ${branchId === null ? sql`` : sql`and c.branch_id = ${branchId}::uuid`}`;
}

export const createCadreQueries = (pool: Pool): CadreQueries => ({
  async zoneOf({ regions }) {
    const own = regions === 'ALL' ? undefined : regions[0];
    if (own !== undefined) return timeZoneOf(own).name;
    const zones = await selectRows<{ zone: TimeZone['name'] }>(
      pool,
      sql`select distinct ${zoneIn('b.region_code')} as zone from ${BRANCH_REGIONS} b`,
    );
    return zones.length === 1 && zones[0] !== undefined ? zones[0].zone : timeZoneOf(null).name;
  },

  async findPage(visibility, { filter, page }) {
    const from = chosen(visibility, filter);
    if (from === null) return [];
    const { condition, order } = BY_NAME(page);
    return selectRows<Cadre>(
      pool,
      sql`select ${CADRE_COLUMNS} ${from} and ${condition} order by ${order} limit ${page.limit}`,
    );
  },

  async count(visibility, filter) {
    const from = chosen(visibility, filter);
    return from === null ? 0 : countRows(pool, from);
  },

  async findByIds(visibility, ids) {
    const from = chosen(visibility, { region: null, branchId: null });
    return from === null
      ? []
      : selectRows<Cadre>(pool, sql`select ${CADRE_COLUMNS} ${from} and c.id = any(${[...ids]}::uuid[])`);
  },

  findBranches: (ids) =>
    selectRows<Branch>(pool, sql`select id, code, name from branches where id = any(${[...ids]}::uuid[])`),
});
