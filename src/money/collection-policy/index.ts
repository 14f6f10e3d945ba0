/**
 * The public interface of collection policies: by which ways a cadre may help a family to pay, and in which regions.
 */
export { type CollectionPolicyContext, collectionPolicySlice } from './collection-policy.context.js';
export type { IntentMode } from './intent-mode.js';
export { type PolicyDecision, decidePolicy } from './collection-policy.js';
export { PAYMENT_HELP } from './payment-help.policies.js';
export { type CollectionPolicyQueries } from './policy.queries.js';
export { CollectionPoliciesResolver, CollectionPolicyFieldsResolver } from './policy.resolver.js';
export { labelsOf } from './policy-results.types.js';
export { COLLECTION_POLICY_NODES } from './policy.nodes.js';
export { IntentModeEnum } from './policy.types.js';
