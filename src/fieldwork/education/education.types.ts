/** The GraphQL types of education sessions, and how a list of them is narrowed. */
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

export const EducationTopicEnum = enumOf('EducationTopic', 'What a session was about.', {
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
  cadreId?: string | null;

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
