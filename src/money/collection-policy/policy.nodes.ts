/** Reads collection policies by their ids. */
import type { CollectionPolicyId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CollectionPolicyContext } from './collection-policy.context.js';

export const COLLECTION_POLICY_NODES: NodeReaders<CollectionPolicyContext> = {
  CollectionPolicy: {
    action: 'collection-policy:read',
    read: ({ collectionPolicies, viewer }, id) => collectionPolicies.findById(id as CollectionPolicyId, viewer.regions),
  },
};
