/** Provides what the resolvers of restrictions need in one operation. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { RegionsContext } from '../../households/regions/index.js';
import { type RestrictionQueries, createRestrictionQueries } from './restriction.queries.js';

export interface RestrictionsContext extends RegionsContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly restrictions: RestrictionQueries;
  /** The entity manager that each transaction forks; it is never used itself. */
  readonly em: EntityManager;
}

type RestrictionsSlice = Pick<RestrictionsContext, 'restrictions' | 'em'>;

export function restrictionsSlice({ pool, em }: { pool: Pool; em: EntityManager }): () => RestrictionsSlice {
  const slice = { restrictions: createRestrictionQueries(pool), em };
  return () => slice;
}
