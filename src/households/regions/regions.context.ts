/** Provides what the resolvers of regions need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import { type RegionByCode, regionByCode } from './region.loaders.js';
import { type RegionQueries, createRegionQueries } from './region.queries.js';

export interface RegionsContext {
  readonly regions: RegionQueries;
  readonly regionByCode: RegionByCode;
}

export function regionsSlice({ pool }: { pool: Pool }): () => RegionsContext {
  const regions = createRegionQueries(pool);
  return () => ({ regions, regionByCode: regionByCode(regions) });
}
