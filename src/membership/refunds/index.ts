/** The public interface of refunds: what is left of families that ended is found and paid out, by two people. */
export { FAMILY_REFUNDS_AWAITED } from './awaited-refunds.js';
export { FAMILY_REFUND_NODES } from './refund.nodes.js';
export { FamilyRefundFieldsResolver, FamilyRefundsResolver } from './refund.resolver.js';
export { refundsSlice } from './refunds.context.js';
export { REFUND_RECORDS } from './records-of-family.js';
