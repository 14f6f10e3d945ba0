/** Finds policies by date: each is in force from its day on, until a later one replaces it. */
import { badInput } from './caller-error.js';
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

interface Dated {
  readonly effectiveFrom: CivilDate;
}

function findPolicy<Policy extends Dated>(policies: readonly Policy[], date: CivilDate): Policy | undefined {
  let inForce: Policy | undefined;
  for (const policy of policies) {
    const isCandidate = policy.effectiveFrom <= date;
    if (isCandidate && (inForce === undefined || policy.effectiveFrom > inForce.effectiveFrom)) inForce = policy;
  }
  return inForce;
}

/** The policy in force on `date`, whatever the order of the list. @throws InvariantViolation before the first one. */
export function policyOn<Policy extends Dated>(policies: readonly Policy[], date: CivilDate): Policy {
  const inForce = findPolicy(policies, date);
  invariant(inForce !== undefined, `a policy is in force on ${date}`);
  return inForce;
}

/**
 * The policy in force on a day that a caller says, or in which the moment lies that the caller says.
 *
 * @throws CallerError naming the field before the first one.
 */
export function policyOnSaid<Policy extends Dated>(
  policies: readonly Policy[],
  { day, field }: { readonly day: CivilDate; readonly field: string },
): Policy {
  const inForce = findPolicy(policies, day);
  if (inForce !== undefined) return inForce;
  const [first] = policies.map(({ effectiveFrom }) => effectiveFrom).toSorted();
  invariant(first !== undefined, 'a policy has a row');
  throw badInput(field, `a day from ${first} on, since when there is a rule`);
}
