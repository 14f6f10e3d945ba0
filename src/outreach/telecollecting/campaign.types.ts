/** The GraphQL types of campaigns and of what operators reach in them. */
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
import { CAMPAIGN_NOT_FOUND, campaignNotFound } from './claim.types.js';

const SelfPayingSegmentEnum = enumOf('SelfPayingSegment', 'Those who pay for themselves.', {
  PBPU: { description: 'Informal workers.', id: 'PBPU (pekerja mandiri)', en: 'Informal workers (PBPU)' },
  BP: { description: 'People without work.', id: 'Bukan pekerja (BP)', en: 'People without work (BP)' },
});

@ObjectType('CampaignMonths', { simpleResolvers: true, description: 'Months in arrears, both ends included.' })
class CampaignMonthsType {
  @Field(() => Int, { description: 'At least so many: 2 or more.' })
  min!: number;

  @Field(() => Int, { description: 'At most so many: 23 or fewer.' })
  max!: number;
}

@ObjectType('ContactHours', { simpleResolvers: true, description: 'Whole hours of the day where the families live.' })
class ContactHoursType {
  @Field(() => Int, { description: 'The first hour in which they are called.' })
  from!: number;

  @Field(() => Int, { description: 'The first hour in which they are called no more.' })
  until!: number;
}

@ObjectType('Campaign', {
  simpleResolvers: true,
  implements: Node,
  description: 'A tele-collecting campaign: whom officers of a region call, and when.',
})
export class CampaignType extends Node {
  @Field(() => String, { description: 'What the branch calls it.' })
  name!: string;

  @Field(() => SegmentEnum, { description: 'Whose families it calls.' })
  segment!: Segment;

  @Field(() => CareClassEnum, { nullable: true, description: 'Families of this class; null for all.' })
  careClass!: CareClass | null;

  @Field(() => CampaignMonthsType, { description: 'How long its families have owed.' })
  months!: CampaignMonthsType;

  @Field(() => ContactHoursType, { description: 'When they may be called.' })
  contactHours!: ContactHoursType;

  @Field(() => Int, { description: 'Calls to one family at most.' })
  attemptsMax!: number;

  @Field(() => Int, { description: 'Calls an operator is to make on a day.' })
  dailyTarget!: number;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was opened; lists follow this order.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before its last day.' })
  endedAt!: Date | null;
}

export const CampaignConnection = ConnectionOf(CampaignType, 'Campaign');

@ArgsType()
export class CampaignsArguments extends PageArguments {
  @Field(() => CivilDateScalar, { nullable: true, description: 'Left out: past and coming ones too.' })
  runningOn?: CivilDate | null;
}

@InputType('EndCampaignInput', { description: 'Which campaign to end.' })
export class EndCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;
}

@ObjectType('OperatorFigures', {
  simpleResolvers: true,
  description: 'What one operator reached in a campaign on a day, beside the target.',
})
export class OperatorFiguresType {
  @Field(() => String, { description: "The operator's name as of the last call." })
  operatorName!: string;

  @Field(() => Int, { description: 'Calls recorded.' })
  calls!: number;

  @Field(() => Int, { description: 'Calls in which somebody of the family spoke.' })
  answered!: number;

  @Field(() => Int, { description: 'Promises to pay.' })
  promises!: number;

  @Field(() => RupiahScalar, { description: 'What these promises come to.' })
  promised!: Rupiah;

  @Field(() => Int, { description: 'Calls the campaign asks of an operator on a day.' })
  target!: number;

  @Field(() => Int, { description: 'Calls that are left to reach the target.' })
  remaining!: number;
}

@InputType('OpenCampaignInput', { description: 'A campaign. Sent again with the same id, it is the same campaign.' })
export class OpenCampaignInput {
  @Field(() => ID, { description: 'The id of the campaign, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'What the branch calls it: 3 to 100 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'Whose families it calls, at any level.' })
  region!: RegionCode;

  @Field(() => SelfPayingSegmentEnum, { defaultValue: 'PBPU', description: 'Of which segment.' })
  segment!: SelfPayingSegment;

  @Field(() => CareClassEnum, { nullable: true, description: 'Of this class; left out: of all.' })
  careClass?: CareClass | null;

  @Field(() => Int, { defaultValue: 2, description: 'Months in arrears at least: 2 or more.' })
  monthsMin!: number;

  @Field(() => Int, { defaultValue: 23, description: 'Months in arrears at most: 23 or fewer.' })
  monthsMax!: number;

  @Field(() => Int, { defaultValue: 9, description: 'The first hour of the day in which families are called.' })
  contactFromHour!: number;

  @Field(() => Int, { defaultValue: 17, description: 'The first hour in which they are called no more.' })
  contactUntilHour!: number;

  @Field(() => Int, { defaultValue: 3, description: 'Calls to one family at most: 1 to 20.' })
  attemptsMax!: number;

  @Field(() => Int, { defaultValue: 100, description: 'Calls an operator is to make on a day: 1 to 1,000.' })
  dailyTarget!: number;

  @Field(() => CivilDateScalar, { description: 'The first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day.' })
  validThrough!: CivilDate;
}

const campaign = { type: () => CampaignType, description: 'The campaign as it stands.' };

const CampaignOpened = successWith('CampaignOpened', 'The campaign is open and its queue is filled.', { campaign });
const CampaignEnded = successWith('CampaignEnded', 'Nobody is handed out in this campaign any more.', { campaign });

const { types, refuse } = problemsOf<Exclude<OpenOutcome['kind'], 'opened'>>({
  'months-outside-officers-queue': {
    type: InvalidInput,
    code: 'CALL_CAMPAIGN_MONTHS_OUTSIDE_QUEUE',
    field: 'input.monthsMin',
    description:
      'Campaigns call families that owe from 2 to 23 months: younger debt is reminded, older debt is visited.',
    id: 'Kampanye menghubungi keluarga yang menunggak 2 sampai 23 bulan.',
    en: 'A campaign calls families that owe from 2 to 23 months.',
  },
  'hours-outside-policy': {
    type: InvalidInput,
    code: 'CALL_CAMPAIGN_HOURS_NOT_ALLOWED',
    field: 'input.contactFromHour',
    description: 'The hours are no range, or lie outside those in which families may be called at all.',
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
    description: 'The region is not one in which the viewer works, or there is no such region.',
    id: 'Pilih wilayah di dalam wilayah kerja Anda.',
    en: 'Choose a region in which you work.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CALL_CAMPAIGN_CONFLICTS_WITH_EARLIER',
    description: 'The id stands for another campaign.',
    id: 'Id ini milik kampanye lain; isi yang pertama tetap berlaku.',
    en: 'This id is of another campaign; it stays as it was.',
  },
});

export const OpenCampaignResult = resultOf('OpenCampaignResult', 'The campaign, or why there is none.', {
  success: CampaignOpened,
  problems: Object.values(types),
});

export const EndCampaignResult = resultOf('EndCampaignResult', 'The ended campaign, or why there is none.', {
  success: CampaignEnded,
  problems: [CAMPAIGN_NOT_FOUND],
});

export const toOpenCampaignResult = (outcome: OpenOutcome) =>
  outcome.kind === 'opened' ? { __typename: 'CampaignOpened', campaign: outcome.campaign } : refuse(outcome.kind);

export const toEndCampaignResult = (outcome: EndOutcome) =>
  outcome.kind === 'ended' ? { __typename: 'CampaignEnded', campaign: outcome.campaign } : campaignNotFound();
