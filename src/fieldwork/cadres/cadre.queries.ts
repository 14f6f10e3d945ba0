/** Reads cadres, who holds which family today, and what is in a cadre's hands. */
import { type AlikeFamilies, findAlikeFamilies } from '../../households/arrears/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { Sight } from '../../households/families/index.js';
import type { BranchId, CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type ZoneDays, dayIn, narrowReach, regionCondition } from '../../households/regions/index.js';
import type { Appointment, Branch, Cadre } from './cadre.js';

/** The sort values of a cadre. */
export type CadreSortKey = readonly [name: string, id: string];

export interface CadresFilter {
  readonly region: RegionCode | null;
  readonly branchId: BranchId | null;
}

export interface CadreQueries {
  /** Under the viewer's scope: a cadre sees no other cadre, an office those at home in its regions. By name. */
  findPage(
    sight: Sight,
    params: { readonly filter: CadresFilter; readonly page: Page<CadreSortKey> },
  ): Promise<Cadre[]>;
  count(sight: Sight, filter: CadresFilter): Promise<number>;
  findByIds(sight: Sight, ids: readonly CadreId[]): Promise<Cadre[]>;
  /** Who has each family in the portfolio today; ask only for families that the viewer was found to see. */
  findHolders(families: readonly FamilyId[], days: ZoneDays): Promise<(Cadre & { readonly familyId: FamilyId })[]>;
  /** The appointment of today, else the newest one. */
  findAppointments(cadres: readonly CadreId[], days: ZoneDays): Promise<Appointment[]>;
  findBranches(ids: readonly BranchId[]): Promise<Branch[]>;
  /** All families of today's portfolios, those with equal accounts together; `place` is the cadre's id. */
  findPortfolios(cadres: readonly CadreId[], days: ZoneDays): Promise<AlikeFamilies[]>;
}

const COLUMNS = sql`'Cadre' as "__typename", c.id, c.name, c.phone, c.home_region_code as "homeRegionCode", c.branch_id as "branchId"`;

const BY_NAME = keyset('asc', { 'c.name': 'text', 'c.id': 'uuid' });

const validOn = (day: Sql): Sql => sql`valid_from <= ${day} and (valid_through is null or valid_through >= ${day})`;

function visible(scope: FamilyScope, region: RegionCode | null): Sql | null {
  switch (scope.kind) {
    case 'none':
      return null;
    case 'portfolio':
      return sql`c.id = ${scope.cadreId}::uuid and ${regionCondition('c.home_region_code', region === null ? 'ALL' : [region])}`;
    case 'regions':
    case 'all': {
      const reach = narrowReach(scope.kind === 'all' ? 'ALL' : scope.regions, region);
      return reach !== 'ALL' && reach.length === 0 ? null : regionCondition('c.home_region_code', reach);
    }
  }
}

function chosen({ scope }: Sight, { region, branchId }: CadresFilter): Sql | null {
  const condition = visible(scope, region);
  if (condition === null) return null;
  return sql`from cadres c where ${condition} ${branchId === null ? sql`` : sql`and c.branch_id = ${branchId}::uuid`}`;
}

/** Assignments count on their days, while the cadre's appointment runs, by the calendar of the cadre's home. */
const portfolios = (days: ZoneDays): Sql => {
  const day = dayIn('c.home_region_code', days);
  return sql`portfolio_assignments a join cadres c on c.id = a.cadre_id and ${validOn(day)}
    and exists (select from cadre_appointments t where t.cadre_id = c.id and t.valid_from <= ${day} and (t.valid_through is null or t.valid_through >= ${day}))`;
};

export const createCadreQueries = (pool: Pool): CadreQueries => ({
  async findPage(sight, { filter, page }) {
    const from = chosen(sight, filter);
    if (from === null) return [];
    const { condition, order } = BY_NAME(page);
    return selectRows<Cadre>(
      pool,
      sql`select ${COLUMNS} ${from} and ${condition} order by ${order} limit ${page.limit}`,
    );
  },

  async count(sight, filter) {
    const from = chosen(sight, filter);
    return from === null ? 0 : countRows(pool, from);
  },

  async findByIds(sight, ids) {
    const from = chosen(sight, { region: null, branchId: null });
    return from === null
      ? []
      : selectRows<Cadre>(pool, sql`select ${COLUMNS} ${from} and c.id = any(${[...ids]}::uuid[])`);
  },

  findHolders: (families, days) =>
    selectRows(
      pool,
      sql`select ${COLUMNS}, a.family_id as "familyId" from ${portfolios(days)} where a.family_id = any(${[...families]}::uuid[])`,
    ),

  findAppointments: (cadres, days) =>
    selectRows<Appointment>(
      pool,
      sql`select distinct on (t.cadre_id) t.cadre_id as "cadreId", t.valid_from as "validFrom", t.valid_through as "validThrough"
        from cadre_appointments t join cadres c on c.id = t.cadre_id
        where t.cadre_id = any(${[...cadres]}::uuid[])
        order by t.cadre_id, (${validOn(dayIn('c.home_region_code', days))}) desc, t.valid_from desc`,
    ),

  findBranches: (ids) =>
    selectRows<Branch>(pool, sql`select id, code, name from branches where id = any(${[...ids]}::uuid[])`),

  findPortfolios: (cadres, days) =>
    findAlikeFamilies(pool, {
      source: sql`from ${portfolios(days)} join families f on f.id = a.family_id where a.cadre_id = any(${[...cadres]}::uuid[])`,
      place: sql`a.cadre_id::text`,
      days,
    }),
});
