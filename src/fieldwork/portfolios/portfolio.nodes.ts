/** Finds portfolio proposals by id. */
import type { ProposalId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PortfoliosContext } from './portfolios.context.js';

export const PORTFOLIO_NODES: NodeReaders<PortfoliosContext> = {
  PortfolioProposal: {
    action: 'portfolio:read',
    read: ({ proposals, viewer }, id) => proposals.findById(id as ProposalId, viewer.regions),
  },
};
