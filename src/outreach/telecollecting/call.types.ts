/** The GraphQL types of calls, and what a caller tells of one. */
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConflictsWithEarlier,
  ConnectionOf,
  DateTimeScalar,
  InstantRangeInput,
  InvalidInput,
  Node,
  NotFound,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  WrongState,
  enumOf,
  timeSortOf,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CallOutcome, CallPurpose, PromiseState } from './call.js';
import type { CallProblem, RecordOutcome } from './record-call.js';

const CallPurposeEnum = enumOf('CallPurpose', 'What a call is made for.', {
  REMINDER: {
    description: 'To remind of the day by which the premium is to be paid.',
    id: 'Pengingat',
    en: 'Reminder',
  },
  COLLECTION: { description: 'To talk about months that are owed.', id: 'Penagihan', en: 'Collection' },
  EDUCATION: { description: 'To explain how the insurance works.', id: 'Edukasi', en: 'Education' },
});

export const CallOutcomeEnum = enumOf(
  'CallOutcome',
  'What came of a call. None of these credits money: only a partner confirms a payment.',
  {
    PROMISED_TO_PAY: {
      description: 'The family said how much it would pay and by when.',
      id: 'Berjanji membayar',
      en: 'Promised to pay',
    },
    PAID_ALREADY: { description: 'The family says that it has paid.', id: 'Sudah membayar', en: 'Paid already' },
    NO_ANSWER: {
      description: 'Nobody answered: the family is tried again at the weekend.',
      id: 'Tidak diangkat',
      en: 'No answer',
    },
    WRONG_NUMBER: {
      description: 'The number is not of this family, or of nobody.',
      id: 'Nomor salah',
      en: 'Wrong number',
    },
    REFUSED: { description: 'The family will not pay.', id: 'Menolak', en: 'Refused' },
    DECEASED: { description: 'The participant has died.', id: 'Meninggal dunia', en: 'Deceased' },
    MOVED: { description: 'The family lives elsewhere now.', id: 'Pindah', en: 'Moved' },
    CHANGED_SEGMENT: {
      description: 'Somebody else pays now, such as an employer or the state.',
      id: 'Pindah segmen',
      en: 'Changed segment',
    },
    ASKS_REHAB: {
      description: 'The family asks to pay in instalments (REHAB).',
      id: 'Meminta REHAB',
      en: 'Asks for REHAB',
    },
  },
);

const PromiseStateEnum = enumOf(
  'CallPromiseState',
  'What became of a promise, by the payments that partners confirmed since.',
  {
    OPEN: { description: 'The promised day is not over.', id: 'Berjalan', en: 'Open' },
    KEPT: { description: 'Payments brought the amount by the end of the promised day.', id: 'Ditepati', en: 'Kept' },
    BROKEN: { description: 'The promised day has passed without them.', id: 'Tidak ditepati', en: 'Broken' },
  },
);

@ObjectType('CallPromise', { simpleResolvers: true, description: 'What a family said on the telephone it would pay.' })
export class CallPromiseType {
  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'By which day.' })
  promisedFor!: CivilDate;
}

@ObjectType('Call', {
  simpleResolvers: true,
  implements: Node,
  description: 'A telephone call to a family, and what came of it.',
})
export class CallType extends Node {
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
  @Field(() => ID, { description: 'The `callId` of the claim: it becomes the id of the call.' })
  callId!: string;

  @Field(() => CallPurposeEnum, { defaultValue: 'COLLECTION', description: 'What the call was made for.' })
  purpose!: CallPurpose;
}

@InputType('RecordCallInput', {
  description: 'A call that no queue led to. Sent again with the same id, it is the same call.',
})
export class RecordCallInput extends CallToldInput {
  @Field(() => ID, { description: 'The id of the call, made by the client: its type, _ and a UUID.' })
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
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this campaign.' })
  campaignId?: string | null;

  @Field(() => CallOutcomeEnum, { nullable: true, description: 'With this outcome.' })
  outcome?: CallOutcome | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'To families living there, at any level.' })
  region?: RegionCode | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Made in this time.' })
  calledBetween?: InstantRangeInput | null;
}

