/** The public interface of policies: dated rules that come with a release and that operators may follow up. */
export { POLICIES_AWAITED } from './awaited-policies.js';
export { type PolicyContext, policiesSlice } from './policies.context.js';
export { POLICY_NODES } from './policies.nodes.js';
export { PoliciesResolver } from './policies.resolver.js';
export { type PolicyBook, createPolicyBook, inForceOn, madeOf } from './policy-book.js';
export { type AnyPolicy, type PolicyDefinition, definePolicy } from './policy-definition.js';
export { day, month, rupiahUpTo, wholeNumber } from './policy-values.js';
export { findEnteredRows } from './proposals.queries.js';
export { RULES_BEGIN, RULES_END, rulesTable, unsourcedRules } from './rules-table.js';
