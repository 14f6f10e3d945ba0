/** Finds policies by date: each is in force from its day on, until a later one replaces it. */
import type { CivilDate } from './civil-date.js';
import { invariant } from './invariant.js';

/** The policy in force on `date`, whatever the order of the list. @throws InvariantViolation before the first one. */
export function policyOn<Policy extends { readonly effectiveFrom: CivilDate }>(
  policies: readonly Policy[],
  date: CivilDate,
): Policy {
  let inForce: Policy | undefined;
  for (const policy of policies) {
    const isCandidate = policy.effectiveFrom <= date;
    if (isCandidate && (inForce === undefined || policy.effectiveFrom > inForce.effectiveFrom)) inForce = policy;
  }
  invariant(inForce !== undefined, `a policy is in force on ${date}`);
  return inForce;
}
