/** The GraphQL types of the inpatient penalty. */
import {
  ArgsType,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  createUnionType,
  registerEnumType,
} from 'type-graphql';
import {
  CardNumberScalar,
  CivilDateScalar,
  RupiahScalar,
  oldProblemType,
  typeNameOf,
} from '../../platform/graphql/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Calculation } from './calculate-penalty.js';
import type { NoPenaltyReason, Penalty } from './compute-penalty.js';

@Extensions({ oneOf: true })
@InputType('PatientFamily', { description: "Names the patient's family, by exactly one of these." })
export class PatientFamilyInput {
  @Field(() => ID, { nullable: true, description: "The family's id." })
  familyId?: string | null;

  @Field(() => CardNumberScalar, { nullable: true, description: "Any member's JKN card number." })
  cardNumber?: CardNumber | null;
}

@ArgsType()
export class ServicePenaltyArguments {
  @Field(() => PatientFamilyInput, { description: 'Whose admission.' })
  patient!: PatientFamilyInput;

  @Field(() => CivilDateScalar, { description: 'The day of admission, where the family lives.' })
  admittedOn!: CivilDate;

  @Field(() => RupiahScalar, { description: 'The INA-CBG package by the first diagnosis, as estimated.' })
  packageCost!: Rupiah;
}

const ReasonEnum: { readonly [R in NoPenaltyReason]: R } = {
  SEGMENT_EXEMPT: 'SEGMENT_EXEMPT',
  NOT_RECENTLY_REACTIVATED: 'NOT_RECENTLY_REACTIVATED',
};

registerEnumType(ReasonEnum, {
  name: 'NoServicePenaltyReason',
  description: 'Why an admission costs no penalty.',
  valuesConfig: {
    SEGMENT_EXEMPT: { description: 'The state or the region pays the premium (PBI, PBPU Pemda).' },
    NOT_RECENTLY_REACTIVATED: { description: 'The card did not become active again within the days before.' },
  },
});

const PaidByEnum: { readonly [P in Penalty['paidBy']]: P } = { PARTICIPANT: 'PARTICIPANT', EMPLOYER: 'EMPLOYER' };

registerEnumType(PaidByEnum, {
  name: 'ServicePenaltyPayer',
  description: 'Who pays a penalty.',
  valuesConfig: {
    PARTICIPANT: { description: 'The family.' },
    EMPLOYER: { description: 'The employer, for an employee (PPU).' },
  },
});

@ObjectType('ServicePenalty', {
  simpleResolvers: true,
  description:
    'A penalty for inpatient care (denda pelayanan): rate × package cost × months in arrears, rounded down to the whole rupiah, at most the cap. It is settled with the hospital and never part of the bill that reactivates a card.',
})
class ServicePenaltyType {
  @Field(() => RupiahScalar, { description: 'What is to be paid.' })
  amount!: Rupiah;

  @Field(() => Boolean, { description: 'Whether the cap made it smaller.' })
  isCapped!: boolean;

  @Field(() => RupiahScalar, { description: 'The cap on the day of admission.' })
  amountMax!: Rupiah;

  @Field(() => Int, { description: 'Hundredths of a percent of the package cost per month: 500 is 5 %.' })
  rateBasisPoints!: number;

  @Field(() => Int, { description: 'Months in arrears that count, at most twelve.' })
  monthsCounted!: number;

  @Field(() => CivilDateScalar, { description: 'The day on which a posting made the card active again.' })
  reactivatedOn!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of admission that is penalised.' })
  windowThrough!: CivilDate;

  @Field(() => PaidByEnum, { description: 'Who pays it.' })
  paidBy!: Penalty['paidBy'];

  @Field(() => String, { description: 'The regulation it rests on.' })
  basis!: string;
}

@ObjectType('NoServicePenalty', { simpleResolvers: true, description: 'The admission costs no penalty.' })
class NoServicePenaltyType {
  @Field(() => ReasonEnum, { description: 'Why not.' })
  reason!: NoPenaltyReason;
}

const CardSuspendedOnAdmission = oldProblemType(
  'CardSuspendedOnAdmission',
  'On that day the card was not active: everything owed is paid first.',
);
const PatientFamilyNotFound = oldProblemType('PatientFamilyNotFound', 'There is no such family to see.');

export const ServicePenaltyResult = createUnionType({
  name: 'ServicePenaltyResult',
  description: 'The penalty for an admission, or that there is none.',
  types: () => [ServicePenaltyType, NoServicePenaltyType, CardSuspendedOnAdmission, PatientFamilyNotFound] as const,
  resolveType: typeNameOf,
});

export const FAMILY_NOT_FOUND = { __typename: 'PatientFamilyNotFound', message: 'There is no such family.' };

export function toServicePenaltyResult(calculation: Calculation) {
  if (calculation.kind === 'card-suspended')
    return {
      __typename: 'CardSuspendedOnAdmission',
      message: 'The card is not active on that day; pay everything owed and the current month first.',
    };
  const { decision, policy } = calculation;
  if (decision.kind === 'no-penalty') return { __typename: 'NoServicePenalty', reason: decision.reason };
  const { amount, uncapped, monthsCounted, reactivation, windowThrough, paidBy } = decision;
  return {
    __typename: 'ServicePenalty',
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
