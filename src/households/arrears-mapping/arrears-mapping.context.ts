/** Provides what the resolvers of the arrears mapping need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../families/index.js';
import { type ArrearsMappingQueries, createArrearsMappingQueries } from './arrears-mapping.queries.js';

export interface ArrearsMappingContext extends FamiliesContext {
  readonly arrearsMapping: ArrearsMappingQueries;
}

export function arrearsMappingSlice({ pool }: { pool: Pool }): () => Pick<ArrearsMappingContext, 'arrearsMapping'> {
  const slice = { arrearsMapping: createArrearsMappingQueries(pool) };
  return () => slice;
}
