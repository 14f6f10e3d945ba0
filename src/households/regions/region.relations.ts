/** The relations of regions that other rooms may use in their SQL. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** The codes and names of all regions. */
export const REGION_NAMES: Sql = sql`(select code, name from regions)`;

/** Whether all of these regions exist; none may be named twice. */
export const areRegions = async (pool: Pick<Pool, 'query'>, codes: readonly RegionCode[]): Promise<boolean> =>
  (await countRows(pool, sql`from regions where code = any(${[...codes]}::text[])`)) === codes.length;

/** Locks a region until the transaction ends, so that decisions on it are taken one at a time; no row when unknown. */
export const lockRegion = (code: RegionCode): Sql =>
  sql`select code from regions where code = ${code} for no key update`;
