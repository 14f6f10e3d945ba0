/** The GraphQL inputs of dunning plans, read into commands. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { CareClassEnum } from '../../households/arrears/index.js';
import { RegionCodeScalar, readId, readOptionalId, readText } from '../../platform/graphql/index.js';
import type { DraftCommand } from './draft-plan.js';
import type { DunningChannel } from './dunning-plan.js';
import { DunningChannelEnum } from './dunning.types.js';

@InputType('SwitchOnDunningPlanInput', { description: 'A drafted plan to switch on.' })
export class SwitchOnDunningPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

@InputType('StopDunningPlanInput', { description: 'A plan to stop for good.' })
export class StopDunningPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

@InputType('DunningStepInput', { description: 'One step of a plan to draft.' })
export class DunningStepInput {
  @Field(() => Int, {
    description: 'The day, counted from when the oldest unpaid month fell due: -9 to 730, negative before it.',
  })
  day!: number;

  @Field(() => DunningChannelEnum, { description: 'How the step reaches the family.' })
  channel!: DunningChannel;

  @Field(() => String, { nullable: true, description: 'The template of a message; left out for calls and visits.' })
  templateCode?: string | null;
}

@InputType('DraftDunningPlanInput', {
  description: 'A plan to draft. Sent again with the same id, it is the same plan.',
})
export class DraftDunningPlanInput {
  @Field(() => ID, { description: 'The id of the plan, made by the client: DunningPlan_ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the plan: 1 to 120 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: "The region where the families live, within the viewer's regions." })
  region!: RegionCode;

  @Field(() => Int, { nullable: true, description: 'The least months in arrears. Left out: any number.' })
  monthsMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most months in arrears. Left out: any number.' })
  monthsMax?: number | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class. Left out: every class.' })
  careClass?: CareClass | null;

  @Field(() => ID, { nullable: true, description: 'The campaign of calls for CALL steps.' })
  callCampaignId?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'The days within which a payment counts as the effect: 1 to 60.' })
  effectDays!: number;

  @Field(() => [DunningStepInput], { description: 'The steps, the earliest day first: 1 to 20.' })
  steps!: DunningStepInput[];
}

const STEPS_MAX = 20;
const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** @throws CallerError naming the field at fault. */
export function readDraft(input: DraftDunningPlanInput): DraftCommand {
  const { region, steps, effectDays } = input;
  if (!isWithin(effectDays, 1, 60)) throw badInput('input.effectDays', '1 to 60 days');
  if (!isWithin(steps.length, 1, STEPS_MAX)) throw badInput('input.steps', `1 to ${STEPS_MAX} steps`);
  if (steps.some(({ day }) => !isWithin(day, -9, 730))) throw badInput('input.steps', 'days from -9 to 730');
  for (const months of ['monthsMin', 'monthsMax'] as const)
    if (!isWithin(input[months] ?? 0, 0, 1_200)) throw badInput(`input.${months}`, 'a number of months');
  return {
    id: readId('DunningPlan', 'input.id', input.id),
    name: readText('input.name', input.name, 120),
    region,
    monthsMin: input.monthsMin ?? null,
    monthsMax: input.monthsMax ?? null,
    careClass: input.careClass ?? null,
    callCampaignId: readOptionalId('Campaign', 'input.callCampaignId', input.callCampaignId),
    effectDays,
    steps: steps.map(({ day, channel, templateCode }) => ({ day, channel, templateCode: templateCode ?? null })),
  };
}
