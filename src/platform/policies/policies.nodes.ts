/** Finds entered rows of policies by id. */
import type { PolicyProposalId } from '../../kernel/ids.js';
import type { NodeReaders } from '../graphql/index.js';
import type { PoliciesContext } from './policies.context.js';
import { findProposal } from './proposals.queries.js';

export const POLICY_NODES: NodeReaders<PoliciesContext> = {
  PolicyProposal: {
    action: 'policy:read',
    read: ({ policyEntering }, id) => findProposal(policyEntering.pool, id as PolicyProposalId),
  },
};
