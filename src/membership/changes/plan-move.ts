/**
 * Plans a move: people leave their families and join another one, or found one, with the numbers they have. The family
 * that they leave keeps its money and what it owes up to the month of leaving. It is pure.
 */
import type { OpenedParticipant } from '../../households/families/index.js';
import { type BillingMonth, addMonths, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Change, FoundedFamily, PlanProblem } from './change.js';
import { type Household, type Households, type Plan, findPerson, isMember, lastMonthOf } from './household.js';
import { planHeads } from './plan-ending.js';

export interface MoveFacts {
  readonly households: Households;
  readonly on: CivilDate;
  readonly membersMax: number;
  readonly newId: () => string;
}

export type Move = Extract<Change, { kind: 'MOVE' }>;

/** Somebody who has died or is known by another row moves no more; somebody who left may come back. */
const mayMove = ({ successorId, ending }: OpenedParticipant): boolean =>
  successorId === null && (ending === null || ending === 'LEFT');

export function planMove(move: Move, facts: MoveFacts): Plan | PlanProblem {
  const { households, on, membersMax } = facts;
  const receivingId = typeof move.to === 'string' ? move.to : move.to.id;
  const movers = move.people.map(({ participantId }) => findPerson(households, participantId));
  if (movers.length === 0) return { kind: 'nothing-to-change' };
  if (!movers.every((mover) => mover !== null && mayMove(mover)))
    return { kind: 'not-a-member', field: 'input.people' };
  const people = movers.filter((mover) => mover !== null);
  if (new Set(people.map(({ id }) => id)).size < people.length) return { kind: 'nothing-to-change' };
  if (people.some(({ familyId }) => familyId === receivingId)) return { kind: 'same-family' };
  if (people.some(({ birthDate }) => on < birthDate)) return { kind: 'before-birth' };
  const problem = judgeReceiving(move, { ...facts, receivingId });
  if (problem !== null) return problem;
  const staysIn = households.get(receivingId)?.members.filter(isMember).length ?? 0;
  if (staysIn + people.length > membersMax) return { kind: 'family-too-large', most: membersMax };
  return write(move, { ...facts, receivingId, people });
}

function judgeReceiving(
  { to, people }: Move,
  { households, receivingId }: MoveFacts & { receivingId: FamilyId },
): PlanProblem | null {
  const heads = people.filter(({ relation }) => relation === 'HEAD').length;
  const members = households.get(receivingId)?.members.filter(isMember) ?? [];
  if (typeof to === 'string' && members.length === 0) return { kind: 'family-has-ended' };
  return heads === (typeof to === 'string' ? 0 : 1) ? null : { kind: 'not-one-head', field: 'input.people' };
}

interface Moving extends MoveFacts {
  readonly receivingId: FamilyId;
  readonly people: readonly OpenedParticipant[];
}

function write({ to, people: asked, newHeadIds }: Move, { households, on, newId, receivingId, people }: Moving) {
  const firstMonth = nextMonth(monthOf(on));
  const paidThrough = paidForOthers(households.get(receivingId), firstMonth);
  const followers: OpenedParticipant[] = [];
  const rows: OpenedParticipant[] = [];
  for (const [familyId, leavers] of Map.groupBy(people, (person) => person.familyId)) {
    const leaving = leavers.map((person) => {
      const relation = asked.find(({ participantId }) => participantId === person.id)?.relation ?? 'OTHER';
      const id = newId() as ParticipantId;
      const follower = followerOf(person, { id, familyId: receivingId, firstMonth, relation, paidThrough });
      followers.push(follower);
      return leftBehind(person, { month: monthOf(on), successorId: follower.id });
    });
    const staying = stayingIn(households.get(familyId), leavers);
    const headIds = newHeadIds.filter((id) => findPerson(households, id)?.familyId === familyId);
    const heads = planHeads({ leaving, staying, newHeadIds: headIds });
    if ('kind' in heads) return heads;
    rows.push(...heads);
  }
  const leftFamilies = new Set(people.map(({ familyId }) => familyId));
  const areNamed = newHeadIds.every((id) => leftFamilies.has(findPerson(households, id)?.familyId as FamilyId));
  if (!areNamed) return { kind: 'new-head-not-a-member' } as const;
  return { people: rows, followers, founded: foundedBy(to, firstMonth), terms: null };
}

const stayingIn = (
  household: Household | undefined,
  leavers: readonly OpenedParticipant[],
): readonly OpenedParticipant[] =>
  (household?.members ?? []).filter((member) => isMember(member) && !leavers.some(({ id }) => id === member.id));

/** The last month paid for people who join in a month that the family has paid for the others already; null where it has not. */
const paidForOthers = (receiving: Household | undefined, firstMonth: BillingMonth): BillingMonth | null =>
  receiving !== undefined && receiving.account.paidThrough >= firstMonth ? addMonths(firstMonth, -1) : null;

const foundedBy = (to: FamilyId | FoundedFamily, firstMonth: BillingMonth): Plan['founded'] =>
  typeof to === 'string' ? null : { ...to, firstMonth };

export interface Following extends Pick<OpenedParticipant, 'id' | 'familyId' | 'relation' | 'paidThrough'> {
  readonly firstMonth: BillingMonth;
}

/** The person in the receiving family, with the same numbers. */
export const followerOf = (person: OpenedParticipant, { firstMonth, ...following }: Following): OpenedParticipant => ({
  ...person,
  ...following,
  coveredFrom: firstMonth,
  coveredThrough: null,
  firstPremiumFrom: null,
  ending: null,
  successorId: null,
});

/** The person's row in the family that is left; the telephone goes along. Somebody who had left stays covered no longer. */
export const leftBehind = (
  person: OpenedParticipant,
  { month, successorId }: { month: BillingMonth; successorId: ParticipantId },
): OpenedParticipant => ({
  ...person,
  phone: null,
  coveredThrough: person.coveredThrough ?? lastMonthOf(person, month),
  ending: 'MOVED',
  successorId,
});
