/** What resolvers of visits are given for one operation. */
import type { CadresContext } from '../cadres/index.js';
import type { Pool } from '../db/pool.js';
import type { IdSource } from '../kernel/ids.js';
import type { RestrictionsContext } from '../restrictions/index.js';
import { type VisitLoaders, createVisitLoaders } from './visit.loaders.js';
import { type VisitQueries, createVisitQueries } from './visit.queries.js';

export interface VisitsContext extends CadresContext, RestrictionsContext {
  readonly visits: VisitQueries;
  readonly visitLoaders: VisitLoaders;
  readonly newId: IdSource;
}

type VisitsSlice = Pick<VisitsContext, 'visits' | 'visitLoaders' | 'newId'>;

export function visitsSlice({ pool, newId }: { pool: Pool; newId: IdSource }): () => VisitsSlice {
  const visits = createVisitQueries(pool);
  return () => ({ visits, visitLoaders: createVisitLoaders(visits), newId });
}
