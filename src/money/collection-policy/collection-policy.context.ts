/** What resolvers of collection policies are given for one operation. */
import type { EntityManager } from '@mikro-orm/core';
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../../households/families/index.js';
import { type CollectionPolicyQueries, createCollectionPolicyQueries } from './policy.queries.js';

export interface CollectionPolicyContext extends FamiliesContext {
  readonly collectionPolicies: CollectionPolicyQueries;
  /** Nobody uses it directly: each transaction forks it. */
  readonly em: EntityManager;
}

type CollectionPolicySlice = Pick<CollectionPolicyContext, 'collectionPolicies' | 'em'>;

export function collectionPolicySlice({ pool, em }: { pool: Pool; em: EntityManager }): () => CollectionPolicySlice {
  const slice = { collectionPolicies: createCollectionPolicyQueries(pool), em };
  return () => slice;
}
