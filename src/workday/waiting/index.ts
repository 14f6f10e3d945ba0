/** The public interface of waiting: what waits for a second person, and the money that waits for anybody. */
export { ApprovalType } from './approval.types.js';
export { ruleOf } from './approval-kinds.js';
export { ApprovalFieldsResolver, WaitingResolver, waitingSlice } from './waiting.resolver.js';
