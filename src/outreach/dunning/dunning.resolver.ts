/** The queries and mutations of dunning plans: drafting, simulating, switching on, measuring and stopping. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType } from '../../households/families/index.js';
import { readId } from '../../platform/graphql/index.js';
import { draftPlan, stopPlan, switchOn } from './draft-plan.js';
import { type DunningPlan, type DunningState, type DunningStep, stateOf } from './dunning-plan.js';
import {
  DraftDunningPlanResult,
  StopDunningPlanResult,
  SwitchOnDunningPlanResult,
  planNotFound,
  toDraftResult,
  toSwitchResult,
} from './dunning-results.types.js';
import type { DunningContext } from './dunning.context.js';
import { DraftDunningPlanInput, StopDunningPlanInput, SwitchOnDunningPlanInput, readDraft } from './dunning.inputs.js';
import {
  DunningEffectType,
  DunningPlanType,
  DunningSimulationType,
  DunningStateEnum,
  DunningVisitType,
} from './dunning.types.js';
import { findPlan, findPlans, measureEffect } from './plan.queries.js';
import { simulatePlan } from './simulate-plan.js';
import { type VisitDue, findVisitsDue } from './visits-due.queries.js';

const planOf = ({ dunning, dunningScope }: DunningContext, field: string, id: string): Promise<DunningPlan | null> =>
  findPlan(dunning.pool, dunningScope, readId('DunningPlan', field, id));

const stepOf = ({ steps }: DunningPlan, id: DunningStep['id'] | null): DunningStep | null =>
  steps.find((step) => step.id === id) ?? null;

@Authorized('message-campaign:read')
@Resolver()
export class DunningPlansResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [DunningPlanType], { description: "The dunning plans of the viewer's regions, the newest first." })
  dunningPlans(@Ctx() { dunning, dunningScope }: DunningContext): Promise<DunningPlan[]> {
    return findPlans(dunning.pool, dunningScope);
  }

  @Authorized('message:blast')
  @Query(() => DunningSimulationType, {
    nullable: true,
    description:
      'What a plan would do to the present families, and in the next days; nothing is sent. Null without a plan.',
  })
  async dunningSimulation(
    @Arg('planId', () => ID, { description: 'The plan.' }) id: string,
    @Ctx() context: DunningContext,
  ) {
    const plan = await planOf(context, 'planId', id);
    if (plan === null) return null;
    const simulation = await simulatePlan(context.dunning, plan);
    return { ...simulation, days: simulation.days.map((day) => ({ ...day, step: stepOf(plan, day.stepId) })) };
  }

  @Authorized('message:blast')
  @Mutation(() => DraftDunningPlanResult, {
    description: 'Draft a plan. It reaches nobody until somebody else switches it on.',
  })
  async draftDunningPlan(
    @Arg('input', () => DraftDunningPlanInput, { description: 'The plan to draft.' }) input: DraftDunningPlanInput,
    @Ctx() { changePlans }: DunningContext,
  ) {
    return toDraftResult(await draftPlan(changePlans(), readDraft(input)));
  }

  @Authorized('campaign:manage')
  @Mutation(() => SwitchOnDunningPlanResult, {
    description: 'Switch a drafted plan on, as a second person. It then runs once a day until it is stopped.',
  })
  async switchOnDunningPlan(
    @Arg('input', () => SwitchOnDunningPlanInput, { description: 'The plan to switch on.' })
    { planId }: SwitchOnDunningPlanInput,
    @Ctx() context: DunningContext,
  ) {
    const plan = await planOf(context, 'input.planId', planId);
    return plan === null ? planNotFound() : toSwitchResult(await switchOn(context.changePlans(), plan));
  }

  @Authorized('campaign:manage')
  @Mutation(() => StopDunningPlanResult, { description: 'Stop a plan for good; what is not sent yet never will be.' })
  async stopDunningPlan(
    @Arg('input', () => StopDunningPlanInput, { description: 'The plan to stop.' })
    { planId }: StopDunningPlanInput,
    @Ctx() context: DunningContext,
  ) {
    const plan = await planOf(context, 'input.planId', planId);
    return plan === null ? planNotFound() : toSwitchResult(await stopPlan(context.changePlans(), plan));
  }
}

@Authorized('family:read')
@Resolver(() => DunningVisitType)
export class DunningVisitsResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [DunningVisitType], {
    description:
      'Visits that running plans ask for among the families that the viewer may see, the first asked for first.',
  })
  dunningVisits(@Ctx() { dunning, visibility }: DunningContext): Promise<VisitDue[]> {
    return findVisitsDue(dunning.pool, visibility);
  }

  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family to visit.' })
  family(
    @Root() { familyId }: VisitDue,
    @Ctx() { familyById }: DunningContext,
  ): Family | Promise<Family | null> | null {
    return familyById.load(familyId);
  }
}

/** The fields need no permission of their own: they are reached through a plan that the viewer may read, and hold no person. */
@Resolver(() => DunningPlanType)
export class DunningPlanFieldsResolver {
  @FieldResolver(() => DunningStateEnum, { description: 'How far the plan has come.' })
  state(@Root() plan: DunningPlan): DunningState {
    return stateOf(plan);
  }

  @FieldResolver(() => [DunningEffectType], {
    description: 'What was paid after each step, and by families whom no step had reached in the same number of days.',
  })
  async effect(@Root() plan: DunningPlan, @Ctx() { dunning }: DunningContext) {
    const effects = await measureEffect(dunning.pool, plan);
    const days = new Map(plan.steps.map(({ id, day }) => [id, day]));
    const placeOf = (id: DunningStep['id'] | null): number => (id === null ? Infinity : (days.get(id) ?? 0));
    return effects
      .toSorted((a, b) => placeOf(a.stepId) - placeOf(b.stepId))
      .map((effect) => ({ ...effect, step: stepOf(plan, effect.stepId) }));
  }
}
