/** Rules of proposals: what is entered, what can become of it, and what its values change. Pure. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PolicyProposalId } from '../../kernel/ids.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { AnyPolicy } from './policy-definition.js';
import { namedValues } from './policy-values.js';

export const PROPOSAL_STATES = ['PROPOSED', 'APPROVED', 'WITHDRAWN'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface PolicyProposal {
  readonly id: PolicyProposalId;
  readonly policy: string;
  readonly validFrom: CivilDate;
  readonly values: unknown;
  /** The source of the values; null for an assumption. */
  readonly basis: string | null;
  readonly assumption: string | null;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: string | null;
}

export type ProposeCommand = Pick<PolicyProposal, 'id' | 'policy' | 'validFrom' | 'values' | 'basis' | 'assumption'>;

/** A value that the policy cannot take: its path below the values, and what was expected. */
export interface ValueProblem {
  readonly path: string;
  readonly expected: string;
}

/** Reads values by the policy's own schema, and names every value that it cannot take. */
export function valueProblems({ values: schema }: AnyPolicy, values: unknown): ValueProblem[] {
  const reading = schema.safeParse(values);
  if (reading.success) return [];
  return reading.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return names.map((name) => ({
      path: pathOf(name === null ? issue.path : [...issue.path, name]),
      expected: name === null ? issue.message : 'no such value in this policy',
    }));
  });
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');

export interface ValueChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a row changes against the row before it, value by value. */
export function changesBetween(before: PolicyRow, after: PolicyRow): ValueChange[] {
  const old = new Map(namedValues(before).map(({ path, value }) => [path, value]));
  const young = new Map(namedValues(after).map(({ path, value }) => [path, value]));
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: young.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

type Step<Kind extends string> = { readonly kind: Kind; readonly proposal: PolicyProposal };

export type ProposeOutcome =
  | Step<'proposed'>
  | { readonly kind: 'value-invalid'; readonly problem: ValueProblem }
  | {
      readonly kind:
        | 'policy-not-found'
        | 'shipped-only'
        | 'begins-too-soon'
        | 'begins-within-month'
        | 'ground-missing'
        | 'conflicts-with-earlier';
    };

export type ApproveOutcome =
  | Step<'approved'>
  | { readonly kind: 'proposal-not-found' | 'own-proposal' | 'withdrawn-already' | 'day-taken' | 'too-late' };

export type WithdrawOutcome = Step<'withdrawn'> | { readonly kind: 'proposal-not-found' | 'begun-already' };

export const isSameProposal = (command: ProposeCommand, earlier: PolicyProposal): boolean =>
  command.policy === earlier.policy &&
  command.validFrom === earlier.validFrom &&
  command.basis === earlier.basis &&
  command.assumption === earlier.assumption &&
  canonical(command.values) === canonical(earlier.values);

/** The same text for the same values, whatever the order in which they were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join()}}`;
}
