/** The public interface of reimbursements: what a cadre's transport is worth, and who has claimed it. */
export { CLAIMS_AWAITED } from './awaited-claims.js';
export type { ClaimState } from './claim.js';
export { type VerifiedVisit, computeClaim } from './compute-claim.js';
export { ReimbursementFieldsResolver, ReimbursementsResolver } from './reimbursement.resolver.js';
export { REIMBURSEMENT_NODES } from './reimbursement.nodes.js';
export { reimbursementsSlice } from './reimbursements.context.js';
export { JKN_TRANSPORT_POLICY } from './transport-policy.js';
