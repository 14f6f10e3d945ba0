/** The GraphQL types of dunning plans, of their simulation and of their effect. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { FamilyType } from '../../households/families/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  CivilDateScalar,
  DateTimeScalar,
  IdOf,
  Node,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { DunningChannel, DunningState } from './dunning-plan.js';

export const DunningChannelEnum = enumOf<DunningChannel>('DunningChannel', 'How a step of dunning reaches a family.', {
  SMS: { description: 'By SMS.', id: 'SMS', en: 'SMS' },
  WHATSAPP: { description: 'By WhatsApp.', id: 'WhatsApp', en: 'WhatsApp' },
  CALL: { description: "The family joins the queue of the plan's campaign of calls.", id: 'Telepon', en: 'Call' },
  VISIT: { description: 'The visit is a task of the cadre who looks after the family.', id: 'Kunjungan', en: 'Visit' },
});

export const DunningStateEnum = enumOf<DunningState>('DunningState', 'How far a dunning plan has come.', {
  DRAFT: { description: 'It reaches nobody yet.', id: 'Rancangan', en: 'Draft' },
  ON: { description: 'It runs every day.', id: 'Berjalan', en: 'On' },
  STOPPED: { description: 'It reaches nobody any more, for good.', id: 'Dihentikan', en: 'Stopped' },
});

@ObjectType('DunningStep', { simpleResolvers: true, description: 'One step of a dunning plan.' })
export class DunningStepType {
  @Field(() => Int, {
    description: "The day, counted from when the family's oldest unpaid month fell due; negative before it.",
  })
  day!: number;

  @Field(() => DunningChannelEnum, { description: 'How the step reaches the family.' })
  channel!: DunningChannel;

  @Field(() => String, { nullable: true, description: 'The template of a message; null for calls and visits.' })
  templateCode!: string | null;
}

@ObjectType('DunningEffect', {
  simpleResolvers: true,
  description: 'What was paid within the days of the effect.',
})
export class DunningEffectType {
  @Field(() => DunningStepType, {
    nullable: true,
    description: 'The step that reached the families; null for those whom no step had reached in the same days.',
  })
  step!: DunningStepType | null;

  @Field(() => Int, { description: 'The number of debts that were reached, or seen and not reached.' })
  families!: number;

  @Field(() => Int, { description: 'The number of them whose family paid within the days of the effect.' })
  paid!: number;

  @Field(() => RupiahScalar, { description: 'The sum that these families paid in those days.' })
  rupiah!: Rupiah;
}

@ObjectType('DunningPlan', {
  simpleResolvers: true,
  implements: Node,
  description: 'Steps by the day of a debt and by channel, for the families of a filter. A payment ends the debt.',
})
export class DunningPlanType extends Node {
  @Field(() => String, { description: 'The name of the plan.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'The region where the families live.' })
  region!: RegionCode;

  @Field(() => Int, { nullable: true, description: 'The least months in arrears; null for any number.' })
  monthsMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most months in arrears; null for any number.' })
  monthsMax!: number | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class; null for every class.' })
  careClass!: CareClass | null;

  @IdOf('Campaign')
  @Field(() => ID, { nullable: true, description: 'The campaign of calls that takes CALL steps; null without any.' })
  callCampaignId!: string | null;

  @Field(() => Int, { description: 'The days after a step within which a payment counts as its effect.' })
  effectDays!: number;

  @Field(() => DateTimeScalar, { description: 'When it was drafted.' })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a second person switched it on; null until then.' })
  switchedOnAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was stopped; null while it was not.' })
  stoppedAt!: Date | null;

  @Field(() => [DunningStepType], { description: 'The steps, the earliest day first.' })
  steps!: readonly DunningStepType[];
}

@ObjectType('SimulatedDunningStep', { simpleResolvers: true, description: 'What one step would reach today.' })
export class SimulatedDunningStepType {
  @Field(() => DunningStepType, { description: 'The step.' })
  step!: DunningStepType;

  @Field(() => Int, { description: 'The number of families that it would reach on the first day.' })
  families!: number;

  @Field(() => RupiahScalar, { description: 'What these families are asked for now.' })
  rupiah!: Rupiah;

  @Personal('name', { familyIn: 'sampleFamilies' })
  @Field(() => [String], { description: 'A few of their heads, each shortened to a first word and initials.' })
  samples!: readonly string[];
}

@ObjectType('SimulatedDunningDay', { simpleResolvers: true, description: 'One step on one day, if nobody paid.' })
export class SimulatedDunningDayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  on!: CivilDate;

  @Field(() => DunningStepType, { description: 'The step.' })
  step!: DunningStepType;

  @Field(() => Int, { description: 'The number of families.' })
  families!: number;
}

@ObjectType('DunningSimulation', {
  simpleResolvers: true,
  description: 'What a plan would do to the present families; nothing was sent and nothing stored.',
})
export class DunningSimulationType {
  @Field(() => CivilDateScalar, { description: 'The day of the simulation, where the families live.' })
  on!: CivilDate;

  @Field(() => Int, { description: 'The number of families of the filter that owe something.' })
  families!: number;

  @Field(() => Int, { description: 'Those that keep an instalment plan and are left in peace.' })
  leftInPeace!: number;

  @Field(() => Int, { description: 'Those that no step has reached yet.' })
  notYetDue!: number;

  @Field(() => Int, { description: 'Those whose wish refuses the step that would reach them.' })
  refused!: number;

  @Field(() => [SimulatedDunningStepType], { description: 'Every step, with what it would reach on the first day.' })
  steps!: readonly SimulatedDunningStepType[];

  @Field(() => [SimulatedDunningDayType], { description: 'The families of each step by day, for the next 35 days.' })
  days!: readonly SimulatedDunningDayType[];
}

@ObjectType('DunningVisit', { description: 'A visit that a running plan asks for; a payment or a visit ends it.' })
export class DunningVisitType {
  @Field(() => FamilyType, { nullable: true, description: 'The family to visit; null once the viewer may not see it.' })
  family!: unknown;

  @Personal('visit')
  @Field(() => DateTimeScalar, { description: 'When the plan asked for it.' })
  askedAt!: Date;
}
