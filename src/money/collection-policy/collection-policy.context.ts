/** The part of the operation's context that resolvers of collection policies read. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from '../../platform/db/pool.js';
import type { FamiliesContext } from '../../households/families/index.js';
import { type CollectionPolicyQueries, createCollectionPolicyQueries } from './policy.queries.js';

export interface CollectionPolicyContext extends FamiliesContext {
  readonly collectionPolicies: CollectionPolicyQueries;
  /** Every transaction forks this entity manager; nobody reads or writes through it directly. */
  readonly em: EntityManager;
}

type CollectionPolicySlice = Pick<CollectionPolicyContext, 'collectionPolicies' | 'em'>;

export function collectionPolicySlice({ pool, em }: { pool: Pool; em: EntityManager }): () => CollectionPolicySlice {
  const slice = { collectionPolicies: createCollectionPolicyQueries(pool), em };
  return () => slice;
}
