/** The GraphQL types of calls, and what a caller tells of one. */
import { ArgsType, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  InstantRangeInput,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CallOutcome, CallPurpose, PromiseState } from './call.js';
import {
  CallClaimNotOpen,
  CallConflictsWithEarlier,
  CallFamilyUnknown,
  CallInTheFuture,
  CallPromiseMissing,
  CallPromiseNotAllowed,
  typeNameOf,
} from './problems.types.js';
import type { CallProblem, RecordOutcome } from './record-call.js';

const CallPurposeEnum: { readonly [P in CallPurpose]: P } = {
  REMINDER: 'REMINDER',
  COLLECTION: 'COLLECTION',
  EDUCATION: 'EDUCATION',
};

registerEnumType(CallPurposeEnum, {
  name: 'CallPurpose',
  description: 'What a call is made for.',
  valuesConfig: {
    REMINDER: { description: 'To remind of the day by which the premium is to be paid.' },
    COLLECTION: { description: 'To talk about months that are owed.' },
    EDUCATION: { description: 'To explain how the insurance works.' },
  },
});

export const CallOutcomeEnum: { readonly [O in CallOutcome]: O } = {
  PROMISED_TO_PAY: 'PROMISED_TO_PAY',
  PAID_ALREADY: 'PAID_ALREADY',
  NO_ANSWER: 'NO_ANSWER',
  WRONG_NUMBER: 'WRONG_NUMBER',
  REFUSED: 'REFUSED',
  DECEASED: 'DECEASED',
  MOVED: 'MOVED',
  CHANGED_SEGMENT: 'CHANGED_SEGMENT',
  ASKS_REHAB: 'ASKS_REHAB',
};

registerEnumType(CallOutcomeEnum, {
  name: 'CallOutcome',
  description: 'What came of a call. None of these credits money: only a partner confirms a payment.',
  valuesConfig: {
    PROMISED_TO_PAY: { description: 'The family said how much it would pay and by when.' },
    PAID_ALREADY: { description: 'The family says that it has paid.' },
    NO_ANSWER: { description: 'Nobody answered: the family is tried again at the weekend.' },
    WRONG_NUMBER: { description: 'The number is not of this family, or of nobody.' },
    REFUSED: { description: 'The family will not pay.' },
    DECEASED: { description: 'The participant has died.' },
    MOVED: { description: 'The family lives elsewhere now.' },
    CHANGED_SEGMENT: { description: 'Somebody else pays now, such as an employer or the state.' },
    ASKS_REHAB: { description: 'The family asks to pay in instalments (REHAB).' },
  },
});

const PromiseStateEnum: { readonly [S in PromiseState]: S } = { OPEN: 'OPEN', KEPT: 'KEPT', BROKEN: 'BROKEN' };

registerEnumType(PromiseStateEnum, {
  name: 'CallPromiseState',
  description: 'What became of a promise, by the payments that partners confirmed since.',
  valuesConfig: {
    OPEN: { description: 'The promised day is not over.' },
    KEPT: { description: 'Payments brought the amount by the end of the promised day.' },
    BROKEN: { description: 'The promised day has passed without them.' },
  },
});

@ObjectType('CallPromise', { simpleResolvers: true, description: 'What a family said on the telephone it would pay.' })
export class CallPromiseType {
  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'By which day.' })
  promisedFor!: CivilDate;
}

@ObjectType('Call', { simpleResolvers: true, description: 'A telephone call to a family, and what came of it.' })
export class CallType {
  @Field(() => ID, { description: 'Its id; that of the claim when a queue led to it.' })
  id!: string;

  @Field(() => CallPurposeEnum, { description: 'What it was made for.' })
  purpose!: CallPurpose;

  @Field(() => CallOutcomeEnum, { description: 'What came of it.' })
  outcome!: CallOutcome;

  @Field(() => String, { nullable: true, description: "The caller's own words." })
  note!: string | null;

  @Field(() => CallPromiseType, { nullable: true, description: 'What the family promised.' })
  promise!: CallPromiseType | null;

  @Field(() => PromiseStateEnum, { nullable: true, description: 'What became of the promise; null without one.' })
  promiseState!: PromiseState | null;

  @Field(() => String, { description: 'Who called.' })
  callerName!: string;

  @Field(() => String, { description: 'As what the caller called, such as TELE_COLLECTOR or CADRE.' })
  callerRole!: string;

  @Field(() => DateTimeScalar, { description: 'When; lists follow this order.' })
  calledAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

export const CallConnection = ConnectionOf(CallType, 'Call');

@InputType('CallPromiseInput', { description: 'What the family said it would pay, and by when.' })
class CallPromiseInput {
  @Field(() => RupiahScalar, { description: 'More than zero.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day of the call or later.' })
  promisedFor!: CivilDate;
}

@InputType()
class CallToldInput {
  @Field(() => CallOutcomeEnum, { description: 'What came of it.' })
  outcome!: CallOutcome;

