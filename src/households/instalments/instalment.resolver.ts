/** Proposes, registers, lists and cancels instalment plans, and answers the plan of a family. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { type Family, FamilyType, assessFamily } from '../families/index.js';
import {
  CivilDateScalar,
  type Connection,
  RupiahScalar,
  momentCursor,
  readConnection,
  readId,
  readOptionalId,
  readText,
  Personal,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, minus } from '../../kernel/rupiah.js';
import type { ListedPlan } from './instalment-plan.queries.js';
import {
  CancelInstalmentPlanInput,
  InstalmentPlanConnection,
  InstalmentPlanStageType,
  InstalmentPlanStateEnum,
  InstalmentPlanType,
  InstalmentPlansArguments,
  StartInstalmentPlanInput,
} from './instalment-plan.types.js';
import { type InstalmentPlan, type PlanState, dayOfPlan, planOn } from './instalment-plan.js';
import {
  CancelInstalmentPlanResult,
  type ProposeOutcome,
  ProposeInstalmentPlanResult,
  StartInstalmentPlanResult,
  toCancelResult,
  toProposeResult,
  toStartResult,
} from './instalment-results.types.js';
import type { InstalmentsContext } from './instalments.context.js';
import { INSTALMENTS } from './instalments.policies.js';
import { scheduleOn } from './plan-schedule.js';
import { proposePlan } from './rules/index.js';
import type { FamilyBill } from '../bills/index.js';

const STAGES_MAX = 36;
const REASON_LENGTH_MAX = 500;

interface Operation extends InstalmentsContext {
  readonly viewer: Viewer;
}

function checkStages(field: string, stages: number): number {
  if (stages < 1 || stages > STAGES_MAX) throw badInput(field, `1 to ${STAGES_MAX}`);
  return stages;
}

/** Assesses what the family owes today. */
async function assessmentOf(family: Family, { participantsByFamily, assess, visibility }: Operation) {
  const members = await participantsByFamily.load(family.id);
  return assessFamily({ family, members }, { assess, days: visibility.days });
}

async function proposeFor(family: Family, stages: number | null, context: Operation): Promise<ProposeOutcome> {
  const today = dayOfPlan(family, context.visibility.days);
  const plan = await context.planByFamily.load(family.id);
  if (plan !== null && planOn(plan, today).state === 'RUNNING') return { kind: 'plan-runs-already', plan };
  const assessment = await assessmentOf(family, context);
  const policies = context.policies.rows(INSTALMENTS);
  return proposePlan({ segment: family.segment, assessment, hasRunningPlan: false, today, stages }, policies);
}

@Authorized('instalment:read')
@Resolver()
export class InstalmentPlansResolver {
  @Query(() => InstalmentPlanConnection, {
    description: 'Instalment plans of families that the viewer may see, the newest registered first.',
  })
  instalmentPlans(
    @Args(() => InstalmentPlansArguments) asked: InstalmentPlansArguments,
    @Ctx() { instalmentPlans, visibility }: Operation,
  ): Promise<Connection<ListedPlan>> {
    const filter = {
      region: asked.filter?.region ?? null,
      familyId: readOptionalId('Family', 'filter.familyId', asked.filter?.familyId),
      state: asked.filter?.state ?? null,
    };
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => instalmentPlans.findPage(visibility, filter, page),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => instalmentPlans.count(visibility, filter),
    });
  }

  @Authorized('instalment:propose')
  @Query(() => ProposeInstalmentPlanResult, {
    description:
      'How a family could pay its arrears in stages (REHAB), by the rule in force today. It registers nothing.',
  })
  async proposeInstalmentPlan(
    @Ctx() context: Operation,
    @Arg('familyId', () => ID, { description: 'The family.' }) familyId: string,
    @Arg('stages', () => Int, {
      nullable: true,
      description: 'The number of stages; left out, it is the largest number.',
    })
    stages?: number | null,
  ): Promise<object> {
    const family = await context.familyById.load(readId('Family', 'familyId', familyId));
    const wanted = typeof stages === 'number' ? checkStages('stages', stages) : null;
    if (family === null) return toProposeResult({ kind: 'family-not-found' });
    return { ...toProposeResult(await proposeFor(family, wanted, context)), familyId: family.id };
  }

  @Authorized('instalment:register')
  @Mutation(() => StartInstalmentPlanResult, {
    description: 'Register a plan: from now on the family may pay stage by stage, or everything at once.',
  })
  async startInstalmentPlan(
    @Arg('input', () => StartInstalmentPlanInput, { description: 'The family of the plan, and the number of stages.' })
    input: StartInstalmentPlanInput,
    @Ctx() { startInstalmentPlan, viewer }: Operation,
  ): Promise<object> {
    return toStartResult(
      await startInstalmentPlan({
        id: readId('InstalmentPlan', 'input.id', input.id),
        familyId: readId('Family', 'input.familyId', input.familyId),
        stages: checkStages('input.stages', input.stages),
        by: viewer.subject,
      }),
    );
  }

  @Authorized('instalment:register')
  @Mutation(() => CancelInstalmentPlanResult, {
    description:
      'End a plan before it is completed. What was paid becomes credit of the family and pays as many of its oldest months as it covers.',
  })
  async cancelInstalmentPlan(
    @Arg('input', () => CancelInstalmentPlanInput, { description: 'The plan to end, and the reason.' })
    input: CancelInstalmentPlanInput,
    @Ctx() { cancelInstalmentPlan, viewer }: Operation,
  ): Promise<object> {
    const reason = readText('input.reason', input.reason, REASON_LENGTH_MAX);
    const id = readId('InstalmentPlan', 'input.planId', input.planId);
    return toCancelResult(await cancelInstalmentPlan({ id, reason, by: viewer.subject }));
  }
}

