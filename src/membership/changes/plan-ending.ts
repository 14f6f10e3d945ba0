/** Plans the end of a person's membership by death or by leaving, and who is head of the family then. It is pure. */
import type { Ending, OpenedParticipant, Relation } from '../../households/families/index.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { ParticipantId } from '../../kernel/ids.js';
import type { PlanProblem } from './change.js';
import { type Household, NOTHING_PLANNED, type Plan, isMember, lastMonthOf } from './household.js';

export interface EndingOfOne {
  readonly participantId: ParticipantId;
  readonly on: CivilDate;
  readonly ending: Ending;
  readonly newHeadId: ParticipantId | null;
}

/** The family is billed for the person through the month in which the person died or left. */
export function planEnding(
  { members }: Household,
  { participantId, on, ending, newHeadId }: EndingOfOne,
): Plan | PlanProblem {
  const person = members.find(({ id }) => id === participantId);
  if (person === undefined || !isMember(person)) return { kind: 'not-a-member', field: 'input.participantId' };
  if (on < person.birthDate) return { kind: 'before-birth' };
  const ended = { ...person, coveredThrough: lastMonthOf(person, monthOf(on)), ending };
  const staying = members.filter((member) => isMember(member) && member.id !== participantId);
  const heads = planHeads({ leaving: [ended], staying, newHeadIds: newHeadId === null ? [] : [newHeadId] });
  if ('kind' in heads) return heads;
  return { ...NOTHING_PLANNED, people: heads };
}

export interface HeadsRequest {
  readonly leaving: readonly OpenedParticipant[];
  readonly staying: readonly OpenedParticipant[];
  readonly newHeadIds: readonly ParticipantId[];
}

/**
 * Says who is head after some have left one family: where the head leaves and others stay, one of these must be named.
 * Returns every row that changes.
 */
export function planHeads({ leaving, staying, newHeadIds }: HeadsRequest): readonly OpenedParticipant[] | PlanProblem {
  const headLeaves = leaving.some(({ relation }) => relation === 'HEAD');
  const named = staying.find(({ id }) => newHeadIds.includes(id));
  if (staying.length === 0) return newHeadIds.length === 0 ? leaving : { kind: 'new-head-not-a-member' };
  if (!headLeaves) return newHeadIds.length === 0 || named === undefined ? leaving : { kind: 'head-already' };
  if (newHeadIds.length === 0) return { kind: 'new-head-needed' };
  if (named === undefined) return { kind: 'new-head-not-a-member' };
  return [
    ...leaving.map((person): OpenedParticipant =>
      person.relation === 'HEAD' ? { ...person, relation: 'OTHER' } : person,
    ),
    { ...named, relation: 'HEAD' },
  ];
}

/** Names another head in a family from which nobody leaves. */
export function planNewHead(
  { members }: Household,
  { participantId, formerHeadRelation }: { participantId: ParticipantId; formerHeadRelation: Relation },
): Plan | PlanProblem {
  const person = members.find(({ id }) => id === participantId);
  if (person === undefined || !isMember(person)) return { kind: 'new-head-not-a-member', field: 'input.participantId' };
  if (person.relation === 'HEAD') return { kind: 'head-already', field: 'input.participantId' };
  if (formerHeadRelation === 'HEAD') return { kind: 'not-one-head', field: 'input.formerHeadRelation' };
  const former = members
    .filter(({ relation }) => relation === 'HEAD')
    .map((head): OpenedParticipant => ({ ...head, relation: formerHeadRelation }));
  return { ...NOTHING_PLANNED, people: [...former, { ...person, relation: 'HEAD' }] };
}
