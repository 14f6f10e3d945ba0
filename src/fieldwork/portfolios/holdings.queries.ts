/** Reads who holds families from a day on, which cadres may work then, and how many families each holds. */
import { notEndedBefore } from '../../platform/db/in-force.js';
import { FAMILY_HOMES } from '../../households/families/index.js';
import { CADRE_HOMES, lockCadres } from '../cadres/index.js';
import { isAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, regionCondition } from '../../households/regions/index.js';

export interface Holder {
  readonly cadreId: CadreId;
  readonly home: RegionCode;
  readonly isAppointed: boolean;
  /** The number of families held on the day or assigned from a later day. */
  readonly families: number;
}

export interface Held {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  /** The cadre who holds the family from the day on, even if that began earlier; null when nobody does. */
  readonly cadreId: CadreId | null;
  readonly beganBefore: boolean;
}

type Reader = Pick<Pool, 'query'>;

/**
 * The condition that nobody holds family `f` from `day` on: it has no assignment, or its cadre is no longer appointed.
 */
export const isHeldByNobody = (day: CivilDate): Sql => sql`not exists (
  select from portfolio_assignments a where a.family_id = f.id and ${notEndedBefore('a', sql`${day}::date`)}
    and (a.valid_from >= ${day}::date or ${isAppointed(sql`a.cadre_id`, sql`${day}::date`)}))`;

interface HolderRow {
  readonly cadreId: CadreId;
  readonly home: RegionCode;
  readonly isAppointed: boolean;
  readonly families: bigint;
}

const holdersWhere = async (pool: Reader, condition: Sql, day: CivilDate): Promise<Holder[]> => {
  const rows = await selectRows<HolderRow>(
    pool,
    sql`select c.cadre_id as "cadreId", c.home_region_code as home,
        (select count(*) from portfolio_assignments a where a.cadre_id = c.cadre_id and ${notEndedBefore('a', sql`${day}::date`)}) as families,
        ${isAppointed(sql`c.cadre_id`, sql`${day}::date`)} as "isAppointed"
      from ${CADRE_HOMES} c where ${condition} order by c.cadre_id`,
  );
  return rows.map((row) => ({ ...row, families: Number(row.families) }));
};

/** Finds cadres who live in the reach and are appointed on `day`. */
export const findHoldersIn = async (
  pool: Reader,
  { reach, day }: { reach: RegionReach; day: CivilDate },
): Promise<Holder[]> =>
  (await holdersWhere(pool, regionCondition('c.home_region_code', reach), day)).filter(
    ({ isAppointed }) => isAppointed,
  );

/** Finds cadres in no order and leaves out unknown ids. A caller that counts to keep the cap locks the cadres first. */
export const findHoldersByIds = (
  pool: Reader,
  { ids, day }: { ids: readonly CadreId[]; day: CivilDate },
): Promise<Holder[]> => holdersWhere(pool, sql`c.cadre_id = any(${[...ids]}::uuid[])`, day);

/** Locks the cadres, so that nobody else changes their portfolios until the transaction ends. */
export const lockPortfolios = (tx: Reader, ids: readonly CadreId[]): Promise<object[]> =>
  selectRows(tx, lockCadres(ids));

const HELD_COLUMNS = (day: CivilDate): Sql =>
  sql`f.family_id as "familyId", f.region_code as village, a.cadre_id as "cadreId", coalesce(a.valid_from < ${day}::date, false) as "beganBefore"`;

/** Finds one row per family and assignment that lasts until `day` or begins later. */
export const findHeld = (
  pool: Reader,
  { families, day }: { families: readonly FamilyId[]; day: CivilDate },
): Promise<Held[]> =>
  selectRows<Held>(
    pool,
    sql`select ${HELD_COLUMNS(day)} from ${FAMILY_HOMES} f
      left join portfolio_assignments a on a.family_id = f.family_id and ${notEndedBefore('a', sql`${day}::date`)}
      where f.family_id = any(${[...families]}::uuid[]) order by f.family_id, a.valid_from`,
  );

/** Finds the families that the cadre holds from `day` on. */
export const findPortfolio = (pool: Reader, { cadreId, day }: { cadreId: CadreId; day: CivilDate }): Promise<Held[]> =>
  selectRows<Held>(
    pool,
    sql`select ${HELD_COLUMNS(day)} from portfolio_assignments a join ${FAMILY_HOMES} f on f.family_id = a.family_id
      where a.cadre_id = ${cadreId}::uuid and ${notEndedBefore('a', sql`${day}::date`)} order by f.family_id, a.valid_from`,
  );
