/** What resolvers of visits are given for one operation. */
import type { EntityManager } from '@mikro-orm/core';
import type { CadresContext } from '../cadres/index.js';
import type { Pool } from '../db/pool.js';
import type { IdSource } from '../kernel/ids.js';
import { type VisitLoaders, createVisitLoaders } from './visit.loaders.js';
import { type VisitQueries, createVisitQueries } from './visit.queries.js';

export interface VisitsContext extends CadresContext {
  readonly visits: VisitQueries;
  readonly visitLoaders: VisitLoaders;
  /** Never used itself: each transaction forks it. */
  readonly em: EntityManager;
  readonly newId: IdSource;
}

type VisitsSlice = Pick<VisitsContext, 'visits' | 'visitLoaders' | 'em' | 'newId'>;

export function visitsSlice({
  pool,
  em,
  newId,
}: {
  pool: Pool;
  em: EntityManager;
  newId: IdSource;
}): (operation: { readonly now: Date }) => VisitsSlice {
  const visits = createVisitQueries(pool);
  return ({ now }) => ({ visits, visitLoaders: createVisitLoaders(visits, now), em, newId });
}
