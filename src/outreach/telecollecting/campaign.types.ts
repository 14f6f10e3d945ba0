/** The GraphQL types, inputs and results of campaigns, and the figures of operators. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { SegmentEnum } from '../../households/families/index.js';
import {
  CivilDateScalar,
  ConflictsWithEarlier,
  ConnectionOf,
  DateTimeScalar,
  InvalidInput,
  Node,
  OutOfReach,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment, SelfPayingSegment } from '../../kernel/segment.js';
import type { EndOutcome, OpenOutcome } from './manage-campaigns.js';
import { CAMPAIGN_NOT_FOUND, campaignNotFound } from './assignment.types.js';

const SelfPayingSegmentEnum = enumOf('SelfPayingSegment', 'The segments that pay for themselves.', {
  PBPU: { description: 'Informal workers (PBPU).', id: 'PBPU (pekerja mandiri)', en: 'Informal workers (PBPU)' },
  BP: { description: 'People without work (BP).', id: 'Bukan pekerja (BP)', en: 'People without work (BP)' },
});

@ObjectType('CampaignMonths', { simpleResolvers: true, description: 'Months in arrears, both ends included.' })
class CampaignMonthsType {
  @Field(() => Int, { description: 'The least months.' })
  min!: number;

  @Field(() => Int, { description: 'The most months.' })
  max!: number;
}

@ObjectType('ContactHours', {
  simpleResolvers: true,
  description: 'The hours in which families are called: whole hours of the day where they live.',
})
class ContactHoursType {
  @Field(() => Int, { description: 'The first hour in which families are called.' })
  from!: number;

  @Field(() => Int, { description: 'The first hour in which families are no longer called.' })
  until!: number;
}

@ObjectType('Campaign', {
  simpleResolvers: true,
  implements: Node,
  description: 'A campaign of tele-collecting: which families of a region officers call, and when.',
})
export class CampaignType extends Node {
  @Field(() => String, { description: 'The name that the branch gave the campaign.' })
  name!: string;

  @Field(() => SegmentEnum, { description: 'The segment whose families are called.' })
  segment!: Segment;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class of the families; null for all.' })
  careClass!: CareClass | null;

  @Field(() => CampaignMonthsType, { description: 'The months in arrears of the families.' })
  months!: CampaignMonthsType;

  @Field(() => ContactHoursType, { description: 'The hours in which the families are called.' })
  contactHours!: ContactHoursType;

  @Field(() => Int, { description: 'The most calls to one family.' })
  attemptsMax!: number;

  @Field(() => Int, { description: 'The number of calls that an operator should make on a day.' })
  dailyTarget!: number;

  @Field(() => CivilDateScalar, { description: 'The first day of the campaign.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the campaign.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the campaign was opened; lists follow this order.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the campaign was ended before its last day; null when it was not.',
  })
  endedAt!: Date | null;
}

export const CampaignConnection = ConnectionOf(CampaignType, 'Campaign');

@ArgsType()
export class CampaignsArguments extends PageArguments {
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'Campaigns that run on this day. Left out: past and future ones too.',
  })
  runningOn?: CivilDate | null;
}

@InputType('EndCampaignInput', { description: 'The campaign to end.' })
export class EndCampaignInput {
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;
}

@ObjectType('OperatorSummary', {
  simpleResolvers: true,
  description: 'The figures of one operator in a campaign on a day, and the target.',
})
export class OperatorSummaryType {
  @Field(() => String, { description: "The operator's name at the last call." })
  operatorName!: string;

  @Field(() => Int, { description: 'The number of calls recorded.' })
  calls!: number;

  @Field(() => Int, { description: 'The number of calls in which somebody of the family spoke.' })
  answered!: number;

  @Field(() => Int, { description: 'The number of promises to pay.' })
  promises!: number;

  @Field(() => RupiahScalar, { description: 'The sum of the promised amounts.' })
  promised!: Rupiah;

  @Field(() => Int, { description: 'The number of calls that an operator should make on a day.' })
  target!: number;

  @Field(() => Int, { description: 'The number of calls left to reach the target.' })
  remaining!: number;
}

@InputType('OpenCampaignInput', {
  description: 'A campaign to open. Sent again with the same id, it is the same campaign.',
})
export class OpenCampaignInput {
  @Field(() => ID, { description: 'The id of the campaign, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the campaign: 3 to 100 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'The region whose families are called, of any level.' })
  region!: RegionCode;

  @Field(() => SelfPayingSegmentEnum, { defaultValue: 'PBPU', description: 'The segment whose families are called.' })
  segment!: SelfPayingSegment;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class of the families. Left out: all classes.' })
  careClass?: CareClass | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The least months in arrears. Left out: the least whose families officers call.',
  })
  monthsMin?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most months in arrears. Left out: the most whose families officers call.',
  })
  monthsMax?: number | null;

  @Field(() => Int, { defaultValue: 9, description: 'The first hour of the day in which families are called.' })
  contactFromHour!: number;

  @Field(() => Int, { defaultValue: 17, description: 'The first hour in which families are no longer called.' })
  contactUntilHour!: number;

  @Field(() => Int, { defaultValue: 3, description: 'The most calls to one family: 1 to 20.' })
  attemptsMax!: number;

  @Field(() => Int, {
    defaultValue: 100,
    description: 'The number of calls that an operator should make on a day: 1 to 1,000.',
  })
  dailyTarget!: number;

  @Field(() => CivilDateScalar, { description: 'The first day of the campaign.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the campaign.' })
  validThrough!: CivilDate;
}

const campaign = { type: () => CampaignType, description: 'The campaign as it stands now.' };

const CampaignOpened = successWith('CampaignOpened', 'The campaign was opened and its queue is filled.', { campaign });
const CampaignEnded = successWith('CampaignEnded', 'The campaign was ended: no family of it is assigned any more.', {
  campaign,
});

const { types, refuse } = problemsOf<Exclude<OpenOutcome['kind'], 'opened'>>({
  'months-outside-officers-queue': {
    type: InvalidInput,
    code: 'CALL_CAMPAIGN_MONTHS_OUTSIDE_QUEUE',
    field: 'input.monthsMin',
    description:
      'The months lie outside those whose families officers call (policy tele-collecting); families with fewer are reminded, those with more are visited.',
    id: 'Pilih rentang bulan tunggakan yang ditangani petugas penagihan melalui telepon.',
    en: 'Choose months in arrears whose families officers call.',
  },
  'hours-outside-policy': {
    type: InvalidInput,
    code: 'CALL_CAMPAIGN_HOURS_NOT_ALLOWED',
    field: 'input.contactFromHour',
    description: 'The hours end before they begin, or lie outside those in which families may be called at all.',
    id: 'Pilih jam di dalam jam yang diizinkan untuk menghubungi keluarga.',
    en: 'Choose hours within those in which families may be called.',
  },
  'days-impossible': {
    type: InvalidInput,
    code: 'CALL_CAMPAIGN_DAYS_IMPOSSIBLE',
    field: 'input.validThrough',
    description: 'The last day is before the first, or the campaign would run for more than a year.',
    id: 'Kampanye harus berakhir pada atau setelah hari pertamanya dan paling lama satu tahun.',
    en: 'Let the campaign end on or after its first day, and within a year.',
  },
  'region-out-of-reach': {
    type: OutOfReach,
    code: 'CALL_CAMPAIGN_REGION_OUT_OF_REACH',
    description: "There is no such region, or it lies outside the viewer's regions.",
    id: 'Pilih wilayah di dalam wilayah kerja Anda.',
    en: 'Choose a region in which you work.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CALL_CAMPAIGN_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another campaign.',
    id: 'Id ini milik kampanye lain; isi yang pertama tetap berlaku.',
    en: 'This id is of another campaign; it stays as it was.',
  },
});

export const OpenCampaignResult = resultOf('OpenCampaignResult', 'The campaign, or the reason why it was not opened.', {
  success: CampaignOpened,
  problems: Object.values(types),
});

export const EndCampaignResult = resultOf(
  'EndCampaignResult',
  'The ended campaign, or the reason why it was not ended.',
  {
    success: CampaignEnded,
    problems: [CAMPAIGN_NOT_FOUND],
  },
);

export const toOpenCampaignResult = (outcome: OpenOutcome) =>
  outcome.kind === 'opened' ? { __typename: 'CampaignOpened', campaign: outcome.campaign } : refuse(outcome.kind);

export const toEndCampaignResult = (outcome: EndOutcome) =>
  outcome.kind === 'ended' ? { __typename: 'CampaignEnded', campaign: outcome.campaign } : campaignNotFound();
