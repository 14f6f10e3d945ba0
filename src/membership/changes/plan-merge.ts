/** Plans the merge of one person who was registered twice, or of two families that are one. It is pure. */
import type { OpenedParticipant } from '../../households/families/index.js';
import { type BillingMonth, addMonths, earlierMonth, nextMonth } from '../../kernel/billing-month.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Change, PlanProblem } from './change.js';
import { type Household, type Households, NOTHING_PLANNED, type Plan, findPerson, isMember } from './household.js';
import { planHeads } from './plan-ending.js';
import { followerOf } from './plan-move.js';

type Pair = Pick<Extract<Change, { kind: 'MERGE_PEOPLE' }>, 'keptId' | 'duplicateId'>;

/** Two rows that may be one person: born on one day and of one sex, and both still members. */
const mayBeOne = (kept: OpenedParticipant, duplicate: OpenedParticipant): boolean =>
  kept.id !== duplicate.id && kept.birthDate === duplicate.birthDate && kept.sex === duplicate.sex;

interface FoundPair {
  readonly kept: OpenedParticipant;
  readonly duplicate: OpenedParticipant;
}

function findPair(households: Households, { keptId, duplicateId }: Pair): FoundPair | PlanProblem {
  const [kept, duplicate] = [findPerson(households, keptId), findPerson(households, duplicateId)];
  if (kept === null || !isMember(kept)) return { kind: 'not-a-member', field: 'input.keptId' };
  if (duplicate === null || !isMember(duplicate)) return { kind: 'not-a-member', field: 'input.duplicateId' };
  return mayBeOne(kept, duplicate) ? { kept, duplicate } : { kind: 'not-the-same-person' };
}

/** The duplicate was never a person of its own: it is billed for no month, and its number leads to its family still. */
const neverCovered = (person: OpenedParticipant): OpenedParticipant => ({
  ...person,
  coveredThrough: addMonths(person.coveredFrom, -1),
  ending: 'MERGED',
});

export function planMergeOfPeople(pair: Pair, households: Households): Plan | PlanProblem {
  const found = findPair(households, pair);
  if (!('kept' in found)) return found;
  const { kept, duplicate } = found;
  const household = households.get(duplicate.familyId);
  const staying = (household?.members ?? []).filter((member) => isMember(member) && member.id !== duplicate.id);
  const isSameFamily = kept.familyId === duplicate.familyId;
  // The head of a family who was registered twice in it stays head as the row that is kept.
  const newHeadIds = duplicate.relation === 'HEAD' && isSameFamily ? [kept.id] : [];
  const people = planHeads({ leaving: [neverCovered(duplicate)], staying, newHeadIds });
  return 'kind' in people ? people : { ...NOTHING_PLANNED, people };
}

export interface MergeFacts {
  readonly households: Households;
  readonly kept: Household;
  readonly membersMax: number;
  readonly newId: () => string;
}

type MergeOfFamilies = Extract<Change, { kind: 'MERGE_FAMILIES' }>;

/**
 * The people of the merged family join the one that is kept from their first unpaid month on, so that what they owe goes
 * along. The family that is paid less far is kept: then no month is lost and none is billed twice. Money of the merged
 * family, its credit or what it paid in stages, would belong to nobody: such a family is kept.
 */
export function planMergeOfFamilies(
  { mergedFamilyId, duplicates }: MergeOfFamilies,
  { households, kept, membersMax, newId }: MergeFacts,
): Plan | PlanProblem {
  const merged = households.get(mergedFamilyId);
  if (merged === undefined || mergedFamilyId === kept.family.id) return { kind: 'same-family' };
  const moving = merged.members.filter(({ successorId }) => successorId === null);
  if (!moving.some(isMember) || !kept.members.some(isMember)) return { kind: 'family-has-ended' };
  if (merged.family.paidThrough < kept.family.paidThrough) return { kind: 'keep-the-other-family' };
  if (merged.family.credit > 0n || (merged.family.instalments?.held ?? 0n) > 0n)
    return { kind: 'merged-family-has-credit' };
  for (const pair of duplicates) {
    const found = findPair(households, pair);
    if (!('kept' in found)) return found;
    if (found.kept.familyId !== kept.family.id || found.duplicate.familyId !== mergedFamilyId)
      return { kind: 'not-a-member', field: 'input.duplicates' };
  }
  const doubled = new Set(duplicates.map(({ duplicateId }) => duplicateId));
  const count = moving.filter((person) => isMember(person) && !doubled.has(person.id)).length;
  if (kept.members.filter(isMember).length + count > membersMax) return { kind: 'family-too-large', most: membersMax };
  return joinAll(moving, { doubled, keptId: kept.family.id, paidThrough: merged.family.paidThrough, newId });
}

interface Joining {
  readonly doubled: ReadonlySet<ParticipantId>;
  readonly keptId: FamilyId;
  readonly paidThrough: BillingMonth;
  readonly newId: () => string;
}

/** Every number of the merged family leads to the kept one, also those of duplicates and of people who have died. */
function joinAll(moving: readonly OpenedParticipant[], { doubled, keptId, paidThrough, newId }: Joining): Plan {
  const followers: OpenedParticipant[] = [];
  const people = moving.map((person): OpenedParticipant => {
    const firstMonth = person.coveredFrom > paidThrough ? person.coveredFrom : nextMonth(paidThrough);
    const relation = person.relation === 'HEAD' ? 'OTHER' : person.relation;
    const id = newId() as ParticipantId;
    const joined = followerOf(person, { id, familyId: keptId, firstMonth, relation, paidThrough: null });
    const isOver = doubled.has(person.id) || (person.coveredThrough !== null && person.coveredThrough < firstMonth);
    const ending = doubled.has(person.id) ? 'MERGED' : person.ending;
    const coveredThrough = isOver ? addMonths(firstMonth, -1) : person.coveredThrough;
    followers.push({ ...joined, coveredThrough, ending });
    return {
      ...person,
      phone: null,
      coveredThrough: earlierMonth(person.coveredThrough ?? addMonths(firstMonth, -1), addMonths(firstMonth, -1)),
      ending: 'MERGED',
      successorId: joined.id,
    };
  });
  return { ...NOTHING_PLANNED, people, followers };
}