const CallSortEnum = timeSortOf('CallSort', 'calls', 'made');

@ArgsType()
export class CallsArguments extends PageArguments {
  @Field(() => CallSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: TimeSort;

  @Field(() => CallsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: CallsFilterInput | null;
}

@InputType('SetCallRefusalInput', { description: 'Whether a family wishes to be called.' })
export class SetCallRefusalInput {
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => Boolean, { description: 'Whether it asks not to be called.' })
  refuses!: boolean;

  @Field(() => String, { nullable: true, description: 'In own words; needed when it refuses.' })
  reason?: string | null;
}

const CallRecorded = successWith('CallRecorded', 'The call is recorded.', {
  call: { type: () => CallType, description: 'The call.' },
  nextFrom: {
    type: () => DateTimeScalar,
    nullable: true,
    description: 'When its campaign calls the family again; null when it does not.',
  },
});
const CallRefusalSaved = successWith('CallRefusalSaved', 'Whether the family is called is as it asked.', {
  mayBeCalled: { type: () => Boolean, description: 'Whether it may be called.' },
});

const { types, refuse } = problemsOf<CallProblem>({
  'claim-not-open': {
    type: WrongState,
    code: 'CALL_CLAIM_NOT_OPEN',
    description: 'The claim is not of this operator, or the family was handed on after its lease had run out.',
    id: 'Panggilan ini bukan lagi milik Anda; ambil panggilan berikutnya.',
    en: 'This call is not yours any more; take the next one.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CALL_CONFLICTS_WITH_EARLIER',
    description: 'The call was recorded before in other words.',
    id: 'Panggilan ini sudah dicatat dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This call was recorded before in other words; it stays as it was.',
  },
  'promise-missing': {
    type: InvalidInput,
    code: 'CALL_PROMISE_MISSING',
    field: 'input.promise',
    description: 'The outcome says that the family promised to pay, and no promise came with it.',
    id: 'Sebutkan jumlah yang dijanjikan keluarga dan tanggalnya.',
    en: 'Say how much the family promised, and by when.',
  },
  'promise-not-allowed': {
    type: InvalidInput,
    code: 'CALL_PROMISE_NOT_ALLOWED',
    field: 'input.promise',
    description: 'A promise came with another outcome, without an amount, or for a day before the call.',
    id: 'Janji bayar memerlukan hasil PROMISED_TO_PAY, jumlah, dan tanggal yang tidak mendahului panggilan.',
    en: 'A promise needs the outcome PROMISED_TO_PAY, an amount, and a day not before the call.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'CALL_IN_THE_FUTURE',
    field: 'input.calledAt',
    description: 'The call is said to take place later than now.',
    id: 'Waktu panggilan lebih lambat dari sekarang; periksa jam perangkat Anda.',
    en: 'The call lies in the future; check the clock.',
  },
  'family-unknown': {
    type: NotFound,
    code: 'CALL_FAMILY_NOT_FOUND',
    description: 'There is no such family that the viewer may see.',
    id: 'Keluarga tersebut tidak ditemukan.',
    en: 'You see no such family.',
  },
});

export const RecordCallOutcomeResult = resultOf('RecordCallOutcomeResult', 'The recorded call, or why there is none.', {
  success: CallRecorded,
  problems: [types['claim-not-open'], types['conflicts-with-earlier'], types['promise-missing']],
});

export const RecordCallResult = resultOf('RecordCallResult', 'The recorded call, or why there is none.', {
  success: CallRecorded,
  problems: [types['family-unknown'], types['in-the-future'], types['conflicts-with-earlier']],
});

export const CallRefusalResult = resultOf('CallRefusalResult', 'That what the family asked is saved, or why not.', {
  success: CallRefusalSaved,
  problems: [types['family-unknown']],
});

export const toCallResult = (outcome: RecordOutcome) =>
  outcome.kind === 'recorded'
    ? { __typename: 'CallRecorded', call: outcome.call, nextFrom: outcome.nextFrom }
    : refuse(outcome.kind);

export const toRefusalResult = (mayBeCalled: boolean | null) =>
  mayBeCalled === null ? refuse('family-unknown') : { __typename: 'CallRefusalSaved', mayBeCalled };
