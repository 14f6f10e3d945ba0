/** Provides what the resolvers of portfolios need in one operation. */
import type { AppointmentsContext } from '../appointments/index.js';
import type { Assess } from '../../households/bills/index.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import { type AssignmentsByFamily, assignmentsByFamily } from './assignment.loaders.js';
import { type HolderLoaders, createHolderLoaders } from './holder.loaders.js';
import { createHolderQueries } from './holder.queries.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { PORTFOLIOS } from './portfolios.policies.js';
import type { PortfolioPolicy } from './portfolio-policy.js';
import type { FindLastContacts } from './priority-facts.queries.js';
import { type ProposalQueries, createProposalQueries } from './proposal.queries.js';

export interface PortfoliosContext extends AppointmentsContext {
  readonly holderLoaders: HolderLoaders;
  readonly proposals: ProposalQueries;
  readonly assignmentsByFamily: AssignmentsByFamily;
  readonly portfolioParts: {
    readonly pool: Pool;
    readonly policies: readonly PortfolioPolicy[];
    readonly findLastContacts: FindLastContacts;
  };
  readonly newId: IdSource;
}

type PortfoliosSlice = Pick<
  PortfoliosContext,
  'holderLoaders' | 'proposals' | 'assignmentsByFamily' | 'portfolioParts' | 'newId'
>;

export interface PortfoliosDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly assess: Assess;
  readonly findLastContacts: FindLastContacts;
  readonly policies: PolicyBook;
}

export function portfoliosSlice({
  pool,
  newId,
  assess,
  findLastContacts,
  policies,
}: PortfoliosDeps): (operation: { readonly now: Date }) => PortfoliosSlice {
  const proposals = createProposalQueries(pool);
  const holders = createHolderQueries(pool);
  return ({ now }) => ({
    holderLoaders: createHolderLoaders(holders, { days: zoneDaysAt(now), assess }),
    proposals,
    assignmentsByFamily: assignmentsByFamily(pool),
    portfolioParts: { pool, policies: policies.rows(PORTFOLIOS), findLastContacts },
    newId,
  });
}
