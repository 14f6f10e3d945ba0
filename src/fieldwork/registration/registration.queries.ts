/** Reads who registered whom, and where a cadre may register today. */
import { homeOfAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type ZoneDays, dayIn } from '../../households/regions/index.js';
import type { Registration } from './registration.js';

export interface RegistrationQueries {
  /** It knows no scope: ask only for families that the viewer was found to see. */
  findByFamilies(ids: readonly FamilyId[]): Promise<Registration[]>;
  /** The cadre's own neighbourhood, while the appointment runs; null otherwise. */
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
