/** What resolvers of arrears are given for one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { RegionsContext } from '../regions/index.js';
import { type ArrearsMappingQueries, createArrearsMappingQueries } from './arrears-mapping.queries.js';
import type { Assess } from './assessor.js';

export interface ArrearsContext extends RegionsContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly assess: Assess;
  readonly arrearsMapping: ArrearsMappingQueries;
}

/** What is not the operation's or of regions. */
type ArrearsSlice = Pick<ArrearsContext, 'assess' | 'arrearsMapping'>;

export function arrearsSlice({ pool, assess }: { pool: Pool; assess: Assess }): () => ArrearsSlice {
  const slice = { assess, arrearsMapping: createArrearsMappingQueries(pool) };
  return () => slice;
}
