/** Reads who registered whom, and where a cadre may register today. */
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
    const [row] = await selectRows<{ area: RegionCode }>(
      pool,
      sql`select c.home_region_code as area from cadres c where c.id = ${cadreId}::uuid and exists (
        select from cadre_appointments t where t.cadre_id = c.id
          and t.valid_from <= ${today} and (t.valid_through is null or t.valid_through >= ${today}))`,
    );
    return row?.area ?? null;
  },
});
