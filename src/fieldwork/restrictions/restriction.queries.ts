/** Reads restrictions: those in force where somebody lives, and those that touch a region. */
import { inForce } from '../../platform/db/in-force.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RestrictionId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, regionsAround, touchesReach } from '../../households/regions/index.js';
import type { ServiceRestriction } from './service-restriction.js';

export interface RestrictionQueries {
  /** Finds the restrictions in force in one of the regions on `day`, the strictest and widest first. */
  findHolding(places: {
    readonly regions: readonly RegionCode[];
    readonly day: CivilDate;
  }): Promise<ServiceRestriction[]>;
  /**
   * Finds restrictions of regions inside or around the reach, on `day`, or on any day when it is null; the newest
   * first.
   */
  findTouching(place: {
    readonly reach: RegionReach;
    readonly day: CivilDate | null;
    readonly limit: number;
  }): Promise<ServiceRestriction[]>;
  /** Finds a restriction of a region inside or around the reach; null when there is none. */
  findById(id: RestrictionId, reach: RegionReach): Promise<ServiceRestriction | null>;
}

const COLUMNS = sql`r.id, r.region_code as "regionCode", r.valid_from as "validFrom", r.valid_through as "validThrough", r.mode, r.reason,
  r.made_at as "madeAt"`;

export const createRestrictionQueries = (pool: Pool): RestrictionQueries => ({
  findHolding: ({ regions, day }) =>
    selectRows<ServiceRestriction>(
      pool,
      sql`select ${COLUMNS} from service_restrictions r
        where r.region_code = any(${regionsAround(regions)}::text[])
          and ${inForce('r', sql`${day}::date`)}
        order by r.mode, length(r.region_code), r.valid_from, r.id`,
    ),

  findTouching: ({ reach, day, limit }) =>
    selectRows<ServiceRestriction>(
      pool,
      sql`select ${COLUMNS} from service_restrictions r
        where ${touchesReach('r.region_code', reach)}
          and (${day}::date is null or (${inForce('r', sql`${day}::date`)}))
        order by r.valid_from desc, r.id desc limit ${limit}`,
    ),

  async findById(id, reach) {
    const [row] = await selectRows<ServiceRestriction>(
      pool,
      sql`select ${COLUMNS} from service_restrictions r where r.id = ${id}::uuid and ${touchesReach('r.region_code', reach)}`,
    );
    return row ?? null;
  },
});
