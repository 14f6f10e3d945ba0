/** Reads regions: single ones by code, and what lies directly inside one. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  readonly parentCode: RegionCode | null;
}

export interface RegionQueries {
  /** In no order; unknown codes are left out. */
  findByCodes(codes: readonly RegionCode[]): Promise<Region[]>;
  /** Directly inside `parent`, by code; the provinces when it is null. */
  findInside(parent: RegionCode | null): Promise<Region[]>;
}

const COLUMNS: Sql = sql`code, name, parent_code as "parentCode"`;

export const createRegionQueries = (pool: Pool): RegionQueries => ({
  findByCodes: (codes) =>
    selectRows<Region>(pool, sql`select ${COLUMNS} from regions where code = any(${[...codes]}::text[])`),
  findInside: (parent) =>
    selectRows<Region>(
      pool,
      sql`select ${COLUMNS} from regions where parent_code is not distinct from ${parent}::text order by code`,
    ),
});
