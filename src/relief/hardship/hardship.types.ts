/** The GraphQL types of assessments of hardship and of the referrals that follow. */
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReadPurposeEnum, type ReadPurpose } from '../../households/families/index.js';
import { ConnectionOf, DateTimeScalar, PageArguments, RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipContact } from './assessment.js';
import type { Ability, Route, RouteReason, Willingness } from './decide-route.js';
import type { ReferralMove, ReferralState } from './referral.js';

const keys = <Key extends string>(...names: readonly Key[]): { readonly [K in Key]: K } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in Key]: K };

export const HardshipContactEnum = keys<HardshipContact>('VISIT', 'CALL', 'COUNTER');
registerEnumType(HardshipContactEnum, {
  name: 'HardshipContact',
  description: 'Where a household was asked.',
  valuesConfig: {
    VISIT: { description: 'At the door.' },
    CALL: { description: 'By telephone.' },
    COUNTER: { description: 'At the counter of the branch.' },
  },
});

export const WillingnessEnum = keys<Willingness>('NOW', 'IN_INSTALMENTS', 'NOT_WILLING');
registerEnumType(WillingnessEnum, {
  name: 'Willingness',
  description: 'What the household says about paying.',
  valuesConfig: {
    NOW: { description: 'It pays what is owed.' },
    IN_INSTALMENTS: { description: 'It would pay in parts.' },
    NOT_WILLING: { description: 'It does not want to pay.' },
  },
});

export const AbilityEnum = keys<Ability>('UNABLE', 'STRAINED', 'ABLE');
registerEnumType(AbilityEnum, {
  name: 'AbilityToPay',
  description: 'Whether a household can pay, apart from whether it wants to.',
  valuesConfig: {
    UNABLE: { description: 'It cannot.' },
    STRAINED: { description: 'Not all at once.' },
    ABLE: { description: 'It can.' },
  },
});

export const RouteEnum = keys<Route>('PBI_REFERRAL', 'REHAB_INSTALMENTS', 'CSR', 'WILLING_TO_PAY', 'UNWILLING_TO_PAY');
registerEnumType(RouteEnum, {
  name: 'HardshipRoute',
  description: 'The way that is open to a household.',
  valuesConfig: {
    PBI_REFERRAL: { description: 'The state may pay its premium: referred for PBI.' },
    REHAB_INSTALMENTS: { description: 'The arrears may be paid in instalments (REHAB).' },
    CSR: { description: 'A donor may pay: a candidate for sponsorship.' },
    WILLING_TO_PAY: { description: 'It pays by itself.' },
    UNWILLING_TO_PAY: { description: 'It could pay and does not want to: education, no help.' },
  },
});

const ReasonEnum = keys<RouteReason>(
  'IN_WELFARE_REGISTER',
  'INCOME_BELOW_POVERTY_LINE',
  'INCOME_NEAR_POVERTY_LINE',
  'INCOME_SUFFICES',
  'LOST_INCOME',
  'SERIOUS_ILLNESS',
  'HAS_VALUABLES',
  'ARREARS_FIT_INSTALMENTS',
  'ARREARS_DO_NOT_FIT_INSTALMENTS',
  'SAYS_PAYS_NOW',
  'SAYS_PAYS_IN_INSTALMENTS',
  'SAYS_DOES_NOT_PAY',
);
registerEnumType(ReasonEnum, {
  name: 'HardshipReason',
  description: 'What led to a route.',
  valuesConfig: {
    IN_WELFARE_REGISTER: { description: 'In the national register of social assistance.' },
    INCOME_BELOW_POVERTY_LINE: { description: 'Income per person at or below the poverty line.' },
    INCOME_NEAR_POVERTY_LINE: { description: 'Income per person a little above it.' },
    INCOME_SUFFICES: { description: 'Income per person well above it.' },
    LOST_INCOME: { description: 'Work or harvest was lost lately.' },
    SERIOUS_ILLNESS: { description: 'Somebody is seriously ill.' },
    HAS_VALUABLES: { description: 'There is something to pay from.' },
    ARREARS_FIT_INSTALMENTS: { description: 'The months in arrears may be paid in instalments.' },
    ARREARS_DO_NOT_FIT_INSTALMENTS: { description: 'They are too few or too many for it.' },
    SAYS_PAYS_NOW: { description: 'It says that it pays.' },
    SAYS_PAYS_IN_INSTALMENTS: { description: 'It says that it would pay in parts.' },
    SAYS_DOES_NOT_PAY: { description: 'It says that it does not pay.' },
  },
});

const DESCRIBED = {
  SENT: { description: 'Handed to those who decide.' },
  ACCEPTED: { description: 'They help.' },
  REJECTED: { description: 'They do not.' },
  WITHDRAWN: { description: 'No longer wanted or needed.' },
};

export const ReferralStateEnum = keys<ReferralState>('OPEN', 'SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');
registerEnumType(ReferralStateEnum, {
  name: 'ReferralState',
  description: 'How far a referral has come.',
  valuesConfig: { OPEN: { description: 'Nobody was asked yet.' }, ...DESCRIBED },
});

export const ReferralMoveEnum = keys<ReferralMove>('SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');
registerEnumType(ReferralMoveEnum, {
  name: 'ReferralMove',
  description: 'What a referral is moved to.',
  valuesConfig: DESCRIBED,
});

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
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

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
  description:
    'Whether a household is unable or unwilling to pay, and what is open to it. Specific personal data: each reading is logged.',
})
export class HardshipAssessmentType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => HardshipContactEnum, { description: 'Where it was asked.' })
  contact!: HardshipContact;

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
  family?: string | null;

  @Field(() => RouteEnum, { nullable: true, description: 'With this route.' })
  route?: Route | null;

  @Field(() => ReferralStateEnum, { nullable: true, description: 'Whose referral is so far.' })
  referral?: ReferralState | null;
}
