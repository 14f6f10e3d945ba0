/** The public interface of portfolios: which cadre visits which families, how urgently, and why. */
export { PORTFOLIOS_AWAITED } from './awaited-portfolios.js';
export { ASSIGNED_DAYS, familySource, isAssigned, stillAssigned } from './assignment.relations.js';
export { CadrePortfolioResolver, FamilyCadreResolver } from './holder.resolver.js';
export { nearnessOf } from './neighbourhood.js';
export { PORTFOLIOS } from './portfolios.policies.js';
export { JKN_PORTFOLIO_POLICY, type PortfolioPolicy, type Nearness, type ScoringPolicy } from './portfolio-policy.js';
export {
  AssignmentFieldsResolver,
  CadreBandResolver,
  FamilyAssignmentsResolver,
  ProposalFieldsResolver,
  ProposalLineFieldsResolver,
  ProposedCadreFieldsResolver,
  TransferFieldsResolver,
} from './portfolio-fields.resolver.js';
export { PortfoliosResolver } from './portfolio.resolver.js';
export { type PortfoliosContext, portfoliosSlice } from './portfolios.context.js';
export {
  type FamilyInArrears,
  type FindLastContacts,
  type LastContact,
  findInArrears,
  mayBeInArrears,
} from './priority-facts.queries.js';
export { ExplainedPriorityPart } from './priority.types.js';
export { type ExplainedPart, explainPriority } from './explain-priority.js';
export { PORTFOLIO_NODES } from './portfolio.nodes.js';
export { type Priority, scoreFamily, totalOf } from './score-family.js';
export { prefetchHolders } from './prefetch-holders.js';
export { takeOnFamily } from './take-on-family.js';
export { createProposalQueries } from './proposal.queries.js';
export { proposePortfolios } from './propose-portfolios.js';
export { PORTFOLIO_RECORDS } from './records-of-family.js';
