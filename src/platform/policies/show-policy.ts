/** Shows rows of policies with the source of each value, and what a new row would change. */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import type { PolicyBook } from './policy-book.js';
import type { AnyPolicy } from './policy-definition.js';
import { type ValueChange, type ValueProblem, changesBetween, valueProblems } from './policy-proposal.js';
import { assumptionOf, namedValues, toJson } from './policy-values.js';

export interface SourcedValue {
  readonly path: string;
  readonly value: string;
  readonly isAssumption: boolean;
  readonly source: string;
}

/** Every value of a row with its source, or why it is an assumption. */
export const sourcedValues = (row: PolicyRow): SourcedValue[] =>
  namedValues(row).map(({ path, value }) => {
    const assumption = assumptionOf(row, path);
    return { path, value, isAssumption: assumption !== null, source: assumption ?? row.basis };
  });

/** The row of a policy that holds on a day; null before the first one. */
export function showPolicy(book: PolicyBook, policy: AnyPolicy, day: CivilDate) {
  const rows = book.rows(policy).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const row = rows.findLast(({ effectiveFrom }) => effectiveFrom <= day);
  if (row === undefined) return null;
  const next = rows.find(({ effectiveFrom }) => effectiveFrom > row.effectiveFrom);
  return {
    name: policy.name,
    validFrom: row.effectiveFrom,
    validThrough: next === undefined ? null : addDays(next.effectiveFrom, -1),
    origin: policy.shipped.includes(row) ? ('SHIPPED' as const) : ('ENTERED' as const),
    basis: row.basis,
    values: toJson(row),
    items: sourcedValues(row),
  };
}

/** What values would change against the row that is in force on their first day. */
export function previewValues(
  book: PolicyBook,
  policy: AnyPolicy,
  { validFrom, values }: { readonly validFrom: CivilDate; readonly values: unknown },
): { readonly problems: readonly ValueProblem[]; readonly changes: readonly ValueChange[] } {
  const problems = valueProblems(policy, values);
  if (problems.length > 0) return { problems, changes: [] };
  const after = { ...(values as object), effectiveFrom: validFrom, basis: '' };
  return { problems, changes: changesBetween(policyOn(book.rows(policy), validFrom), after) };
}
