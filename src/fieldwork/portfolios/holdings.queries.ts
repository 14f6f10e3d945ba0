/** Who holds whom from a day on, which cadres may work then, and how much is in their hands. */
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
  /** Families held on the day or promised for a later one. */
  readonly families: number;
}

export interface Held {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  /** Who holds it from the day on, whether that began before the day or not; null when nobody does. */
  readonly cadreId: CadreId | null;
  readonly beganBefore: boolean;
}

type Reader = Pick<Pool, 'query'>;

const lastsUntil = (day: Sql): Sql => sql`(a.valid_through is null or a.valid_through >= ${day})`;

const appointed = (day: Sql): Sql => sql`exists (
  select from cadre_appointments t where t.cadre_id = a.cadre_id
    and t.valid_from <= ${day} and (t.valid_through is null or t.valid_through >= ${day}))`;

/** Families whom nobody holds from `day` on: without an assignment, or in the portfolio of a cadre no longer appointed. */
export const isHeldByNobody = (day: CivilDate): Sql => sql`not exists (
  select from portfolio_assignments a where a.family_id = f.id and ${lastsUntil(sql`${day}::date`)}
    and (a.valid_from >= ${day}::date or ${appointed(sql`${day}::date`)}))`;

interface HolderRow {
  readonly cadreId: CadreId;
  readonly home: RegionCode;
  readonly isAppointed: boolean;
  readonly families: bigint;
}

const holdersWhere = async (pool: Reader, condition: Sql, day: CivilDate): Promise<Holder[]> => {
  const rows = await selectRows<HolderRow>(
    pool,
    sql`select c.id as "cadreId", c.home_region_code as home,
        (select count(*) from portfolio_assignments a where a.cadre_id = c.id and ${lastsUntil(sql`${day}::date`)}) as families,
        exists (select from cadre_appointments t where t.cadre_id = c.id
          and t.valid_from <= ${day}::date and (t.valid_through is null or t.valid_through >= ${day}::date)) as "isAppointed"
      from cadres c where ${condition} order by c.id`,
  );
  return rows.map((row) => ({ ...row, families: Number(row.families) }));
};

/** Cadres at home in the reach, appointed on `day`. */
export const findHoldersIn = async (
  pool: Reader,
  { reach, day }: { reach: RegionReach; day: CivilDate },
): Promise<Holder[]> =>
  (await holdersWhere(pool, regionCondition('c.home_region_code', reach), day)).filter(
    ({ isAppointed }) => isAppointed,
  );

/** In no order; unknown ones are left out. Whoever counts to keep a cap locks the cadres first. */
export const findHoldersByIds = (
  pool: Reader,
  { ids, day }: { ids: readonly CadreId[]; day: CivilDate },
): Promise<Holder[]> => holdersWhere(pool, sql`c.id = any(${[...ids]}::uuid[])`, day);

/** Until the transaction ends nobody else changes these portfolios; payments do not wait for it. */
export const lockCadres = (tx: Reader, ids: readonly CadreId[]): Promise<{ readonly id: CadreId }[]> =>
  selectRows(tx, sql`select id from cadres where id = any(${[...ids]}::uuid[]) order by id for no key update`);

const HELD_COLUMNS = (day: CivilDate): Sql =>
  sql`f.id as "familyId", f.region_code as village, a.cadre_id as "cadreId", coalesce(a.valid_from < ${day}::date, false) as "beganBefore"`;

/** One row per family and assignment that lasts until `day` or begins later. */
export const findHeld = (
  pool: Reader,
  { families, day }: { families: readonly FamilyId[]; day: CivilDate },
): Promise<Held[]> =>
  selectRows<Held>(
    pool,
    sql`select ${HELD_COLUMNS(day)} from families f
      left join portfolio_assignments a on a.family_id = f.id and ${lastsUntil(sql`${day}::date`)}
      where f.id = any(${[...families]}::uuid[]) order by f.id, a.valid_from`,
  );

/** The families in the cadre's hands from `day` on. */
export const findPortfolio = (pool: Reader, { cadreId, day }: { cadreId: CadreId; day: CivilDate }): Promise<Held[]> =>
  selectRows<Held>(
    pool,
    sql`select ${HELD_COLUMNS(day)} from portfolio_assignments a join families f on f.id = a.family_id
      where a.cadre_id = ${cadreId}::uuid and ${lastsUntil(sql`${day}::date`)} order by f.id, a.valid_from`,
  );
