/** Reads regions by code, and those directly inside one. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  readonly decree: string | null;
  readonly parentCode: RegionCode | null;
}

export interface RegionQueries {
  /** Reads regions in no order; unknown codes are left out. */
  findByCodes(codes: readonly RegionCode[]): Promise<Region[]>;
  /** Reads the regions directly inside `parent`, in the order of codes; the provinces when it is null. */
  findInside(parent: RegionCode | null): Promise<Region[]>;
}

const COLUMNS: Sql = sql`code, name, decree, parent_code as "parentCode"`;

export const createRegionQueries = (pool: Pool): RegionQueries => ({
  findByCodes: (codes) =>
    selectRows<Region>(pool, sql`select ${COLUMNS} from regions where code = any(${[...codes]}::text[])`),
  findInside: (parent) =>
    selectRows<Region>(
      pool,
      sql`select ${COLUMNS} from regions where parent_code is not distinct from ${parent}::text order by code`,
    ),
});
