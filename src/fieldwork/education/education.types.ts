/** The GraphQL types of education sessions, and the filter of their list. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  Node,
  PageArguments,
  RegionCodeScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { EducationTopic } from './education.js';

export const EducationTopicEnum = enumOf('EducationTopic', 'The topic of a session.', {
  WHY_PAY: {
    description: 'Why everybody pays for everybody (gotong royong).',
    id: 'Mengapa membayar iuran',
    en: 'Why to pay',
  },
  HOW_TO_PAY: { description: 'Where and how a premium is paid.', id: 'Cara membayar iuran', en: 'How to pay' },
  RIGHTS: { description: 'Rights and duties of participants.', id: 'Hak dan kewajiban', en: 'Rights and duties' },
  FIRST_LEVEL_CARE: { description: 'Care at the first-level clinic.', id: 'Layanan FKTP', en: 'First-level care' },
  REFERRAL: { description: 'How one is referred to a hospital.', id: 'Rujukan', en: 'Referral' },
  REGISTRATION: { description: 'How a family registers.', id: 'Pendaftaran', en: 'Registration' },
  INSTALMENTS: {
    description: 'Paying arrears in instalments (REHAB).',
    id: 'Cicilan (REHAB)',
    en: 'Instalments (REHAB)',
  },
});

@ObjectType('EducationSession', {
  simpleResolvers: true,
  implements: Node,
  description: 'A session at which a cadre explained the programme to families of the neighbourhood.',
})
export class EducationSessionType extends Node {
  @Field(() => EducationTopicEnum, { description: 'The topic of the session.' })
  topic!: EducationTopic;

  @Field(() => String, { description: 'The place of the session, in words.' })
  place!: string;

  @Field(() => RegionCodeScalar, { description: "The village of the cadre's home." })
  regionCode!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The day of the session.' })
  heldOn!: CivilDate;

  @Field(() => Int, { description: 'People who were present and belong to no family of the portfolio.' })
  othersPresent!: number;

  @Field(() => DateTimeScalar, { description: 'When the session first reached us.' })
  recordedAt!: Date;
}

export const EducationSessionConnection = ConnectionOf(EducationSessionType, 'EducationSession');

@ObjectType('EducationSummary', { simpleResolvers: true, description: 'The totals of education sessions.' })
export class EducationSummaryType {
  @Field(() => Int, { description: 'The number of sessions.' })
  sessions!: number;

  @Field(() => Int, { description: 'The number of attendances: each family counts as often as it was present.' })
  attendances!: number;

  @Field(() => Int, { description: 'The number of families that were present at least once.' })
  familiesReached!: number;

  @Field(() => Int, { description: 'People who were present and belong to no family of a portfolio.' })
  othersPresent!: number;
}

@InputType('EducationSessionsFilter', {
  description: 'Narrows education sessions; all conditions must hold.',
})
export class EducationSessionsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Sessions that this cadre held.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Sessions held in this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => EducationTopicEnum, { nullable: true, description: 'Sessions on this topic.' })
  topic?: EducationTopic | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Sessions held on these days.' })
  heldBetween?: DayRangeInput | null;
}

@ArgsType()
export class EducationSessionsArguments extends PageArguments {
  @Field(() => EducationSessionsFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all sessions that the viewer may see.',
  })
  filter?: EducationSessionsFilterInput | null;
}
