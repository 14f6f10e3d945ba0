/** Reads who registered which family, and where a cadre may register today. */
import { homeOfAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type ZoneDays, dayIn } from '../../households/regions/index.js';
import type { Registration } from './registration.js';

export interface RegistrationQueries {
  /** Finds registrations without checking scope: the caller has checked that the viewer may see these families. */
  findByFamilies(ids: readonly FamilyId[]): Promise<Registration[]>;
  /** Finds the cadre's own neighbourhood; null when the cadre is not appointed on the day. */
  findOwnArea(cadreId: CadreId, days: ZoneDays): Promise<RegionCode | null>;
}

export const createRegistrationQueries = (pool: Pool): RegistrationQueries => ({
  findByFamilies: (ids) =>
    selectRows<Registration>(
      pool,
      sql`select id, family_id as "familyId", cadre_id as "cadreId", registered_on as "registeredOn",
          registered_at as "registeredAt", persons
        from registrations where kind = 'FAMILY' and family_id = any(${[...ids]}::uuid[])`,
    ),

  async findOwnArea(cadreId, days) {
    const today = dayIn('c.home_region_code', days);
    const [row] = await selectRows<{ home: RegionCode }>(pool, homeOfAppointed(cadreId, today));
    return row?.home ?? null;
  },
});
