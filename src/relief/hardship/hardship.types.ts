/** The GraphQL types of assessments of hardship and their referrals, and the filter of their list. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ReadPurposeEnum, type ReadPurpose } from '../../households/families/index.js';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipContact } from './assessment.js';
import type { Ability, Route, RouteReason, Willingness } from './decide-route.js';
import type { ReferralState } from './referral.js';

export const HardshipContactEnum = enumOf('HardshipContact', 'Where a household was asked.', {
  VISIT: { description: 'The household was asked at a visit.', id: 'Kunjungan', en: 'Visit' },
  CALL: { description: 'The household was asked by telephone.', id: 'Panggilan', en: 'Call' },
  COUNTER: { description: 'The household was asked at the counter of the branch.', id: 'Loket', en: 'Counter' },
});

export const WillingnessEnum = enumOf('Willingness', 'What the household says about paying.', {
  NOW: { description: 'The household pays what it owes.', id: 'Bayar sekarang', en: 'Pays now' },
  IN_INSTALMENTS: {
    description: 'The household would pay in instalments.',
    id: 'Bayar bertahap',
    en: 'Pays in stages',
  },
  NOT_WILLING: { description: 'The household does not want to pay.', id: 'Tidak bersedia', en: 'Not willing' },
});

export const AbilityEnum = enumOf('AbilityToPay', 'Whether a household is able to pay, whatever it wants.', {
  UNABLE: { description: 'The household cannot pay.', id: 'Tidak mampu', en: 'Unable' },
  STRAINED: { description: 'The household cannot pay everything at once.', id: 'Kurang mampu', en: 'Strained' },
  ABLE: { description: 'The household can pay.', id: 'Mampu', en: 'Able' },
});

export const RouteEnum = enumOf('HardshipRoute', 'The route that is open to a household.', {
  PBI_REFERRAL: {
    description: 'The state may pay the premium: the household is referred for PBI.',
    id: 'Rujukan PBI',
    en: 'Referral for PBI',
  },
  REHAB_INSTALMENTS: {
    description: 'The arrears may be paid in instalments (REHAB).',
    id: 'Cicilan REHAB',
    en: 'REHAB instalments',
  },
  CSR: {
    description: 'A donor may pay: the household is a candidate for sponsorship (CSR).',
    id: 'Bantuan donatur (CSR)',
    en: 'Sponsorship (CSR)',
  },
  WILLING_TO_PAY: { description: 'The household pays by itself.', id: 'Bersedia membayar', en: 'Willing to pay' },
  UNWILLING_TO_PAY: {
    description: 'The household could pay and does not want to: it gets education and no help.',
    id: 'Tidak bersedia membayar',
    en: 'Unwilling to pay',
  },
});

const ReasonEnum = enumOf('HardshipReason', 'A reason for the ability or the route.', {
  IN_WELFARE_REGISTER: {
    description: 'The household is in the national register for social assistance.',
    id: 'Terdaftar di DTSEN',
    en: 'In the welfare register',
  },
  INCOME_BELOW_POVERTY_LINE: {
    description: 'The income per person is at or below the poverty line.',
    id: 'Penghasilan di bawah garis kemiskinan',
    en: 'Income below the poverty line',
  },
  INCOME_NEAR_POVERTY_LINE: {
    description: 'The income per person is a little above the poverty line.',
    id: 'Penghasilan mendekati garis kemiskinan',
    en: 'Income near the poverty line',
  },
  INCOME_SUFFICES: {
    description: 'The income per person is well above the poverty line.',
    id: 'Penghasilan mencukupi',
    en: 'Income suffices',
  },
  LOST_INCOME: { description: 'Work or a harvest was lost lately.', id: 'Kehilangan penghasilan', en: 'Lost income' },
  SERIOUS_ILLNESS: {
    description: 'Somebody in the household is seriously ill.',
    id: 'Sakit berat',
    en: 'Serious illness',
  },
  HAS_VALUABLES: {
    description: 'The household has valuables from which it could pay.',
    id: 'Memiliki harta',
    en: 'Has valuables',
  },
  ARREARS_FIT_INSTALMENTS: {
    description: 'The number of months in arrears allows instalments.',
    id: 'Tunggakan dapat dicicil',
    en: 'Arrears fit instalments',
  },
  ARREARS_DO_NOT_FIT_INSTALMENTS: {
    description: 'The months in arrears are too few or too many for instalments.',
    id: 'Tunggakan tidak dapat dicicil',
    en: 'Arrears do not fit instalments',
  },
  SAYS_PAYS_NOW: {
    description: 'The household says that it pays now.',
    id: 'Menyatakan bayar sekarang',
    en: 'Says it pays now',
  },
  SAYS_PAYS_IN_INSTALMENTS: {
    description: 'The household says that it would pay in instalments.',
    id: 'Menyatakan bayar bertahap',
    en: 'Says it pays in stages',
  },
  SAYS_DOES_NOT_PAY: {
    description: 'The household says that it does not pay.',
    id: 'Menyatakan tidak membayar',
    en: 'Says it does not pay',
  },
});

const MOVES = {
  SENT: { description: 'The referral was sent to those who decide.', id: 'Dikirim', en: 'Sent' },
  ACCEPTED: { description: 'Those who decide will help.', id: 'Diterima', en: 'Accepted' },
  REJECTED: { description: 'Those who decide will not help.', id: 'Ditolak', en: 'Rejected' },
  WITHDRAWN: { description: 'The referral is no longer wanted or needed.', id: 'Dibatalkan', en: 'Withdrawn' },
};

export const ReferralStateEnum = enumOf('ReferralState', 'How far a referral has come.', {
  OPEN: { description: 'The referral was not sent yet.', id: 'Terbuka', en: 'Open' },
  ...MOVES,
});

export const ReferralMoveEnum = enumOf('ReferralMove', 'The state to which a referral is moved.', MOVES);

@ObjectType('HardshipAnswers', { simpleResolvers: true, description: "The household's answers." })
export class HardshipAnswersType {
  @Field(() => RupiahScalar, { description: 'The income of the whole household per month.' })
  monthlyIncome!: Rupiah;

  @Field(() => Int, { description: 'The number of people who live on that income.' })
  householdSize!: number;

  @Field(() => Boolean, {
    description: 'Whether the household is in the national register for social assistance (DTSEN).',
  })
  inWelfareRegister!: boolean;

  @Field(() => Boolean, { description: 'Whether work or a harvest was lost within the last half year.' })
  lostIncome!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody in the household is seriously ill.' })
  seriousIllness!: boolean;

  @Field(() => Boolean, { description: 'Whether the household has a car, land beyond the home or savings.' })
  hasValuables!: boolean;

  @Field(() => WillingnessEnum, { description: 'What the household says about paying.' })
  willingness!: Willingness;
}

@ObjectType('ReferralStep', { simpleResolvers: true, description: 'One step of a referral.' })
export class ReferralStepType {
  @Field(() => ReferralStateEnum, { description: 'The state to which the step moved the referral.' })
  state!: ReferralState;

  @Field(() => DateTimeScalar, { description: 'When the step was taken.' })
  takenAt!: Date;

  @Field(() => String, { description: 'The role of the person who took the step.' })
  byRole!: string;

  @Field(() => String, { description: 'The body to which it was sent, or the reason of the step.' })
  note!: string;
}

@ObjectType('HardshipAssessment', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Whether a household is unable or unwilling to pay, and which route is open to it. It is specific personal data: each reading is logged.',
})
export class HardshipAssessmentType extends Node {
  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => HardshipContactEnum, { description: 'The kind of contact at which the household was asked.' })
  contact!: HardshipContact;

  @IdOf(({ contact }: HardshipAssessmentType) => (contact === 'CALL' ? 'Call' : 'Visit'))
  @Field(() => ID, { nullable: true, description: 'The id of the visit or call; null when none was named.' })
  contactId!: string | null;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => HardshipAnswersType, { description: "The household's answers." })
  answers!: HardshipAnswersType;

  @Personal('arrears')
  @Field(() => Int, { description: 'The months in arrears when the assessment was recorded.' })
  monthsInArrears!: number;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => AbilityEnum, { description: 'Whether the household is able to pay.' })
  ability!: Ability;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => RouteEnum, { description: 'The route that is open to the household.' })
  route!: Route;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => [ReasonEnum], { description: 'The reasons for the ability and the route.' })
  reasons!: readonly RouteReason[];

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => ReferralStateEnum, {
    nullable: true,
    description: 'How far the referral has come; null for a household that is not referred.',
  })
  referral!: ReferralState | null;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => DateTimeScalar, { description: 'When the household was asked.' })
  madeAt!: Date;

  @Personal('hardship', { purposeIn: 'readFor' })
  @Field(() => DateTimeScalar, { description: 'When the assessment reached us.' })
  recordedAt!: Date;
}

export const HardshipAssessmentConnection = ConnectionOf(HardshipAssessmentType, 'HardshipAssessment');

@ArgsType()
export class HardshipAssessmentsArguments extends PageArguments {
  @Field(() => ReadPurposeEnum, { description: 'The purpose of the reading, kept in the access log with each family.' })
  purpose!: ReadPurpose;

  @Field(() => ID, { nullable: true, description: 'Assessments of this family.' })
  familyId?: string | null;

  @Field(() => RouteEnum, { nullable: true, description: 'Assessments with this route.' })
  route?: Route | null;

  @Field(() => ReferralStateEnum, { nullable: true, description: 'Assessments whose referral is in this state.' })
  referral?: ReferralState | null;
}