  @Field(() => String, { nullable: true, description: 'In own words, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => CallPromiseInput, {
    nullable: true,
    description: 'With the outcome PROMISED_TO_PAY, and with no other.',
  })
  promise?: CallPromiseInput | null;
}

@InputType('RecordCallOutcomeInput', { description: 'What came of a claimed call. Sent again, it is the same call.' })
export class RecordCallOutcomeInput extends CallToldInput {
  @Field(() => ID, { description: 'The claim.' })
  claim!: string;

  @Field(() => CallPurposeEnum, { defaultValue: 'COLLECTION', description: 'What the call was made for.' })
  purpose!: CallPurpose;
}

@InputType('RecordCallInput', {
  description: 'A call that no queue led to. Sent again with the same id, it is the same call.',
})
export class RecordCallInput extends CallToldInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the call.' })
  id!: string;

  @Field(() => ID, { description: 'The family that was called.' })
  familyId!: string;

  @Field(() => CallPurposeEnum, { description: 'What it was made for.' })
  purpose!: CallPurpose;

  @Field(() => DateTimeScalar, { description: 'When the call took place.' })
  calledAt!: Date;
}

@InputType('CallsFilter', { description: 'What a list of calls is narrowed by; all conditions hold together.' })
export class CallsFilterInput {
  @Field(() => ID, { nullable: true, description: 'To this family.' })
  family?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this campaign.' })
  campaign?: string | null;

  @Field(() => CallOutcomeEnum, { nullable: true, description: 'With this outcome.' })
  outcome?: CallOutcome | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'To families living there, at any level.' })
  region?: RegionCode | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Made in this time.' })
  calledBetween?: InstantRangeInput | null;
}

@ArgsType()
export class CallsArguments extends PageArguments {
  @Field(() => CallsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: CallsFilterInput | null;
}

@ObjectType('CallRecorded', { simpleResolvers: true, description: 'The call is recorded.' })
export class CallRecorded {
  @Field(() => CallType, { description: 'The call.' })
  call!: CallType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its campaign calls the family again; null when it does not.',
  })
  nextFrom!: Date | null;
}

export const RecordCallOutcomeResult = createUnionType({
  name: 'RecordCallOutcomeResult',
  description: 'The recorded call, or why there is none.',
  types: () =>
    [CallRecorded, CallClaimNotOpen, CallConflictsWithEarlier, CallPromiseMissing, CallPromiseNotAllowed] as const,
  resolveType: typeNameOf,
});

export const RecordCallResult = createUnionType({
  name: 'RecordCallResult',
  description: 'The recorded call, or why there is none.',
  types: () =>
    [
      CallRecorded,
      CallFamilyUnknown,
      CallInTheFuture,
      CallConflictsWithEarlier,
      CallPromiseMissing,
      CallPromiseNotAllowed,
    ] as const,
  resolveType: typeNameOf,
});

@ArgsType()
export class CallRefusalArguments {
  @Field(() => ID, { description: 'The family.' })
  family!: string;

  @Field(() => Boolean, { description: 'Whether it asks not to be called.' })
  refuses!: boolean;

  @Field(() => String, { nullable: true, description: 'In own words; needed when it refuses.' })
  reason?: string | null;
}

@ObjectType('CallRefusalKept', { simpleResolvers: true, description: 'Whether the family is called is as it wishes.' })
export class CallRefusalKept {
  @Field(() => Boolean, { description: 'Whether it may be called.' })
  mayBeCalled!: boolean;
}

export const CallRefusalResult = createUnionType({
  name: 'CallRefusalResult',
  description: "That the family's wish is kept, or why not.",
  types: () => [CallRefusalKept, CallFamilyUnknown] as const,
  resolveType: typeNameOf,
});

const PROBLEMS: Readonly<Record<CallProblem, { readonly __typename: string; readonly message: string }>> = {
  'claim-not-open': { __typename: 'CallClaimNotOpen', message: 'This call is not yours any more; take the next one.' },
  'conflicts-with-earlier': {
    __typename: 'CallConflictsWithEarlier',
    message: 'This call was recorded before in other words; it stays as it was.',
  },
  'promise-missing': { __typename: 'CallPromiseMissing', message: 'Say how much the family promised, and by when.' },
  'promise-not-allowed': {
    __typename: 'CallPromiseNotAllowed',
    message: 'A promise needs the outcome PROMISED_TO_PAY, an amount, and a day not before the call.',
  },
  'in-the-future': { __typename: 'CallInTheFuture', message: 'The call lies in the future; check the clock.' },
  'family-unknown': { __typename: 'CallFamilyUnknown', message: 'You see no such family.' },
};

export const toCallResult = (outcome: RecordOutcome) =>
  outcome.kind === 'recorded'
    ? { __typename: 'CallRecorded', call: outcome.call, nextFrom: outcome.nextFrom }
    : PROBLEMS[outcome.kind];

export const toRefusalResult = (mayBeCalled: boolean | null) =>
  mayBeCalled === null ? PROBLEMS['family-unknown'] : { __typename: 'CallRefusalKept', mayBeCalled };
