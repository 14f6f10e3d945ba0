/** Reads who holds which family today, and the families of a cadre's portfolio. */
import { type AlikeFamilies } from '../../households/bills/index.js';
import { FAMILY_ACCOUNTS, findAlikeFamilies } from '../../households/families/index.js';
import { type ZoneDays, dayIn } from '../../households/regions/index.js';
import { inForce } from '../../platform/db/in-force.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { isAppointed } from '../appointments/index.js';
import { CADRES, CADRE_COLUMNS, type Cadre } from '../cadres/index.js';

export interface HolderQueries {
  /** Finds who holds each family today. The caller has checked that the viewer may see the families. */
  findHolders(families: readonly FamilyId[], days: ZoneDays): Promise<(Cadre & { readonly familyId: FamilyId })[]>;
  /** Finds all families of today's portfolios, those with equal accounts as one row; `place` is the cadre's id. */
  findPortfolios(cadres: readonly CadreId[], days: ZoneDays): Promise<AlikeFamilies[]>;
}

/** The assignments in force today in the zone of the cadre's home, while the cadre may work. */
const portfolios = (days: ZoneDays): Sql => {
  const day = dayIn('c.home_region_code', days);
  return sql`portfolio_assignments a join ${CADRES} c on c.id = a.cadre_id and ${inForce('a', day)} and ${isAppointed(sql`c.id`, day)}`;
};

export const createHolderQueries = (pool: Pool): HolderQueries => ({
  findHolders: (families, days) =>
    selectRows(
      pool,
      sql`select ${CADRE_COLUMNS}, a.family_id as "familyId" from ${portfolios(days)} where a.family_id = any(${[...families]}::uuid[])`,
    ),

  findPortfolios: (cadres, days) =>
    findAlikeFamilies(pool, {
      source: sql`from ${portfolios(days)} join ${FAMILY_ACCOUNTS} f on f.id = a.family_id where a.cadre_id = any(${[...cadres]}::uuid[])`,
      place: sql`a.cadre_id::text`,
      days,
    }),
});
