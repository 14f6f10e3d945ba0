/** What may be answered to whoever proposes, registers or cancels an instalment plan. */
import { Field, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { InstalmentPlanType, InstalmentStageType } from './instalment-plan.types.js';
import type { CancelOutcome, StartOutcome } from './instalment-plan.js';
import { type PlanProblem, type PlanProposal, dueDayOfStage } from './rules/index.js';

const MESSAGE = { description: 'For the person at the screen, in English.' };

@ObjectType('InstalmentProposal', {
  simpleResolvers: true,
  description: 'How the family could pay its arrears in stages. Nothing is registered by it.',
})
class InstalmentProposal {
  @Field(() => RupiahScalar, { description: 'The arrears: what the stages sum to.' })
  total!: Rupiah;

  @Field(() => Int, { description: 'Months in arrears on the bill.' })
  arrearsMonths!: number;

  @Field(() => Int, { description: 'As many stages as may be.' })
  stagesMax!: number;

  @Field(() => [InstalmentStageType], { description: 'The stages, the first first.' })
  schedule!: readonly InstalmentStageType[];

  @Field(() => RupiahScalar, { description: 'The other way: one payment that activates the cards at once.' })
  amountToReactivate!: Rupiah;

  @Field(() => String, { description: 'The rule it follows.' })
  basis!: string;
}

@ObjectType('InstalmentPlanStarted', { simpleResolvers: true, description: 'The plan is registered.' })
class InstalmentPlanStarted {
  @Field(() => InstalmentPlanType, { description: 'The plan as it stands now.' })
  plan!: InstalmentPlanType;
}

@ObjectType('InstalmentPlanCancelled', {
  simpleResolvers: true,
  description: 'The plan is ended; what was paid is credit of the family.',
})
class InstalmentPlanCancelled {
  @Field(() => InstalmentPlanType, { description: 'The plan as it stands now.' })
  plan!: InstalmentPlanType;
}

@ObjectType('InstalmentFamilyNotFound', { simpleResolvers: true, description: 'There is no such family to see.' })
class InstalmentFamilyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

const REASONS = {
  NO_PROGRAMME: 'no-programme',
  SEGMENT_NOT_SELF_PAYING: 'segment-not-self-paying',
  TOO_FEW_MONTHS: 'too-few-months',
  TOO_MANY_MONTHS: 'too-many-months',
} as const satisfies Record<string, PlanProblem>;
type NotEligible = (typeof REASONS)[keyof typeof REASONS];

registerEnumType(REASONS, {
  name: 'InstalmentIneligibility',
  description: 'Why a family may not pay in stages.',
  valuesConfig: {
    NO_PROGRAMME: { description: 'The programme had not begun on that day.' },
    SEGMENT_NOT_SELF_PAYING: { description: 'Somebody else pays its premium.' },
    TOO_FEW_MONTHS: { description: 'It owes fewer than four months: it pays them at once.' },
    TOO_MANY_MONTHS: { description: 'It owes more months than the programme takes.' },
  },
});

@ObjectType('FamilyNotEligibleForInstalments', {
  simpleResolvers: true,
  description: 'The family may not pay in stages.',
})
class FamilyNotEligibleForInstalments {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => REASONS, { description: 'Why.' })
  reason!: NotEligible;
}

@ObjectType('InstalmentPlanRunsAlready', { simpleResolvers: true, description: 'A plan of the family is running.' })
class InstalmentPlanRunsAlready {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => InstalmentPlanType, { description: 'That plan.' })
  plan!: InstalmentPlanType;
}

@ObjectType('InstalmentRegistrationClosed', {
  simpleResolvers: true,
  description: 'Plans are registered from the 1st through the 28th of a month (the 27th in February).',
})
class InstalmentRegistrationClosed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('TooManyInstalmentStages', {
  simpleResolvers: true,
  description: 'More stages than half the months in arrears, or than 12.',
})
class TooManyInstalmentStages {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => Int, { description: 'As many as may be.' })
  stagesMax!: number;
}

@ObjectType('InstalmentPlanConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another plan. Nothing was changed.',
})
class InstalmentPlanConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('InstalmentPlanNotFound', { simpleResolvers: true, description: 'There is no such plan to see.' })
class InstalmentPlanNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('InstalmentPlanEndedAlready', {
  simpleResolvers: true,
  description: 'The plan was completed or ended in default, and stays so.',
})
class InstalmentPlanEndedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const ProposeInstalmentPlanResult = createUnionType({
  name: 'ProposeInstalmentPlanResult',
  description: 'The stages, or why there are none.',
  types: () =>
    [
      InstalmentProposal,
      InstalmentFamilyNotFound,
      FamilyNotEligibleForInstalments,
      InstalmentPlanRunsAlready,
      InstalmentRegistrationClosed,
      TooManyInstalmentStages,
    ] as const,
  resolveType: typeNameOf,
});

