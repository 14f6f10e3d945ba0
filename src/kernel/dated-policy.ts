/** Finds policies by date: each is in force from its day on, until a later one replaces it. */
import type { CivilDate } from './civil-date.js';
import { invariant } from './invariant.js';

/** What every row of a policy carries beside its values. */
export interface PolicyRow {
  /** The first day on which the row holds, until a later row does. */
  readonly effectiveFrom: CivilDate;
  /** The regulation, publication or report on which the values rest, as officers cite it. */
  readonly basis: string;
  /**
   * Why a value is an assumption: no source gives it, or sources conflict. The key is the path of the value, of a group
   * of values, or `*` for the whole row.
   */
  readonly assumptions?: Readonly<Record<string, string>>;
}

/** The values of a policy's rows. */
export type ValuesOf<Row extends PolicyRow> = Omit<Row, keyof PolicyRow>;

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
