/** The GraphQL types, inputs and results of calls. */
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
  Personal,
} from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CallOutcome, CallPurpose, PromiseState } from './call.js';
import type { CallProblem, RecordOutcome } from './record-call.js';

const CallPurposeEnum = enumOf('CallPurpose', 'The purpose of a call.', {
  REMINDER: {
    description: 'The call reminds of the day by which the premium must be paid.',
    id: 'Pengingat',
    en: 'Reminder',
  },
  COLLECTION: { description: 'The call is about months in arrears.', id: 'Penagihan', en: 'Collection' },
  EDUCATION: { description: 'The call explains how the insurance works.', id: 'Edukasi', en: 'Education' },
});

export const CallOutcomeEnum = enumOf(
  'CallOutcome',
  'The outcome of a call. No outcome credits money: only a partner confirms a payment.',
  {
    PROMISED_TO_PAY: {
      description: 'The family said how much it would pay and by when.',
      id: 'Berjanji membayar',
      en: 'Promised to pay',
    },
    PAID_ALREADY: { description: 'The family says that it has paid.', id: 'Sudah membayar', en: 'Paid already' },
    NO_ANSWER: {
      description: 'Nobody answered; the family is called again at the weekend.',
      id: 'Tidak diangkat',
      en: 'No answer',
    },
    WRONG_NUMBER: {
      description: 'The number belongs to somebody else or to nobody.',
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
    CALL_BACK: {
      description: 'The family asks to be called again at a time.',
      id: 'Minta dihubungi lagi',
      en: 'Asks to be called again',
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
  'The state of a promise, by the payments that partners have confirmed since.',
  {
    OPEN: { description: 'The promised day is not over and the amount has not been paid.', id: 'Berjalan', en: 'Open' },
    KEPT: { description: 'Payments reached the amount by the end of the promised day.', id: 'Ditepati', en: 'Kept' },
    BROKEN: {
      description: 'The promised day passed before payments reached the amount.',
      id: 'Tidak ditepati',
      en: 'Broken',
    },
  },
);

@ObjectType('CallPromise', {
  simpleResolvers: true,
  description: 'The amount that a family promised on the telephone, and the last day.',
})
export class CallPromiseType {
  @Field(() => RupiahScalar, { description: 'The promised amount.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day of the promise.' })
  promisedFor!: CivilDate;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'The sum that will be due on that day, as it was when the call was recorded: tell the family if it differs. A month that begins before then adds its premium. Null for older calls.',
  })
  dueAmount!: Rupiah | null;
}

@ObjectType('Call', {
  simpleResolvers: true,
  implements: Node,
  description: 'A telephone call to a family, and its outcome.',
})
export class CallType extends Node {
  @Field(() => CallPurposeEnum, { description: 'The purpose of the call.' })
  purpose!: CallPurpose;

  @Personal('call')
  @Field(() => CallOutcomeEnum, { description: 'The outcome of the call.' })
  outcome!: CallOutcome;

  @Personal('call')
  @Field(() => String, { nullable: true, description: "The caller's own words; null when there are none." })
  note!: string | null;

  @Personal('call')
  @Field(() => CallPromiseType, {
    nullable: true,
    description: 'What the family promised; null when it promised nothing.',
  })
  promise!: CallPromiseType | null;

  @Personal('call')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the family asked to be called again; null mostly.',
  })
  callBackAt!: Date | null;

  @Personal('call')
  @Field(() => PromiseStateEnum, { nullable: true, description: 'The state of the promise; null without one.' })
  promiseState!: PromiseState | null;

  @Field(() => String, { description: 'The name of the caller.' })
  callerName!: string;

  @Field(() => String, { description: 'The role of the caller, such as TELE_COLLECTOR or CADRE.' })
  callerRole!: string;

  @Personal('call')
  @Field(() => DateTimeScalar, { description: 'When the call was made; lists follow this order.' })
  calledAt!: Date;

  @Personal('call')
  @Field(() => DateTimeScalar, { description: 'When the call was recorded.' })
  recordedAt!: Date;
}

export const CallConnection = ConnectionOf(CallType, 'Call');

@InputType('CallPromiseInput', { description: 'The amount that the family promised to pay, and the last day.' })
class CallPromiseInput {
  @Field(() => RupiahScalar, { description: 'The promised amount, more than zero.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day of the promise, not before the day of the call.' })
  promisedFor!: CivilDate;
}

@InputType()
class CallReportInput {
  @Field(() => CallOutcomeEnum, { description: 'The outcome of the call.' })
  outcome!: CallOutcome;

  @Field(() => String, { nullable: true, description: "The caller's own words: at most 1,000 characters." })
  note?: string | null;

  @Field(() => CallPromiseInput, {
    nullable: true,
    description: 'The promise; required with the outcome PROMISED_TO_PAY and refused with any other.',
  })
  promise?: CallPromiseInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When to call again, within 31 days; required with the outcome CALL_BACK and refused with any other.',
  })
  callBackAt?: Date | null;
}

@InputType('RecordCallOutcomeInput', {
  description: 'The outcome of an assigned call. Sent again, it is the same call.',
})
export class RecordCallOutcomeInput extends CallReportInput {
  @Field(() => ID, { description: 'The `callId` of the assignment, which becomes the id of the call.' })
  callId!: string;

  @Field(() => CallPurposeEnum, { defaultValue: 'COLLECTION', description: 'The purpose of the call.' })
  purpose!: CallPurpose;
}

