/** The GraphQL types of an instalment plan, its stages and lists of plans. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PlanState } from './instalment-plan.js';
import type { StageState } from './plan-schedule.js';

export const InstalmentPlanStateEnum = enumOf<PlanState>(
  'InstalmentPlanState',
  'The state of an instalment plan today; for a plan that was not ended it is computed, never stored.',
  {
    RUNNING: { description: 'The plan runs: every stage of earlier months is paid.', id: 'Berjalan', en: 'Running' },
    COMPLETED: {
      description: 'Everything is paid, the current month too: the cards became active.',
      id: 'Lunas',
      en: 'Completed',
    },
    CANCELLED: {
      description: 'The plan was ended on request; what was paid is credit of the family.',
      id: 'Dibatalkan',
      en: 'Cancelled',
    },
    DEFAULTED: {
      description: 'A stage was missed; what was paid is, or will be within days, credit of the family.',
      id: 'Gagal karena cicilan terlewat',
      en: 'In default',
    },
  },
);

const InstalmentStageStateEnum = enumOf<StageState>('InstalmentStageState', 'The state of a stage today.', {
  PAID: { description: 'The stage is paid in full.', id: 'Sudah dibayar', en: 'Paid' },
  DUE: {
    description: 'The stage is to be paid by the end of this month.',
    id: 'Dibayar bulan ini',
    en: 'Due this month',
  },
  AHEAD: {
    description: 'The stage is of a later month; it may be paid now.',
    id: 'Bulan berikutnya',
    en: 'Of a later month',
  },
  MISSED: { description: 'The month of the stage has ended unpaid.', id: 'Terlewat', en: 'Missed' },
});

@ObjectType('InstalmentStage', { simpleResolvers: true, description: 'One stage of a plan.' })
export class InstalmentStageType {
  @Field(() => Int, { description: 'The number of the stage, from 1.' })
  number!: number;

  @Field(() => RupiahScalar, {
    description:
      'The amount of the stage. A remainder of the division is spread over the first stages, one rupiah each.',
  })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day on which the stage can be paid without being missed.' })
  dueBy!: CivilDate;
}

@ObjectType('InstalmentPlanStage', {
  simpleResolvers: true,
  description: 'One stage of a registered plan, with its state.',
})
export class InstalmentPlanStageType extends InstalmentStageType {
  @Field(() => InstalmentStageStateEnum, { description: 'The state of the stage today.' })
  state!: StageState;
}

@ObjectType('InstalmentPlan', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Arrears of a family that are paid in stages (REHAB). A paid stage activates no card: the last one does under REHAB 2.0, whose stages include the premiums of the months of the plan; under the first REHAB everything billed since must be paid too.',
})
export class InstalmentPlanType extends Node {
  @Personal('arrears')
  @Field(() => RupiahScalar, {
    description:
      'What the stages sum to: the arrears on the day of registration and, under REHAB 2.0, the premiums of the months of the plan.',
  })
  total!: Rupiah;

  @Field(() => RupiahScalar, {
    description:
      'The premiums from the month of registration through the last stage that the total includes; zero under the first REHAB.',
  })
  runningPremiums!: Rupiah;

  @Personal('arrears')
  @Field(() => RupiahScalar, { description: 'The amount received in stages.' })
  paid!: Rupiah;

  @Field(() => Int, { description: 'The number of stages.' })
  stages!: number;

  @Field(() => Int, { description: 'The number of months in arrears on the day of registration.' })
  arrearsMonths!: number;

  @Personal('arrears')
  @Field(() => DateTimeScalar, { description: 'When the plan was registered.' })
  registeredAt!: Date;

  @Personal('arrears')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the plan was ended here; null for an open plan, and for some days also for one in default.',
  })
  endedAt!: Date | null;

  @Personal('arrears')
  @Field(() => String, { nullable: true, description: 'The reason for the cancellation; null for other plans.' })
  endReason!: string | null;
}

export const InstalmentPlanConnection = ConnectionOf(InstalmentPlanType, 'InstalmentPlan');

@InputType('InstalmentPlansFilter', {
  description: 'A filter on a list of plans, which must meet all conditions.',
})
export class InstalmentPlansFilterInput {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only plans of families that live in this region, at any level.',
  })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Only plans of this family.' })
  familyId?: string | null;

  @Field(() => InstalmentPlanStateEnum, { nullable: true, description: 'Only plans in this state today.' })
  state?: PlanState | null;
}

@ArgsType()
export class InstalmentPlansArguments extends PageArguments {
  @Field(() => InstalmentPlansFilterInput, {
    nullable: true,
    description: 'The filter; left out, all plans that the viewer may see are listed.',
  })
  filter?: InstalmentPlansFilterInput | null;
}

@InputType('StartInstalmentPlanInput', {
  description: 'A plan to register. Sent again with the same id, it is the same plan.',
})
export class StartInstalmentPlanInput {
  @Field(() => ID, { description: 'The id of the plan, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family; a plan is always for the whole family.' })
  familyId!: string;

  @Field(() => Int, { description: 'The number of stages; `proposeInstalmentPlan` tells the largest number.' })
  stages!: number;
}

@InputType('CancelInstalmentPlanInput', { description: 'A running plan to end.' })
export class CancelInstalmentPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}
