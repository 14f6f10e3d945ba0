/** A family with its people as a change finds it, and as the change would leave it. All of it is pure. */
import { type FamilyAccount, type TermsChange, changedTerms, termsIn } from '../../households/arrears/index.js';
import type { Family, OpenedParticipant } from '../../households/families/index.js';
import { type BillingMonth, addMonths, laterMonth } from '../../kernel/billing-month.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { ChangedField, ChangedLine, FoundedFamily } from './change.js';

export interface Household {
  readonly family: Family;
  readonly account: FamilyAccount;
  readonly members: readonly OpenedParticipant[];
}
export type Households = ReadonlyMap<FamilyId, Household>;

/** What a change would write. */
export interface Plan {
  /** The rows of people that change, as they would be. */
  readonly people: readonly OpenedParticipant[];
  /** The new rows of people who move; each is the successor of a row among `people`. */
  readonly followers: readonly OpenedParticipant[];
  /** The family that the movers found, and the first month of its bill; null when none is founded. */
  readonly founded: (FoundedFamily & { readonly firstMonth: BillingMonth }) | null;
  /** The segment or the class of a family from a month on; null where both stay. */
  readonly terms: (TermsChange & { readonly familyId: FamilyId }) | null;
}

export const NOTHING_PLANNED: Plan = { people: [], followers: [], founded: null, terms: null };

/** Whether the person belongs to the family and stays. */
export const isMember = ({ coveredThrough, successorId }: OpenedParticipant): boolean =>
  coveredThrough === null && successorId === null;

/** The last month of cover when it ends with `month`: one before the first where it had not begun. */
export const lastMonthOf = ({ coveredFrom }: OpenedParticipant, month: BillingMonth): BillingMonth =>
  laterMonth(month, addMonths(coveredFrom, -1));

export const findPerson = (households: Households, id: ParticipantId): OpenedParticipant | null => {
  for (const { members } of households.values()) {
    const found = members.find((member) => member.id === id);
    if (found !== undefined) return found;
  }
  return null;
};

/** The people of a family as the plan would leave them. */
export function membersAfter(
  { members, family }: Household,
  { people, followers }: Plan,
): readonly OpenedParticipant[] {
  const changed = new Map(people.map((person) => [person.id, person]));
  return [
    ...members.map((member) => changed.get(member.id) ?? member),
    ...followers.filter(({ familyId }) => familyId === family.id),
  ];
}

export const accountAfter = (household: Household, plan: Plan): FamilyAccount => ({
  ...household.account,
  members: membersAfter(household, plan),
  ...(plan.terms?.familyId === household.family.id ? { terms: changedTerms(household.account.terms, plan.terms) } : {}),
});

const VALUES: Readonly<
  Record<Exclude<ChangedField, 'family' | 'segment' | 'careClass'>, (person: OpenedParticipant) => string | null>
> = {
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  birthDate: ({ birthDate }) => birthDate,
  sex: ({ sex }) => sex,
  nik: ({ nik }) => nik,
  relation: ({ relation }) => relation,
  coveredFrom: ({ coveredFrom }) => coveredFrom,
  coveredThrough: ({ coveredThrough }) => coveredThrough,
};

/** The values that the plan replaces, for the history. */
export const linesOf = (households: Households, plan: Plan): ChangedLine[] => [
  ...linesOfTerms(households, plan),
  ...linesOfPeople(households, plan),
];

function linesOfTerms(households: Households, { terms }: Plan): ChangedLine[] {
  const household = terms === null ? undefined : households.get(terms.familyId);
  if (terms === null || household === undefined) return [];
  const before = termsIn(household.account.terms, terms.from);
  const common = { familyId: terms.familyId, participantId: null };
  return [
    { ...common, field: 'segment', before: before.segment, after: terms.segment ?? before.segment },
    { ...common, field: 'careClass', before: before.careClass, after: terms.careClass ?? before.careClass },
  ].filter((line) => line.before !== line.after) as ChangedLine[];
}

function linesOfPeople(households: Households, plan: Plan): ChangedLine[] {
  const followed = new Map(plan.followers.map((follower) => [follower.id, follower]));
  return plan.people.flatMap((after) => {
    const before = findPerson(households, after.id);
    if (before === null) return [];
    const { familyId, id: participantId } = after;
    const own = Object.entries(VALUES).flatMap(([name, valueOf]) => {
      const field = name as ChangedField;
      const line = { familyId, participantId, field, before: valueOf(before), after: valueOf(after) };
      // The number of a person who moves goes along: it did not change.
      return line.before === line.after || (field === 'phone' && after.successorId !== null) ? [] : [line];
    });
    const follower = after.successorId === null ? undefined : followed.get(after.successorId);
    if (follower === undefined) return own;
    const moved = { familyId: follower.familyId, participantId: follower.id };
    return [
      ...own,
      { ...moved, field: 'family' as const, before: after.familyId, after: follower.familyId },
      { ...moved, field: 'coveredFrom' as const, before: null, after: follower.coveredFrom },
    ];
  });
}