@InputType('RecordCallInput', {
  description: 'A call that came from no queue. Sent again with the same id, it is the same call.',
})
export class RecordCallInput extends CallReportInput {
  @Field(() => ID, { description: 'The id of the call, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the family that was called.' })
  familyId!: string;

  @Field(() => CallPurposeEnum, { description: 'The purpose of the call.' })
  purpose!: CallPurpose;

  @Field(() => DateTimeScalar, { description: 'When the call was made.' })
  calledAt!: Date;
}

@InputType('CallsFilter', { description: 'Narrows a list of calls; all conditions must hold.' })
export class CallsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Calls to this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Calls of this campaign.' })
  campaignId?: string | null;

  @Field(() => CallOutcomeEnum, { nullable: true, description: 'Calls with this outcome.' })
  outcome?: CallOutcome | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Calls to families who live in this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Calls made in this time.' })
  calledBetween?: InstantRangeInput | null;
}

const CallSortEnum = timeSortOf('CallSort', 'calls', 'made');

@ArgsType()
export class CallsArguments extends PageArguments {
  @Field(() => CallSortEnum, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: TimeSort;

  @Field(() => CallsFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all calls that the viewer may see.',
  })
  filter?: CallsFilterInput | null;
}

@InputType('SetCallRefusalInput', { description: 'Whether a family may be called.' })
export class SetCallRefusalInput {
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => Boolean, { description: 'Whether the family asks not to be called.' })
  refuses!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The reason in the family's own words; required when it refuses.",
  })
  reason?: string | null;
}

const CallRecorded = successWith('CallRecorded', 'The call was recorded.', {
  call: { type: () => CallType, description: 'The call that was recorded.' },
  nextFrom: {
    type: () => DateTimeScalar,
    nullable: true,
    description:
      'When the campaign calls the family again; null when it does not, and when a recorded call is sent again.',
  },
});
const CallRefusalSaved = successWith('CallRefusalSaved', 'The preference was saved.', {
  mayBeCalled: { type: () => Boolean, description: 'Whether the family may be called.' },
});

const { types, refuse } = problemsOf<CallProblem>({
  'assignment-not-open': {
    type: WrongState,
    code: 'CALL_ASSIGNMENT_NOT_OPEN',
    description:
      'The assignment belongs to another operator, or the family was assigned to another after the lease had ended.',
    id: 'Panggilan ini bukan lagi milik Anda; ambil panggilan berikutnya.',
    en: 'This call is not yours any more; take the next one.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CALL_CONFLICTS_WITH_EARLIER',
    description: 'The call was recorded before with other content.',
    id: 'Panggilan ini sudah dicatat dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This call was recorded before in other words; it stays as it was.',
  },
  'promise-missing': {
    type: InvalidInput,
    code: 'CALL_PROMISE_MISSING',
    field: 'input.promise',
    description: 'The outcome is a promise to pay, but the promise is missing.',
    id: 'Sebutkan jumlah yang dijanjikan keluarga dan tanggalnya.',
    en: 'Say how much the family promised, and by when.',
  },
  'promise-not-allowed': {
    type: InvalidInput,
    code: 'CALL_PROMISE_NOT_ALLOWED',
    field: 'input.promise',
    description: 'The promise has no amount, is for a day before the call, or comes with another outcome.',
    id: 'Janji bayar memerlukan hasil PROMISED_TO_PAY, jumlah, dan tanggal yang tidak mendahului panggilan.',
    en: 'A promise needs the outcome PROMISED_TO_PAY, an amount, and a day not before the call.',
  },
  'call-back-not-fitting': {
    type: InvalidInput,
    code: 'CALL_BACK_NOT_FITTING',
    field: 'input.callBackAt',
    description: 'The time to call again is missing, not within 31 days after the call, or comes with another outcome.',
    id: 'Isi waktu untuk menghubungi kembali, paling lambat 31 hari sesudah panggilan.',
    en: 'Say when to call again, within 31 days after the call.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'CALL_IN_THE_FUTURE',
    field: 'input.calledAt',
    description: 'The time of the call lies in the future.',
    id: 'Waktu panggilan lebih lambat dari sekarang; periksa jam perangkat Anda.',
    en: 'The call lies in the future; check the clock.',
  },
  'family-unknown': {
    type: NotFound,
    code: 'CALL_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan.',
    en: 'You see no such family.',
  },
});

export const RecordCallOutcomeResult = resultOf(
  'RecordCallOutcomeResult',
  'The recorded call, or the reason why it was not recorded.',
  {
    success: CallRecorded,
    problems: [types['assignment-not-open'], types['conflicts-with-earlier'], types['promise-missing']],
  },
);

export const RecordCallResult = resultOf(
  'RecordCallResult',
  'The recorded call, or the reason why it was not recorded.',
  {
    success: CallRecorded,
    problems: [types['family-unknown'], types['in-the-future'], types['conflicts-with-earlier']],
  },
);

export const CallRefusalResult = resultOf(
  'CallRefusalResult',
  'Whether the family may be called now, or the reason why nothing was saved.',
  {
    success: CallRefusalSaved,
    problems: [types['family-unknown']],
  },
);

export const toCallResult = (outcome: RecordOutcome) =>
  outcome.kind === 'recorded'
    ? { __typename: 'CallRecorded', call: outcome.call, nextFrom: outcome.nextFrom }
    : refuse(outcome.kind);

export const toRefusalResult = (mayBeCalled: boolean | null) =>
  mayBeCalled === null ? refuse('family-unknown') : { __typename: 'CallRefusalSaved', mayBeCalled };
