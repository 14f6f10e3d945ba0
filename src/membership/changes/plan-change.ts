/** Plans what a change would write, or says which rule forbids it. It is pure. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { Change, ChangeCommand, PlanProblem } from './change.js';
import type { ChangePolicy } from './change-policy.js';
import { type Household, type Households, type Plan, findPerson } from './household.js';
import type { ClassPolicy } from './class-policy.js';
import { planClass } from './plan-class.js';
import { planCorrection } from './plan-correction.js';
import { planEnding, planNewHead } from './plan-ending.js';
import { planMergeOfFamilies, planMergeOfPeople } from './plan-merge.js';
import { planMove } from './plan-move.js';
import { planSegment } from './plan-segment.js';

export interface PlanFacts {
  readonly households: Households;
  /** The family of which the change is told: that of the person, or the one that is kept. */
  readonly familyId: FamilyId;
  readonly today: CivilDate;
  readonly membersMax: number;
  readonly policy: ChangePolicy;
  readonly classPolicy: ClassPolicy;
  readonly newId: () => string;
}

type Planned = Pick<ChangeCommand, 'change' | 'effectiveOn'>;

export function planChange({ change, effectiveOn }: Planned, facts: PlanFacts): Plan | PlanProblem {
  if (effectiveOn > facts.today) return { kind: 'in-the-future' };
  const household = facts.households.get(facts.familyId);
  invariant(household !== undefined, 'a change is planned for a family that was read');
  return plan(change, { ...facts, on: effectiveOn, household });
}

interface Facts extends PlanFacts {
  readonly on: CivilDate;
  readonly household: Household;
}

function plan(change: Change, facts: Facts): Plan | PlanProblem {
  const { household, households, on } = facts;
  switch (change.kind) {
    case 'CORRECTION': {
      const person = findPerson(households, change.participantId);
      return person === null ? { kind: 'not-a-member' } : planCorrection(person, change.corrected);
    }
    case 'DEATH':
      return planEnding(household, { ...change, on, ending: 'DIED' });
    case 'LEAVING':
      return planEnding(household, { ...change, on, ending: 'LEFT' });
    case 'NEW_HEAD':
      return planNewHead(household, change);
    case 'SEGMENT':
      return planSegment(change, facts);
    case 'CARE_CLASS':
      return planClass(change, facts);
    case 'MOVE':
      return planMove(change, facts);
    case 'MERGE_PEOPLE':
      return planMergeOfPeople(change, households);
    case 'MERGE_FAMILIES':
      return planMergeOfFamilies(change, { ...facts, kept: household });
  }
}
