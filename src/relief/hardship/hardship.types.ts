/** The GraphQL types of assessments of hardship and of the referrals that follow. */
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
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipContact } from './assessment.js';
import type { Ability, Route, RouteReason, Willingness } from './decide-route.js';
import type { ReferralState } from './referral.js';

export const HardshipContactEnum = enumOf('HardshipContact', 'Where a household was asked.', {
  VISIT: { description: 'At the door.', id: 'Kunjungan', en: 'Visit' },
  CALL: { description: 'By telephone.', id: 'Panggilan', en: 'Call' },
  COUNTER: { description: 'At the counter of the branch.', id: 'Loket', en: 'Counter' },
});

export const WillingnessEnum = enumOf('Willingness', 'What the household says about paying.', {
  NOW: { description: 'It pays what is owed.', id: 'Bayar sekarang', en: 'Pays now' },
  IN_INSTALMENTS: { description: 'It would pay in parts.', id: 'Bayar bertahap', en: 'Pays in stages' },
  NOT_WILLING: { description: 'It does not want to pay.', id: 'Tidak bersedia', en: 'Not willing' },
});

export const AbilityEnum = enumOf('AbilityToPay', 'Whether a household can pay, apart from whether it wants to.', {
  UNABLE: { description: 'It cannot.', id: 'Tidak mampu', en: 'Unable' },
  STRAINED: { description: 'Not all at once.', id: 'Kurang mampu', en: 'Strained' },
  ABLE: { description: 'It can.', id: 'Mampu', en: 'Able' },
});

export const RouteEnum = enumOf('HardshipRoute', 'The way that is open to a household.', {
  PBI_REFERRAL: {
    description: 'The state may pay its premium: referred for PBI.',
    id: 'Rujukan PBI',
    en: 'Referral for PBI',
  },
  REHAB_INSTALMENTS: {
    description: 'The arrears may be paid in instalments (REHAB).',
    id: 'Cicilan REHAB',
    en: 'REHAB instalments',
  },
  CSR: {
    description: 'A donor may pay: a candidate for sponsorship.',
    id: 'Bantuan donatur (CSR)',
    en: 'Sponsorship (CSR)',
  },
  WILLING_TO_PAY: { description: 'It pays by itself.', id: 'Bersedia membayar', en: 'Willing to pay' },
  UNWILLING_TO_PAY: {
    description: 'It could pay and does not want to: education, no help.',
    id: 'Tidak bersedia membayar',
    en: 'Unwilling to pay',
  },
});

const ReasonEnum = enumOf('HardshipReason', 'What led to a route.', {
  IN_WELFARE_REGISTER: {
    description: 'In the national register of social assistance.',
    id: 'Terdaftar di DTSEN',
    en: 'In the welfare register',
  },
  INCOME_BELOW_POVERTY_LINE: {
    description: 'Income per person at or below the poverty line.',
    id: 'Penghasilan di bawah garis kemiskinan',
    en: 'Income below the poverty line',
  },
  INCOME_NEAR_POVERTY_LINE: {
    description: 'Income per person a little above it.',
    id: 'Penghasilan mendekati garis kemiskinan',
    en: 'Income near the poverty line',
  },
  INCOME_SUFFICES: {
    description: 'Income per person well above it.',
    id: 'Penghasilan mencukupi',
    en: 'Income suffices',
  },
  LOST_INCOME: { description: 'Work or harvest was lost lately.', id: 'Kehilangan penghasilan', en: 'Lost income' },
  SERIOUS_ILLNESS: { description: 'Somebody is seriously ill.', id: 'Sakit berat', en: 'Serious illness' },
  HAS_VALUABLES: { description: 'There is something to pay from.', id: 'Memiliki harta', en: 'Has valuables' },
  ARREARS_FIT_INSTALMENTS: {
    description: 'The months in arrears may be paid in instalments.',
    id: 'Tunggakan dapat dicicil',
    en: 'Arrears fit instalments',
  },
  ARREARS_DO_NOT_FIT_INSTALMENTS: {
    description: 'They are too few or too many for it.',
    id: 'Tunggakan tidak dapat dicicil',
    en: 'Arrears do not fit instalments',
  },
  SAYS_PAYS_NOW: { description: 'It says that it pays.', id: 'Menyatakan bayar sekarang', en: 'Says it pays now' },
  SAYS_PAYS_IN_INSTALMENTS: {
    description: 'It says that it would pay in parts.',
    id: 'Menyatakan bayar bertahap',
    en: 'Says it pays in stages',
  },
  SAYS_DOES_NOT_PAY: {
    description: 'It says that it does not pay.',
    id: 'Menyatakan tidak membayar',
    en: 'Says it does not pay',
  },
});

