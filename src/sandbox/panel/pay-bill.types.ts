/** The GraphQL types of a payment in a sandbox: its input, what became of the delivery, and its trace. */
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  ConflictsWithEarlier,
  IdOf,
  NotFound,
  RupiahScalar,
  Unavailable,
  WrongState,
  enumFor,
  enumOf,
  problemsOf,
  resultOf,
  successWith,
  Personal,
} from '../../platform/graphql/index.js';
import { PaymentChannelEnum } from '../../money/partners/index.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CallOutcome } from '../../partners/stand-ins/index.js';
import type { Delivered, Trace, TraceStep } from './deliver-payment.js';
import type { PayBillOutcome } from './pay-bill.js';

@InputType('PayBillInput', {
  description: 'A payment to be made in a sandbox: name the family, or the number that is keyed in.',
})
export class PayBillInput {
  @Field(() => PaymentChannelEnum, { description: 'The channel through which it is paid.' })
  channel!: PaymentChannel;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the sandbox partner; left out: the first of the channel.',
  })
  partnerCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The family, which is paid for by its virtual account.' })
  familyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A virtual account, a card number, or a payment code for the tills of a minimarket.',
  })
  accountNumber?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The amount; left out: what is asked for now.' })
  amount?: Rupiah | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The partner's reference, 1 to 36 characters. Sent again with the same one, the payment is not made twice and the same answer comes. Left out: a new one.",
  })
  reference?: string | null;
}

const OutcomeEnum = enumFor('SandboxDeliveryOutcome', 'How a delivery in a sandbox was answered.', {
  words: {
    TAKEN: 'taken',
    KNOWN: 'known',
    REFUSED: 'refused',
    CONTRADICTS: 'contradicts',
    NOT_BELIEVED: 'not-believed',
    ODD: 'odd',
  } as const satisfies Record<string, CallOutcome>,
  values: {
    TAKEN: { description: 'It was accepted as new.', id: 'Diterima', en: 'Taken' },
    KNOWN: { description: 'It was accepted as a repeat.', id: 'Sudah diketahui', en: 'Known' },
    REFUSED: { description: 'It was refused: the payer gets the money back.', id: 'Ditolak', en: 'Refused' },
    CONTRADICTS: {
      description: 'Its key was used for something else.',
      id: 'Bertentangan dengan sebelumnya',
      en: 'Contradicts',
    },
    NOT_BELIEVED: { description: 'Its signature proves nothing.', id: 'Tidak dipercaya', en: 'Not believed' },
    ODD: { description: 'It was answered in another way.', id: 'Dijawab lain', en: 'Answered otherwise' },
  },
});

const StepEnum = enumOf<TraceStep>('SandboxTraceStep', 'A step of one delivery.', {
  SIGNED: { description: 'The partner has signed the call.', id: 'Ditandatangani', en: 'Signed' },
  SENT: { description: 'The call leaves, by HTTP.', id: 'Dikirim', en: 'Sent' },
  POSTED: { description: 'The payment is posted.', id: 'Tercatat', en: 'Posted' },
  EVENT: { description: 'Listeners are told.', id: 'Diberitakan', en: 'Told' },
  ANSWERED: { description: 'The partner has the answer.', id: 'Dijawab', en: 'Answered' },
});

@ObjectType('SandboxTraceTime', { simpleResolvers: true, description: 'When a step of a delivery happened.' })
class SandboxTraceTimeType {
  @Field(() => StepEnum, { description: 'The step.' })
  step!: TraceStep;

  @Field(() => Float, { description: 'The milliseconds since the partner began.' })
  ms!: number;
}

@ObjectType('SandboxHeader', { simpleResolvers: true, description: 'A header of a call.' })
class SandboxHeaderType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The value; a bearer token is not shown.' })
  value!: string;
}

@ObjectType('SandboxTrace', { simpleResolvers: true, description: 'One delivery, step by step, as it went over HTTP.' })
class SandboxTraceType {
  @Field(() => [SandboxTraceTimeType], { description: 'The steps that happened, in the order of time.' })
  steps!: readonly SandboxTraceTimeType[];

  @Field(() => String, { description: 'The path that was called.' })
  path!: string;

  @Field(() => [SandboxHeaderType], { description: 'The headers of the call, its signature among them.' })
  headers!: readonly SandboxHeaderType[];