/** This resolver has no access rule of its own: a plan that the viewer may see leads to it. */
@Resolver(() => InstalmentPlanType)
export class InstalmentPlanFieldsResolver {
  @FieldResolver(() => InstalmentPlanStateEnum, {
    description: 'The state of the plan today, by the calendar of where the family lives.',
  })
  state(@Root() plan: InstalmentPlan, @Ctx() { visibility }: Operation): PlanState {
    return planOn(plan, dayOfPlan(plan, visibility.days)).state;
  }

  @FieldResolver(() => Int, { description: 'The number of stages that are paid in full.' })
  stagesPaid(@Root() plan: InstalmentPlan, @Ctx() { visibility }: Operation): number {
    return planOn(plan, dayOfPlan(plan, visibility.days)).status.stagesPaid;
  }

  @Personal('arrears')
  @FieldResolver(() => RupiahScalar, { description: 'The amount of the stages that remains; zero once all are paid.' })
  remaining(@Root() { total, paid }: InstalmentPlan): Rupiah {
    return paid >= total ? NO_RUPIAH : minus(total, paid);
  }

  @Personal('arrears')
  @FieldResolver(() => [InstalmentPlanStageType], { description: 'The stages of the plan in their order.' })
  schedule(@Root() plan: InstalmentPlan, @Ctx() { visibility }: Operation): InstalmentPlanStageType[] {
    return scheduleOn(plan, dayOfPlan(plan, visibility.days));
  }

  @Personal('arrears')
  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description:
      'The amount that a payer is asked for now: the stages due, or everything with the last stage. Null unless the plan runs.',
  })
  async amountDue(@Root() plan: InstalmentPlan, @Ctx() context: Operation): Promise<Rupiah | null> {
    return (await runningBill(plan, context))?.dueNow ?? null;
  }

  @Personal('arrears')
  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description:
      'The amount that completes the plan and activates the cards now: all that is owed, the current month included, less what was paid in stages. Null unless the plan runs.',
  })
  async amountToComplete(@Root() plan: InstalmentPlan, @Ctx() context: Operation): Promise<Rupiah | null> {
    return (await runningBill(plan, context))?.amountToReactivate ?? null;
  }

  @Personal('arrears')
  @FieldResolver(() => CivilDateScalar, {
    nullable: true,
    description:
      'The first day on which the plan no longer ran because a stage was missed; null unless the plan is in default.',
  })
  defaultedSince(@Root() plan: InstalmentPlan, @Ctx() { visibility }: Operation): CivilDate | null {
    const { state, status } = planOn(plan, dayOfPlan(plan, visibility.days));
    return state === 'DEFAULTED' ? status.defaultedSince : null;
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family; null once the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: InstalmentPlan,
    @Ctx() { familyById }: Operation,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}

/** The bill of the family, which counts the plan's money; null unless the plan runs. */
async function runningBill(plan: InstalmentPlan, context: Operation): Promise<FamilyBill | null> {
  const family = await context.familyById.load(plan.familyId);
  if (family === null || planOn(plan, dayOfPlan(plan, context.visibility.days)).state !== 'RUNNING') return null;
  return assessmentOf(family, context);
}

/** This resolver has no access rule of its own: a family that the viewer may see leads to it. */
@Resolver(() => FamilyType)
export class FamilyInstalmentPlanResolver {
  @Personal('arrears', { familyIn: 'id' })
  @FieldResolver(() => InstalmentPlanType, {
    nullable: true,
    description: 'The newest instalment plan, running or ended; null when there was none.',
  })
  instalmentPlan(
    @Root() { id }: Family,
    @Ctx() { planByFamily }: InstalmentsContext,
  ): InstalmentPlan | null | Promise<InstalmentPlan | null> {
    return planByFamily.load(id);
  }
}
