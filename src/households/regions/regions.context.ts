/** Provides what the resolvers of regions need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import { type CentreByCode, centreByCode } from './region-centre.js';
import { type RegionByCode, regionByCode } from './region.loaders.js';
import { type RegionQueries, createRegionQueries } from './region.queries.js';

export interface RegionsContext {
  readonly regions: RegionQueries;
  readonly regionByCode: RegionByCode;
  readonly centreByCode: CentreByCode;
  readonly centreDeps: { readonly pool: Pool; readonly newId: IdSource };
}

export function regionsSlice(deps: RegionsContext['centreDeps']): () => RegionsContext {
  const regions = createRegionQueries(deps.pool);
  return () => ({
    regions,
    regionByCode: regionByCode(regions),
    centreByCode: centreByCode(deps.pool),
    centreDeps: deps,
  });
}
