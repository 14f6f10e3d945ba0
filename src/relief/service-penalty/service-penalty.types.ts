/** The GraphQL types of the inpatient penalty. */
import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CardNumberScalar,
  CivilDateScalar,
  NotFound,
  RupiahScalar,
  WrongState,
  enumOf,
  problemsOf,
  resultOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Calculation } from './calculate-penalty.js';
import type { NoPenaltyReason, Penalty } from './compute-penalty.js';
import type { FamilyId } from '../../kernel/ids.js';

@Extensions({ oneOf: true })
@InputType('PatientFamily', { description: "The patient's family, named by exactly one of these fields." })
export class PatientFamilyInput {
  @Field(() => ID, { nullable: true, description: 'The id of the family.' })
  familyId?: string | null;

  @Field(() => CardNumberScalar, { nullable: true, description: 'The JKN card number of any member.' })
  cardNumber?: CardNumber | null;
}

@ArgsType()
export class ServicePenaltyArguments {
  @Field(() => PatientFamilyInput, { description: 'The family of the patient.' })
  patient!: PatientFamilyInput;

  @Field(() => CivilDateScalar, { description: 'The day of admission, where the family lives.' })
  admittedOn!: CivilDate;

  @Field(() => RupiahScalar, { description: 'The estimated cost of the INA-CBG package by the first diagnosis.' })
  packageCost!: Rupiah;
}

const ReasonEnum = enumOf('NoServicePenaltyReason', 'The reason why an admission costs no penalty.', {
  SEGMENT_EXEMPT: {
    description: 'The state or the region pays the premium (PBI, PBPU Pemda).',
    id: 'Iuran dibayar pemerintah',
    en: 'Premium paid by the state',
  },
  WRITTEN_OFF: {
    description: 'A campaign of write-offs forgave the arrears and the penalty with them.',
    id: 'Dihapuskan bersama tunggakan',
    en: 'Written off with the arrears',
  },
  NOT_RECENTLY_REACTIVATED: {
    description: 'The card did not become active again within the days before the admission.',
    id: 'Tidak baru diaktifkan kembali',
    en: 'Not recently reactivated',
  },
});

const PaidByEnum = enumOf('ServicePenaltyPayer', 'Who pays a penalty.', {
  PARTICIPANT: { description: 'The family pays.', id: 'Peserta', en: 'Participant' },
  EMPLOYER: { description: 'The employer pays, for an employee (PPU).', id: 'Pemberi kerja', en: 'Employer' },
});

@ObjectType('ServicePenalty', {
  simpleResolvers: true,
  description:
    'A penalty for inpatient care (denda pelayanan): rate × package cost × months in arrears, rounded down to the whole rupiah, at most the cap. It is paid with the hospital and never part of the bill that reactivates a card.',
})
class ServicePenaltyType {
  @Personal('illness')
  @Field(() => RupiahScalar, { description: 'The amount to pay.' })
  amount!: Rupiah;

  @Field(() => Boolean, { description: 'Whether the cap reduced the amount.' })
  isCapped!: boolean;

  @Personal('illness')
  @Field(() => RupiahScalar, { description: 'The cap on the day of admission.' })
  amountMax!: Rupiah;

  @Field(() => Int, { description: 'The rate in hundredths of a percent of the package cost per month: 500 is 5 %.' })
  rateBasisPoints!: number;

  @Field(() => Int, { description: 'The months in arrears that count, at most twelve.' })
  monthsCounted!: number;

  @Personal('illness')
  @Field(() => CivilDateScalar, { description: 'The day on which a posting made the card active again.' })
  reactivatedOn!: CivilDate;

  @Personal('illness')
  @Field(() => CivilDateScalar, { description: 'The last day of admission for which a penalty is due.' })
  windowThrough!: CivilDate;

  @Field(() => PaidByEnum, { description: 'Who pays the penalty.' })
  paidBy!: Penalty['paidBy'];

  @Personal('illness')
  @Field(() => String, { description: 'The regulation that sets the penalty.' })
  basis!: string;
}

@ObjectType('NoServicePenalty', { simpleResolvers: true, description: 'The admission costs no penalty.' })
class NoServicePenaltyType {
  @Personal('illness')
  @Field(() => ReasonEnum, { description: 'The reason why there is no penalty.' })
  reason!: NoPenaltyReason;
}

const { types, refuse } = problemsOf({
  'card-suspended': {
    type: WrongState,
    code: 'PATIENT_CARD_SUSPENDED',
    description: 'The card was not active on that day: everything owed must be paid first.',
    id: 'Kartu tidak aktif pada hari itu; lunasi seluruh tunggakan dan iuran bulan berjalan terlebih dahulu.',
    en: 'The card is not active on that day; pay everything owed and the current month first.',
  },
  'family-not-found': {
    type: NotFound,
    code: 'PATIENT_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga peserta tersebut tidak ditemukan.',
    en: 'There is no such family.',
  },
});

export const ServicePenaltyResult = resultOf(
  'ServicePenaltyResult',
  'The penalty for an admission, or the reason why there is none.',
  { success: [ServicePenaltyType, NoServicePenaltyType], problems: Object.values(types) },
);

export const familyNotFound = () => refuse('family-not-found');

export function toServicePenaltyResult(calculation: Calculation, familyId: FamilyId) {
  if (calculation.kind === 'card-suspended') return refuse('card-suspended');
  const { decision, policy } = calculation;
  if (decision.kind === 'no-penalty') return { __typename: 'NoServicePenalty', familyId, reason: decision.reason };
  const { amount, uncapped, monthsCounted, reactivation, windowThrough, paidBy } = decision;
  return {
    __typename: 'ServicePenalty',
    familyId,
    amount,
    isCapped: amount < uncapped,
    amountMax: policy.amountMax,
    rateBasisPoints: policy.rateBasisPoints,
    monthsCounted,
    reactivatedOn: reactivation.on,
    windowThrough,
    paidBy,
    basis: policy.basis,
  };
}
