/** The public interface of hardship: which families are unable and which unwilling to pay, and what follows. */
export { type HardshipAnswers, type RouteDecision, decideRoute } from './decide-route.js';
export { JKN_HARDSHIP_POLICY } from './hardship-policy.js';
export { HardshipFieldsResolver, HardshipResolver } from './hardship.resolver.js';
export { HARDSHIP_NODES } from './hardship.nodes.js';
export { hardshipSlice } from './hardship.context.js';
export { firstReferralState } from './referral.js';