  @Field(() => String, { description: 'The body that was signed.' })
  body!: string;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  status!: number;

  @Field(() => String, { nullable: true, description: 'The body of the answer as JSON; null when it was none.' })
  answer!: string | null;
}

@ObjectType('SandboxDelivery', {
  simpleResolvers: true,
  description: 'A payment that a sandbox partner told this server of.',
})
export class SandboxDeliveryType {
  @Field(() => String, { description: "The partner's reference, as it stands on the receipt." })
  reference!: string;

  @Field(() => String, { description: 'The code of the sandbox partner.' })
  partnerCode!: string;

  @Field(() => String, { description: 'The name of the sandbox partner.' })
  partnerName!: string;

  @Field(() => PaymentChannelEnum, { description: 'The channel.' })
  channel!: PaymentChannel;

  @Personal('accountNumber')
  @Field(() => String, { description: 'The number that was keyed in.' })
  accountNumber!: string;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount.' })
  amount!: Rupiah;

  @Field(() => OutcomeEnum, { description: 'How it was answered.' })
  outcome!: CallOutcome;

  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'The family; null when no family has the number.' })
  familyId!: string | null;

  @IdOf('Payment')
  @Field(() => ID, { nullable: true, description: 'The payment; null when none was posted.' })
  paymentId!: string | null;

  @Field(() => SandboxTraceType, {
    nullable: true,
    description: 'How the delivery went; null when it was made by another instance, or before the last start.',
  })
  trace!: SandboxTraceType | null;
}

const { types, refuse } = problemsOf<Exclude<PayBillOutcome['kind'], 'sent'>>({
  'family-not-found': {
    type: NotFound,
    code: 'SANDBOX_FAMILY_NOT_FOUND',
    description: 'No family has this id or number. With an amount, a number that nobody has is paid all the same.',
    id: 'Tidak ada keluarga dengan nomor ini.',
    en: 'No family has this number.',
  },
  'nothing-due': {
    type: WrongState,
    code: 'SANDBOX_NOTHING_DUE',
    description: 'Nothing is asked of the family now; give an amount to pay ahead.',
    id: 'Tidak ada yang harus dibayar sekarang. Isi jumlah untuk membayar di muka.',
    en: 'Nothing is due now. Give an amount to pay ahead.',
  },
  'partner-missing': {
    type: Unavailable,
    code: 'SANDBOX_PARTNER_MISSING',
    description: 'This machine holds no credentials of such a sandbox partner.',
    id: 'Mitra sandbox untuk saluran ini tidak tersedia di server ini.',
    en: 'This server has no sandbox partner of this channel.',
  },
  'other-payment': {
    type: ConflictsWithEarlier,
    code: 'SANDBOX_REFERENCE_TAKEN',
    description: 'Another payment was made under this reference.',
    id: 'Referensi ini sudah dipakai untuk pembayaran lain.',
    en: 'Another payment was made under this reference.',
  },
});

export const PayBillResult = resultOf('PayBillResult', 'The delivery, or the reason why there was none.', {
  success: successWith('BillPaid', 'The sandbox partner has sent its call and was answered.', {
    delivery: { type: () => SandboxDeliveryType, description: 'What was sent, and what became of it.' },
  }),
  problems: [types['family-not-found'], types['nothing-due'], types['partner-missing'], types['other-payment']],
});

const shownHeader = ([name, value]: [string, string]): SandboxHeaderType => ({
  name,
  value: name === 'authorization' ? 'Bearer …' : value,
});

const toTrace = ({ steps, call, answer }: Trace): SandboxTraceType => ({
  steps,
  path: call.path,
  headers: Object.entries(call.headers).map(shownHeader),
  body: call.body,
  status: answer.status,
  answer: answer.body === null ? null : JSON.stringify(answer.body),
});

const toDelivery = ({ partner, account, trace, ...delivered }: Delivered): SandboxDeliveryType => ({
  ...delivered,
  partnerCode: partner.code,
  partnerName: partner.name,
  channel: partner.channel,
  accountNumber: account,
  trace: trace === null ? null : toTrace(trace),
});

export const toPayBillResult = (outcome: PayBillOutcome) =>
  outcome.kind === 'sent' ? { __typename: 'BillPaid', delivery: toDelivery(outcome.delivered) } : refuse(outcome.kind);