export const StartInstalmentPlanResult = createUnionType({
  name: 'StartInstalmentPlanResult',
  description: 'The registered plan, or why there is none.',
  types: () =>
    [
      InstalmentPlanStarted,
      InstalmentFamilyNotFound,
      FamilyNotEligibleForInstalments,
      InstalmentPlanRunsAlready,
      InstalmentRegistrationClosed,
      TooManyInstalmentStages,
      InstalmentPlanConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const CancelInstalmentPlanResult = createUnionType({
  name: 'CancelInstalmentPlanResult',
  description: 'The ended plan, or why it stays as it was.',
  types: () => [InstalmentPlanCancelled, InstalmentPlanNotFound, InstalmentPlanEndedAlready] as const,
  resolveType: typeNameOf,
});

const ELIGIBILITY: Readonly<Record<NotEligible, string>> = {
  'no-programme': 'Arrears could not be paid in stages on that day yet.',
  'segment-not-self-paying': 'Only families that pay for themselves (PBPU and BP) pay in stages.',
  'too-few-months': 'The family owes fewer than four months; it pays them at once.',
  'too-many-months': 'The family owes more months than may be paid in stages.',
};

/** `plan-runs-already` is answered with its plan, by the caller. */
export type PlainProblem = {
  readonly problem: Exclude<PlanProblem, 'plan-runs-already'>;
  readonly stagesMax: number | null;
};

export function toPlanProblem({ problem, stagesMax }: PlainProblem): object {
  switch (problem) {
    case 'registration-closed':
      return {
        __typename: 'InstalmentRegistrationClosed',
        message: 'Plans are registered through the 28th of a month; the next may be registered on the 1st.',
      };
    case 'too-many-stages':
      return {
        __typename: 'TooManyInstalmentStages',
        message: `At most ${stagesMax} stages: half the months in arrears, and never more than 12.`,
        stagesMax,
      };
    case 'no-programme':
    case 'segment-not-self-paying':
    case 'too-few-months':
    case 'too-many-months':
      return { __typename: 'FamilyNotEligibleForInstalments', message: ELIGIBILITY[problem], reason: problem };
  }
}

export const FAMILY_NOT_FOUND = { __typename: 'InstalmentFamilyNotFound', message: 'There is no such family.' };

export const toRunsAlready = (plan: object) => ({
  __typename: 'InstalmentPlanRunsAlready',
  message: 'The family is paying its arrears in stages already.',
  plan,
});

export const toProposal = ({ terms, schedule, arrearsMonths, stagesMax, amountToReactivate, basis }: PlanProposal) => ({
  __typename: 'InstalmentProposal',
  total: terms.total,
  arrearsMonths,
  stagesMax,
  schedule: schedule.map((stage) => ({ ...stage, dueBy: dueDayOfStage(stage) })),
  amountToReactivate,
  basis,
});

export function toStartResult(outcome: StartOutcome): object {
  switch (outcome.kind) {
    case 'started':
      return { __typename: 'InstalmentPlanStarted', plan: outcome.plan };
    case 'runs-already':
      return toRunsAlready(outcome.plan);
    case 'unknown-family':
      return FAMILY_NOT_FOUND;
    case 'conflicts-with-earlier':
      return {
        __typename: 'InstalmentPlanConflictsWithEarlier',
        message: 'This id was used before for another family or another number of stages.',
      };
    case 'refused':
      return toPlanProblem({ problem: plain(outcome.problem), stagesMax: outcome.stagesMax });
  }
}

/** A running plan was looked for before the rule was asked. */
function plain(problem: PlanProblem): PlainProblem['problem'] {
  if (problem === 'plan-runs-already') throw new Error('a running plan is answered with the plan');
  return problem;
}

export function toCancelResult(outcome: CancelOutcome): object {
  switch (outcome.kind) {
    case 'cancelled':
      return { __typename: 'InstalmentPlanCancelled', plan: outcome.plan };
    case 'unknown':
      return { __typename: 'InstalmentPlanNotFound', message: 'There is no such plan.' };
    case 'ended-already':
      return { __typename: 'InstalmentPlanEndedAlready', message: 'The plan has ended before; it stays so.' };
  }
}
