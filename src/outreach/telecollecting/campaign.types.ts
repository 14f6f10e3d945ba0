/** The GraphQL types of campaigns and of what operators reach in them. */
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { SegmentEnum } from '../../households/families/index.js';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment, SelfPayingSegment } from '../../kernel/segment.js';
import type { EndOutcome, OpenOutcome } from './manage-campaigns.js';
import {
  CampaignConflictsWithEarlier,
  CampaignDaysImpossible,
  CampaignRegionOutOfReach,
  CampaignUnknown,
  ContactHoursNotAllowed,
  MonthsOutsideOfficersQueue,
  typeNameOf,
} from './problems.types.js';

const SelfPayingSegmentEnum: { readonly [S in SelfPayingSegment]: S } = { PBPU: 'PBPU', BP: 'BP' };

registerEnumType(SelfPayingSegmentEnum, {
  name: 'SelfPayingSegment',
  description: 'Those who pay for themselves.',
  valuesConfig: { PBPU: { description: 'Informal workers.' }, BP: { description: 'People without work.' } },
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
  description: 'A tele-collecting campaign: whom officers of a region call, and when.',
})
export class CampaignType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

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
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the campaign.' })
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

@ObjectType('CampaignOpened', { simpleResolvers: true, description: 'The campaign is open and its queue is filled.' })
export class CampaignOpened {
  @Field(() => CampaignType, { description: 'The campaign as it stands.' })
  campaign!: CampaignType;
}

@ObjectType('CampaignEnded', { simpleResolvers: true, description: 'Nobody is handed out in this campaign any more.' })
export class CampaignEnded {
  @Field(() => CampaignType, { description: 'The campaign as it stands.' })
  campaign!: CampaignType;
}

export const OpenCampaignResult = createUnionType({
  name: 'OpenCampaignResult',
  description: 'The campaign, or why there is none.',
  types: () =>
    [
      CampaignOpened,
      MonthsOutsideOfficersQueue,
      ContactHoursNotAllowed,
      CampaignDaysImpossible,
      CampaignRegionOutOfReach,
      CampaignConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const EndCampaignResult = createUnionType({
  name: 'EndCampaignResult',
  description: 'The ended campaign, or why there is none.',
  types: () => [CampaignEnded, CampaignUnknown] as const,
  resolveType: typeNameOf,
});

const PROBLEMS: Readonly<Record<Exclude<OpenOutcome['kind'], 'opened'>, { __typename: string; message: string }>> = {
  'months-outside-officers-queue': {
    __typename: 'MonthsOutsideOfficersQueue',
    message: 'A campaign calls families that owe from 2 to 23 months.',
  },
  'hours-outside-policy': {
    __typename: 'ContactHoursNotAllowed',
    message: 'Choose hours within those in which families may be called.',
  },
  'days-impossible': {
    __typename: 'CampaignDaysImpossible',
    message: 'Let the campaign end on or after its first day, and within a year.',
  },
  'region-out-of-reach': {
    __typename: 'CampaignRegionOutOfReach',
    message: 'Choose a region in which you work.',
  },
  'conflicts-with-earlier': {
    __typename: 'CampaignConflictsWithEarlier',
    message: 'This id is of another campaign; it stays as it was.',
  },
};

export const toOpenCampaignResult = (outcome: OpenOutcome) =>
  outcome.kind === 'opened' ? { __typename: 'CampaignOpened', campaign: outcome.campaign } : PROBLEMS[outcome.kind];

export const toEndCampaignResult = (outcome: EndOutcome) =>
  outcome.kind === 'ended'
    ? { __typename: 'CampaignEnded', campaign: outcome.campaign }
    : { __typename: 'CampaignUnknown', message: 'There is no such campaign where you work.' };
