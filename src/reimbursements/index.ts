/** The front door of reimbursements: what the way to families' doors is worth, and who has claimed it. */
export { ReimbursementFieldsResolver, ReimbursementsResolver } from './reimbursement.resolver.js';
export { reimbursementsSlice } from './reimbursements.context.js';
