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
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PlanState } from './instalment-plan.js';

export const InstalmentPlanStateEnum = enumOf<PlanState>(
  'InstalmentPlanState',
  'How an instalment plan stands today; of a plan that was not ended it is computed, never stored.',
  {
    RUNNING: { description: 'Every stage of earlier months is paid.', id: 'Berjalan', en: 'Running' },
    COMPLETED: {
      description: 'All is paid, the current month too: the cards became active.',
      id: 'Lunas',
      en: 'Completed',
    },
    CANCELLED: {
      description: 'Ended on request; what was paid is credit of the family.',
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

export type StageState = 'PAID' | 'DUE' | 'AHEAD' | 'MISSED';

const InstalmentStageStateEnum = enumOf<StageState>('InstalmentStageState', 'How a stage stands today.', {
  PAID: { description: 'Paid in full.', id: 'Sudah dibayar', en: 'Paid' },
  DUE: { description: 'To be paid by the end of this month.', id: 'Dibayar bulan ini', en: 'Due this month' },
  AHEAD: { description: 'Of a later month; it may be paid already.', id: 'Bulan berikutnya', en: 'Of a later month' },
  MISSED: { description: 'Its month has ended unpaid.', id: 'Terlewat', en: 'Missed' },
});

@ObjectType('InstalmentStage', { simpleResolvers: true, description: 'One stage of a plan.' })
export class InstalmentStageType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => RupiahScalar, {
    description: 'What it costs. Rupiah that do not divide are spread over the first stages, one each.',
  })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day on which it is not missed.' })
  dueBy!: CivilDate;
}

@ObjectType('InstalmentPlanStage', {
  simpleResolvers: true,
  description: 'One stage of a registered plan, and how it stands.',
})
export class InstalmentPlanStageType extends InstalmentStageType {
  @Field(() => InstalmentStageStateEnum, { description: 'How it stands today.' })
  state!: StageState;
}

@ObjectType('InstalmentPlan', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Arrears of a family, paid in stages (REHAB). A paid stage activates no card: that takes all stages and what is billed besides, the current month included.',
})
export class InstalmentPlanType extends Node {
  @Field(() => RupiahScalar, { description: 'The arrears on the day of registration; the stages sum to it.' })
  total!: Rupiah;

  @Field(() => RupiahScalar, { description: 'Received in stages.' })
  paid!: Rupiah;

  @Field(() => Int, { description: 'How many stages it has.' })
  stages!: number;

  @Field(() => Int, { description: 'Months in arrears on the day of registration.' })
  arrearsMonths!: number;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was ended here; null for an open plan, and for a while also for one in default.',
  })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null otherwise.' })
  endReason!: string | null;
}

export const InstalmentPlanConnection = ConnectionOf(InstalmentPlanType, 'InstalmentPlan');

@InputType('InstalmentPlansFilter', {
  description: 'What a list of plans is narrowed by; all conditions hold together.',
})
export class InstalmentPlansFilterInput {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Of families living there, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Of this family.' })
  familyId?: string | null;

  @Field(() => InstalmentPlanStateEnum, { nullable: true, description: 'Standing so today.' })
  state?: PlanState | null;
}

@ArgsType()
export class InstalmentPlansArguments extends PageArguments {
  @Field(() => InstalmentPlansFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: InstalmentPlansFilterInput | null;
}

@InputType('StartInstalmentPlanInput', {
  description: 'A plan to register. Sent again with the same id, it is the same plan.',
})
export class StartInstalmentPlanInput {
  @Field(() => ID, { description: 'The id of the plan, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family: the whole of it.' })
  familyId!: string;

  @Field(() => Int, { description: 'In how many stages; `proposeInstalmentPlan` tells how many may be.' })
  stages!: number;
}

@InputType('CancelInstalmentPlanInput', { description: 'A running plan to end.' })
export class CancelInstalmentPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}