const MOVES = {
  SENT: { description: 'Handed to those who decide.', id: 'Dikirim', en: 'Sent' },
  ACCEPTED: { description: 'They help.', id: 'Diterima', en: 'Accepted' },
  REJECTED: { description: 'They do not.', id: 'Ditolak', en: 'Rejected' },
  WITHDRAWN: { description: 'No longer wanted or needed.', id: 'Dibatalkan', en: 'Withdrawn' },
};

export const ReferralStateEnum = enumOf('ReferralState', 'How far a referral has come.', {
  OPEN: { description: 'Nobody was asked yet.', id: 'Terbuka', en: 'Open' },
  ...MOVES,
});

export const ReferralMoveEnum = enumOf('ReferralMove', 'What a referral is moved to.', MOVES);

@ObjectType('HardshipAnswers', { simpleResolvers: true, description: 'What the household answered.' })
export class HardshipAnswersType {
  @Field(() => RupiahScalar, { description: 'Income of the whole household per month.' })
  monthlyIncome!: Rupiah;

  @Field(() => Int, { description: 'People who live from it.' })
  householdSize!: number;

  @Field(() => Boolean, { description: 'In the national register of social assistance (DTSEN).' })
  inWelfareRegister!: boolean;

  @Field(() => Boolean, { description: 'Work or harvest was lost within the last half year.' })
  lostIncome!: boolean;

  @Field(() => Boolean, { description: 'Somebody is seriously ill.' })
  seriousIllness!: boolean;

  @Field(() => Boolean, { description: 'A car, land beyond the home, savings.' })
  hasValuables!: boolean;

  @Field(() => WillingnessEnum, { description: 'What it says about paying.' })
  willingness!: Willingness;
}

@ObjectType('ReferralStep', { simpleResolvers: true, description: 'One step of a referral.' })
export class ReferralStepType {
  @Field(() => ReferralStateEnum, { description: 'What it was moved to.' })
  state!: ReferralState;

  @Field(() => DateTimeScalar, { description: 'When.' })
  takenAt!: Date;

  @Field(() => String, { description: 'The role of who moved it.' })
  byRole!: string;

  @Field(() => String, { description: 'To whom, or why.' })
  note!: string;
}

@ObjectType('HardshipAssessment', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Whether a household is unable or unwilling to pay, and what is open to it. Specific personal data: each reading is logged.',
})
export class HardshipAssessmentType extends Node {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => HardshipContactEnum, { description: 'Where it was asked.' })
  contact!: HardshipContact;

  @IdOf(({ contact }: HardshipAssessmentType) => (contact === 'CALL' ? 'Call' : 'Visit'))
  @Field(() => ID, { nullable: true, description: 'The visit or call; null when none was named.' })
  contactId!: string | null;

  @Field(() => HardshipAnswersType, { description: 'What was answered.' })
  answers!: HardshipAnswersType;

  @Field(() => Int, { description: 'Months in arrears when it was recorded.' })
  monthsInArrears!: number;

  @Field(() => AbilityEnum, { description: 'Whether the household can pay.' })
  ability!: Ability;

  @Field(() => RouteEnum, { description: 'The way that is open to it.' })
  route!: Route;

  @Field(() => [ReasonEnum], { description: 'What led there.' })
  reasons!: readonly RouteReason[];

  @Field(() => ReferralStateEnum, { nullable: true, description: 'How far its referral is; null when it can pay.' })
  referral!: ReferralState | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it reached us.' })
  recordedAt!: Date;
}

export const HardshipAssessmentConnection = ConnectionOf(HardshipAssessmentType, 'HardshipAssessment');

@ArgsType()
export class HardshipAssessmentsArguments extends PageArguments {
  @Field(() => ReadPurposeEnum, { description: 'What it is read for: kept in the access log with each family.' })
  purpose!: ReadPurpose;

  @Field(() => ID, { nullable: true, description: 'Of this family.' })
  familyId?: string | null;

  @Field(() => RouteEnum, { nullable: true, description: 'With this route.' })
  route?: Route | null;

  @Field(() => ReferralStateEnum, { nullable: true, description: 'Whose referral is so far.' })
  referral?: ReferralState | null;
}
