/** The public interface of hardship: which families are unable and which unwilling to pay, and what follows. */
export { type HardshipAnswers, type RouteDecision, decideRoute } from './decide-route.js';
export { JKN_HARDSHIP_POLICY } from './hardship-policy.js';
export { ASSESSING_ANSWERS } from './hardship-results.types.js';
export { RecordHardshipInput } from './hardship.inputs.js';
export { HardshipFieldsResolver, HardshipResolver, answerRecordHardship } from './hardship.resolver.js';
export { HARDSHIP_NODES } from './hardship.nodes.js';
export { type HardshipContext, hardshipSlice } from './hardship.context.js';
export { firstReferralState } from './referral.js';
export { HARDSHIP_RECORDS } from './records-of-family.js';
