/** What resolvers of portfolios are given for one operation. */
import type { CadresContext } from '../cadres/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import { type AssignmentsByFamily, assignmentsByFamily } from './assignment.loaders.js';
import { JKN_PORTFOLIO_POLICY, type PortfolioPolicy } from './portfolio-policy.js';
import { type ProposalQueries, createProposalQueries } from './proposal.queries.js';

export interface PortfoliosContext extends CadresContext {
  readonly proposals: ProposalQueries;
  readonly assignmentsByFamily: AssignmentsByFamily;
  readonly portfolioParts: { readonly pool: Pool; readonly policies: readonly PortfolioPolicy[] };
  readonly newId: IdSource;
}

type PortfoliosSlice = Pick<PortfoliosContext, 'proposals' | 'assignmentsByFamily' | 'portfolioParts' | 'newId'>;

export interface PortfoliosDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly policies?: readonly PortfolioPolicy[];
}

export function portfoliosSlice({
  pool,
  newId,
  policies = JKN_PORTFOLIO_POLICY,
}: PortfoliosDeps): () => PortfoliosSlice {
  const proposals = createProposalQueries(pool);
  const portfolioParts = { pool, policies };
  return () => ({ proposals, assignmentsByFamily: assignmentsByFamily(pool), portfolioParts, newId });
}
