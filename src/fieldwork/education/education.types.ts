/** The GraphQL types of education sessions, and what a phone may be answered when it tells of one. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  Node,
  PageArguments,
  RegionCodeScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { EducationTopic, RecordSessionOutcome } from './education.js';

export const EducationTopicEnum: { readonly [T in EducationTopic]: T } = {
  WHY_PAY: 'WHY_PAY',
  HOW_TO_PAY: 'HOW_TO_PAY',
  RIGHTS: 'RIGHTS',
  FIRST_LEVEL_CARE: 'FIRST_LEVEL_CARE',
  REFERRAL: 'REFERRAL',
  REGISTRATION: 'REGISTRATION',
  INSTALMENTS: 'INSTALMENTS',
};

registerEnumType(EducationTopicEnum, {
  name: 'EducationTopic',
  description: 'What a session was about.',
  valuesConfig: {
    WHY_PAY: { description: 'Why everybody pays for everybody (gotong royong).' },
    HOW_TO_PAY: { description: 'Where and how a premium is paid.' },
    RIGHTS: { description: 'Rights and duties of participants.' },
    FIRST_LEVEL_CARE: { description: 'Care at the first-level clinic.' },
    REFERRAL: { description: 'How one is referred to a hospital.' },
    REGISTRATION: { description: 'How a family registers.' },
    INSTALMENTS: { description: 'Paying arrears in instalments (REHAB).' },
  },
});

@ObjectType('EducationSession', {
  simpleResolvers: true,
  implements: Node,
  description: 'A cadre explained the programme to families of the neighbourhood.',
})
export class EducationSessionType extends Node {
  @Field(() => EducationTopicEnum, { description: 'What it was about.' })
  topic!: EducationTopic;

  @Field(() => String, { description: 'Where, in words.' })
  place!: string;

  @Field(() => RegionCodeScalar, { description: "The cadre's village." })
  regionCode!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'On which day.' })
  heldOn!: CivilDate;

  @Field(() => Int, { description: 'People who came without a family of the portfolio.' })
  othersPresent!: number;

  @Field(() => DateTimeScalar, { description: 'When we first heard of it.' })
  recordedAt!: Date;
}

export const EducationSessionConnection = ConnectionOf(EducationSessionType, 'EducationSession');

@ObjectType('EducationFigures', { simpleResolvers: true, description: 'Sessions and who came, summed.' })
export class EducationFiguresType {
  @Field(() => Int, { description: 'Sessions held.' })
  sessions!: number;

  @Field(() => Int, { description: 'Families that came, each as often as it came.' })
  attendances!: number;

  @Field(() => Int, { description: 'Families that came at least once.' })
  familiesReached!: number;

  @Field(() => Int, { description: 'People who came without a family of a portfolio.' })
  othersPresent!: number;
}

@InputType('EducationSessionsFilter', {
  description: 'What sessions are narrowed by; all conditions hold together.',
})
export class EducationSessionsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Held by this cadre.' })
  cadre?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Held there, at any level.' })
  region?: RegionCode | null;

  @Field(() => EducationTopicEnum, { nullable: true, description: 'About this.' })
  topic?: EducationTopic | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Held on these days.' })
  heldBetween?: DayRangeInput | null;
}

@ArgsType()
export class EducationSessionsArguments extends PageArguments {
  @Field(() => EducationSessionsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: EducationSessionsFilterInput | null;
}

const MESSAGE = { description: 'For the person at the phone, in English.' };

@ObjectType('EducationSessionRecorded', { simpleResolvers: true, description: 'The session is recorded.' })
export class EducationSessionRecorded {
  @Field(() => EducationSessionType, { description: 'The session.' })
  session!: EducationSessionType;
}

@ObjectType('AttendanceOutsidePortfolio', {
  simpleResolvers: true,
  description: "Families were named that were not in the cadre's portfolio on that day. Nothing was recorded.",
})
export class AttendanceOutsidePortfolio {
  @Field(() => [ID], { description: 'Those families; count their people as others present.' })
  familyIds!: readonly string[];

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('EducationSessionConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another session, or for this one in other words. Nothing was changed.',
})
export class EducationSessionConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('EducationSessionInTheFuture', {
  simpleResolvers: true,
  description: 'The session is said to be held on a day after today.',
})
export class EducationSessionInTheFuture {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('CadreNotAppointed', { simpleResolvers: true, description: 'The cadre was not appointed on that day.' })
export class CadreNotAppointed {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

/** Every member of `RecordEducationSessionResult`, for whoever records sessions among other things. */
export const SESSION_ANSWERS = [
  EducationSessionRecorded,
  AttendanceOutsidePortfolio,
  EducationSessionConflictsWithEarlier,
  EducationSessionInTheFuture,
  CadreNotAppointed,
] as const;

export const RecordEducationSessionResult = createUnionType({
  name: 'RecordEducationSessionResult',
  description: 'The recorded session, or why there is none.',
  types: () => SESSION_ANSWERS,
  resolveType: typeNameOf,
});

export function toRecordSessionResult(outcome: RecordSessionOutcome) {
  switch (outcome.kind) {
    case 'recorded':
      return { __typename: 'EducationSessionRecorded', session: outcome.session };
    case 'families-outside-portfolio':
      return {
        __typename: 'AttendanceOutsidePortfolio',
        familyIds: outcome.families,
        message: 'Some families were not in your portfolio on that day; count their people as others present.',
      };
    case 'conflicts-with-earlier':
      return {
        __typename: 'EducationSessionConflictsWithEarlier',
        message: 'This session was told of before in other words; it stays as it was.',
      };
    case 'in-the-future':
      return { __typename: 'EducationSessionInTheFuture', message: 'The session lies in the future.' };
    case 'not-appointed':
      return { __typename: 'CadreNotAppointed', message: 'You were not appointed on that day.' };
  }
}
