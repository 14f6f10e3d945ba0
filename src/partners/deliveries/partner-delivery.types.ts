/** The GraphQL types of a partner's own deliveries, which show nothing of any other partner. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  InstantRangeInput,
  Node,
  NotFound,
  PageArguments,
  RupiahScalar,
  WrongState,
  enumFor,
  problemsOf,
  resultOf,
  successWith,
  Personal,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';
import type { DeliveryState, ProtocolAnswer } from './partner-delivery.js';
import type { ReplayOutcome } from './replay-delivery.js';

export const DeliveryStateEnum = enumFor('PartnerDeliveryState', 'The state of a delivery.', {
  words: {
    POSTED: 'posted',
    REFUSED: 'refused',
    REPEATED: 'repeated',
    QUARANTINED: 'quarantined',
    UNCONFIRMED: 'unconfirmed',
    CONTRADICTION: 'contradiction',
    REVERSAL: 'reversal',
    REVERSAL_KEPT: 'reversal-kept',
    IGNORED: 'ignored',
  } as const satisfies Record<string, DeliveryState>,
  values: {
    POSTED: { description: 'The call booked a payment.', id: 'Dibukukan', en: 'Posted' },
    REFUSED: { description: 'The payment was refused and nothing was booked.', id: 'Ditolak', en: 'Refused' },
    REPEATED: { description: 'The call repeated a payment that was decided before.', id: 'Diulang', en: 'Repeated' },
    QUARANTINED: {
      description: 'The call was signed but could not be read: `reason` says where. Replay it once we can.',
      id: 'Dikarantina',
      en: 'Quarantined',
    },
    UNCONFIRMED: {
      description: "The partner's own API could not be asked whether the call is true. The partner sends it again.",
      id: 'Belum dikonfirmasi',
      en: 'Unconfirmed',
    },
    CONTRADICTION: {
      description: 'The call had other content under a key that was used before. Nothing was booked.',
      id: 'Bertentangan',
      en: 'Contradiction',
    },
    REVERSAL: { description: 'The call took money back.', id: 'Pembatalan', en: 'Reversal' },
    REVERSAL_KEPT: {
      description: 'The call is a reversal from before reversals were booked, stored as evidence.',
      id: 'Pembatalan disimpan',
      en: 'Reversal, kept',
    },
    IGNORED: { description: 'The call is an event of a type that we do not act on.', id: 'Diabaikan', en: 'Ignored' },
  },
});

export const DeliveryOutcomeEnum = enumFor('PartnerDeliveryOutcome', 'The outcome of a payment.', {
  words: {
    ALREADY_POSTED: 'already-posted',
    CONFLICTS_WITH_EARLIER: 'conflicts-with-earlier',
    REVERSED_EARLIER: 'reversed-earlier',
    UNKNOWN_ACCOUNT: 'unknown-account',
    ALREADY_PAID: 'already-paid',
    WRONG_AMOUNT: 'wrong-amount',
    INTO_SUSPENSE: 'into-suspense',
    POSTED: 'posted',
    PAID_AHEAD: 'paid-ahead',
    OVERPAID: 'overpaid',
    INSTALMENT: 'instalment',
  } as const satisfies Record<string, PostingOutcomeKind>,
  values: {
    ALREADY_POSTED: {
      description: 'The payment had been decided before; the first answer stands.',
      id: 'Sudah diputuskan',
      en: 'Decided before',
    },
    CONFLICTS_WITH_EARLIER: {
      description: 'The reference had been used before with other content.',
      id: 'Referensi sudah dipakai',
      en: 'Reference used before',
    },
    REVERSED_EARLIER: {
      description: 'The reversal of the payment had arrived before it. Nothing was booked.',
      id: 'Dibatalkan lebih dahulu',
      en: 'Reversed before',
    },
    UNKNOWN_ACCOUNT: {
      description: 'No family has the account.',
      id: 'Nomor tidak dikenal',
      en: 'Unknown account',
    },
    ALREADY_PAID: { description: 'The family has nothing left to pay.', id: 'Sudah lunas', en: 'Paid already' },
    WRONG_AMOUNT: {
      description: 'The amount is another than the bill: `expectedAmount` is right.',
      id: 'Nominal tidak sesuai',
      en: 'Wrong amount',
    },
    INTO_SUSPENSE: {
      description: 'The money is kept until somebody finds out whose it is.',
      id: 'Dana belum teridentifikasi',
      en: 'In suspense',
    },
    POSTED: { description: 'The payment paid what was owed.', id: 'Dibukukan', en: 'Posted' },
    PAID_AHEAD: {
      description: 'The payment paid what was owed, if anything, and months ahead.',
      id: 'Dibayar di muka',
      en: 'Paid ahead',
    },
    OVERPAID: {
      description: "The payment paid all months that it could; the rest is the family's credit.",
      id: 'Lebih bayar',
      en: 'Overpaid',
    },
    INSTALMENT: {
      description: "The payment paid stages of the family's instalment plan.",
      id: 'Cicilan',
      en: 'Instalment',
    },
  },
});

@ObjectType('PartnerDeliveryAnswer', {
  simpleResolvers: true,
  description: 'An answer as the protocol of the partner defines it.',
})
export class DeliveryAnswerType {
  @Field(() => Int, { description: 'The HTTP status.' })
  httpStatus!: number;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, { description: 'The body, as JSON.' })
  body!: string;
}

@ObjectType('PartnerDeliveryReplay', { simpleResolvers: true, description: 'One replay of a delivery.' })
export class DeliveryReplayType {
  @Field(() => DateTimeScalar, { description: 'The time at which it was replayed.' })
  replayedAt!: Date;

  @Field(() => String, { description: 'The person or client that had it replayed: the subject of the token.' })
  replayedBy!: string;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  httpStatus!: number;
}

@ObjectType('PartnerDelivery', {
  simpleResolvers: true,
  implements: Node,
  description:
    'One call that the partner made, as it is stored. Answers to informing partners call its id `deliveryId`.',
})
export class PartnerDeliveryType extends Node {
  @Field(() => String, {
    description:
      "The partner's key for the call: `webhook-id`, or the day and X-EXTERNAL-ID; with the state in front where the call was stored without being posted.",
  })
  deliveryKey!: string;

  @Field(() => String, { description: 'The protocol and service, such as `snap-bi/payment`.' })
  protocol!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which it reached us.' })
  receivedAt!: Date;

  @Field(() => DeliveryStateEnum, { description: 'The state of the call.' })
  state!: DeliveryState;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, {
    nullable: true,
    description: "The partner's reference of the payment; null when the call names none.",
  })
  reference!: string | null;

  @Personal('accountNumber', { paymentIn: 'paymentId' })
  @Field(() => String, {
    nullable: true,
    description: 'The account number as the partner wrote it; null when the call names none.',
  })
  accountText!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, { nullable: true, description: 'The amount in the call; null when it names none.' })
  amount!: Rupiah | null;

  @Field(() => DeliveryOutcomeEnum, { nullable: true, description: 'The outcome; null where nothing was decided.' })
  outcome!: PostingOutcomeKind | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The right amount, where the call had another; otherwise null.',
  })
  expectedAmount!: Rupiah | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, {
    nullable: true,
    description: 'The reason why it was stored without being posted; null when it was not.',
  })
  reason!: string | null;

  @IdOf('Payment')
  @Field(() => ID, {
    nullable: true,
    description: 'The payment that the call booked or repeated; null when there is none.',
  })
  paymentId!: string | null;
}

export const PartnerDeliveryConnection = ConnectionOf(PartnerDeliveryType, 'PartnerDelivery');

@InputType('PartnerDeliveriesFilter', { description: 'A filter of deliveries; all its conditions apply together.' })
export class DeliveriesFilterInput {
  @Field(() => DeliveryStateEnum, { nullable: true, description: 'Only deliveries in this state.' })
  state?: DeliveryState | null;

  @Field(() => String, { nullable: true, description: 'Only deliveries of the payment with this reference.' })
  reference?: string | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Only deliveries received in this time.' })
  received?: InstantRangeInput | null;
}

@ArgsType()
export class DeliveriesArguments extends PageArguments {
  @Field(() => DeliveriesFilterInput, {
    nullable: true,
    description: 'The filter; left out: all deliveries of the calling partner.',
  })
  filter?: DeliveriesFilterInput | null;
}

@InputType('ReplayDeliveryInput', { description: 'A delivery to act on again.' })
export class ReplayDeliveryInput {
  @Field(() => ID, { description: 'The delivery to replay.' })
  deliveryId!: string;
}

const DeliveryReplayed = successWith(
  'DeliveryReplayed',
  'The delivery was read and acted on again; the result is stored as a delivery of its own.',
  {
    answer: { type: () => DeliveryAnswerType, description: 'The answer that the call would get now.' },
    delivery: {
      type: () => PartnerDeliveryType,
      description: 'The delivery that was replayed. It is not changed, because it is evidence.',
    },
  },
);

const { types, refuse } = problemsOf<Exclude<ReplayOutcome['kind'], 'replayed'>>({
  'unknown-delivery': {
    type: NotFound,
    code: 'PARTNER_DELIVERY_NOT_FOUND',
    description: 'The calling partner made no such delivery.',
    id: 'Anda tidak pernah mengirim pesan dengan id tersebut.',
    en: 'You made no such delivery.',
  },
  'not-replayable': {
    type: WrongState,
    code: 'PARTNER_DELIVERY_NOT_REPLAYABLE',
    description: 'The delivery did not come as a call of a protocol that can be replayed.',
    id: 'Pesan ini tidak dapat diproses ulang.',
    en: 'This delivery cannot be replayed.',
  },
});

export const ReplayDeliveryResult = resultOf(
  'ReplayDeliveryResult',
  'The answer that the delivery gets now, or the reason why it was not replayed.',
  { success: DeliveryReplayed, problems: [types['unknown-delivery'], types['not-replayable']] },
);

export const toAnswerType = ({ status, body }: ProtocolAnswer): DeliveryAnswerType => ({
  httpStatus: status,
  body: JSON.stringify(body),
});

export const toReplayDeliveryResult = (outcome: ReplayOutcome): object =>
  outcome.kind === 'replayed'
    ? { __typename: 'DeliveryReplayed', answer: toAnswerType(outcome.answer), delivery: outcome.call }
    : refuse(outcome.kind);
