/** Computes what an inpatient admission would cost a family that was in arrears, from its own postings. */
import { termsIn } from '../../households/arrears/index.js';
import { type Assess } from '../../households/bills/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Family, Participant } from '../../households/families/index.js';
import { type CivilDate, addDays, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { FindMovements } from './account-movements.queries.js';
import { type PenaltyDecision, computePenalty } from './compute-penalty.js';
import type { FindKeptActive } from './kept-active.queries.js';
import { findReactivation, statusOn } from './find-reactivation.js';
import type { PenaltyPolicy } from './penalty-policy.js';

export interface CalculationDeps {
  readonly assess: Assess;
  readonly findMovements: FindMovements;
  readonly findKeptActive: FindKeptActive;
  readonly policies: readonly PenaltyPolicy[];
  readonly isPenaltyForgiven: IsPenaltyForgiven;
}

/** Whether a write-off from a day on forgives the family's penalty too; the room of write-offs tells. */
export type IsPenaltyForgiven = (familyId: FamilyId, from: CivilDate) => Promise<boolean>;

export interface Question {
  readonly family: Family;
  readonly members: readonly Participant[];
  readonly admittedOn: CivilDate;
  readonly packageCost: Rupiah;
}

export type Calculation =
  | { readonly kind: 'calculated'; readonly decision: PenaltyDecision; readonly policy: PenaltyPolicy }
  /** The card is not active on that day, so there is no penalty: everything owed must be paid first. */
  | { readonly kind: 'card-suspended' };

export async function calculatePenalty(deps: CalculationDeps, question: Question): Promise<Calculation> {
  const { family, members, admittedOn, packageCost } = question;
  const { assess } = deps;
  const policy = policyOn(deps.policies, admittedOn);
  const { terms, paidThrough, credit, firstPremiumFrom, instalments } = family;
  const { segment } = termsIn(terms, monthOf(admittedOn));
  const movements = await deps.findMovements({
    familyId: family.id,
    from: addDays(admittedOn, -policy.windowDays),
    zone: timeZoneOf(family.regionCode),
  });
  const keptActive = await deps.findKeptActive({
    familyId: family.id,
    day: admittedOn,
    zone: timeZoneOf(family.regionCode),
  });
  const history = {
    account: { terms, paidThrough, credit, members, firstPremiumFrom, instalments },
    movements,
    keptActive,
  };
  const isExempt = policy.exemptSegments.includes(segment);
  if (!isExempt && statusOn(history, admittedOn, assess) === 'SUSPENDED') return { kind: 'card-suspended' };
  const reactivation = findReactivation(history, admittedOn, assess);
  const isForgiven = await deps.isPenaltyForgiven(family.id, addDays(admittedOn, -policy.windowDays));
  return {
    kind: 'calculated',
    policy,
    decision: computePenalty({ segment, reactivation, isForgiven, admittedOn, packageCost }, policy),
  };
}
