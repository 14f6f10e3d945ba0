/**
 * The GraphQL types of payments in doubt. Accounts are masked and a partner's texts are left out, because they may name
 * a person.
 */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumFor,
  Personal,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { DoubtClosingType } from './payment-doubt-closing.types.js';
import type { AttemptDetail, AttemptOutcome, DoubtClosing, DoubtSource, DoubtState } from './payment-doubt.js';

export const DoubtSourceEnum = enumFor(
  'PaymentDoubtSource',
  'The reason why it is not certain that the partner holds the money.',
  {
    words: {
      UNREADABLE_CALL: 'unreadable-call',
      CONTRADICTION: 'contradiction',
      LATE_ANSWER: 'late-answer',
      UNPAID_INQUIRY: 'unpaid-inquiry',
    } as const satisfies Record<string, DoubtSource>,
    values: {
      UNREADABLE_CALL: {
        description: 'An authentic call could not be read; it was quarantined.',
        id: 'Pesan tidak terbaca',
        en: 'Unreadable call',
      },
      CONTRADICTION: {
        description: 'A call had other content under a key or reference that was used before.',
        id: 'Isi bertentangan',
        en: 'Contradiction',
      },
      LATE_ANSWER: {
        description:
          'A bank was told neither yes nor no; or a partner to send again while a commit may have held its payment.',
        id: 'Jawaban terlambat',
        en: 'Late answer',
      },
      UNPAID_INQUIRY: {
        description: 'A payer was shown a bill and no payment followed within 15 minutes.',
        id: 'Tagihan belum dibayar',
        en: 'Bill shown, not paid',
      },
    },
  },
);

export const DoubtStateEnum = enumFor('PaymentDoubtState', 'The state of a payment in doubt.', {
  words: {
    OPEN: 'open',
    UNASKABLE: 'unaskable',
    SETTLED: 'settled',
    ALREADY_SETTLED: 'already-settled',
    NOT_PAID: 'not-paid',
    DISPUTED: 'disputed',
    UNANSWERED: 'unanswered',
    CLOSED_BY_HAND: 'closed-by-hand',
  } as const satisfies Record<string, DoubtState>,
  values: {
    OPEN: {
      description: 'The partner is asked, or asked again, when `askAfter` has come.',
      id: 'Menunggu jawaban',
      en: 'Open',
    },
    UNASKABLE: {
      description: 'The evidence does not name the payment, so a person must look at it and close it.',
      id: 'Tidak dapat ditanyakan',
      en: 'Cannot be asked',
    },
    SETTLED: {
      description: 'The partner holds the money, and the payment was posted from its answer.',
      id: 'Dibukukan dari jawaban mitra',
      en: 'Posted from the answer',
    },
    ALREADY_SETTLED: {
      description: 'The payment had been posted already, and the partner says the same.',
      id: 'Sudah dibukukan',
      en: 'Posted before',
    },
    NOT_PAID: {
      description: 'The partner does not hold the money, or was told to give it back.',
      id: 'Tidak dibayar',
      en: 'Not paid',
    },
    DISPUTED: {
      description: 'The answer contradicts what is booked here, so a person must look at it.',
      id: 'Bertentangan dengan pembukuan',
      en: 'Disputed',
    },
    UNANSWERED: {
      description:
        'The partner did not answer however often it was asked, or cannot be asked: its settlement file decides.',
      id: 'Tidak dijawab',
      en: 'Unanswered',
    },
    CLOSED_BY_HAND: {
      description: 'No question decided it, and a person closed it: `closing` says with what finding.',
      id: 'Ditutup petugas',
      en: 'Closed by a person',
    },
  },
});

export const AttemptOutcomeEnum = enumFor('PaymentDoubtOutcome', 'The result of one question to the partner.', {
  words: {
    SETTLED: 'settled',
    PENDING: 'pending',
    NOT_PAID: 'not-paid',
    ALREADY_SETTLED: 'already-settled',
    ERROR: 'error',
  } as const satisfies Record<string, AttemptOutcome>,
  values: {
    SETTLED: { description: 'The partner holds the money, and the payment was posted.', id: 'Dibukukan', en: 'Posted' },
    PENDING: { description: 'The partner does not know yet.', id: 'Masih diproses', en: 'Pending' },
    NOT_PAID: { description: 'The partner does not hold the money.', id: 'Tidak dibayar', en: 'Not paid' },
    ALREADY_SETTLED: {
      description: 'The partner holds the money, and the payment had been posted already.',
      id: 'Sudah dibukukan',
      en: 'Posted before',
    },
    ERROR: {
      description: 'There was no usable answer, or it contradicts the books.',
      id: 'Gagal',
      en: 'Error',
    },
  },
});

export const AttemptDetailEnum = enumFor('PaymentDoubtDetail', 'The fault of an answer.', {
  words: {
    NO_TOKEN: 'the bank gave no token',
    UNREACHABLE: 'the bank could not be reached',
    LATE: 'the bank did not answer in time',
    TOO_LONG: 'the answer is too long',
    UNREADABLE: 'an unreadable answer',
    REFUSED: 'a refusal or an unreadable answer',
    OTHER_PAYMENT: 'an answer about another payment',
    NO_AMOUNT: 'settled, and no amount said',
    UNKNOWN_FLAG: 'an unknown flag',
    BOOKED_HERE_NOT_PAID_THERE: 'booked here, not paid at the partner',
    REFUSED_HERE_SETTLED_THERE: 'refused here, settled at the partner',
    REVERSED_HERE_SETTLED_THERE: 'taken back here, settled at the partner',
    OTHER_AMOUNT_THERE: 'another amount at the partner',
    OTHER_ACCOUNT_HERE: 'booked here for another account',
    OTHER_CONTENT_HERE: 'booked here with other content',
  } as const satisfies Record<string, AttemptDetail>,
  values: {
    NO_TOKEN: { description: 'The bank gave no token.', id: 'Bank tidak memberi token', en: 'No token' },
    UNREACHABLE: { description: 'The bank could not be reached.', id: 'Bank tidak terhubung', en: 'Unreachable' },
    LATE: {
      description: 'The bank did not answer in time.',
      id: 'Bank tidak menjawab tepat waktu',
      en: 'No answer in time',
    },
    TOO_LONG: {
      description: 'The answer is longer than is accepted.',
      id: 'Jawaban terlalu panjang',
      en: 'Too long',
    },
    UNREADABLE: { description: 'The answer cannot be read.', id: 'Jawaban tidak terbaca', en: 'Unreadable answer' },
    REFUSED: {
      description: 'The bank refused to answer, or its answer has no known code.',
      id: 'Ditolak bank',
      en: 'Refused',
    },
    OTHER_PAYMENT: {
      description: 'The answer is about another payment.',
      id: 'Jawaban tentang pembayaran lain',
      en: 'About another payment',
    },
    NO_AMOUNT: {
      description: 'The answer says that the payment is settled, but names no amount.',
      id: 'Lunas tanpa nominal',
      en: 'Settled, no amount',
    },
    UNKNOWN_FLAG: {
      description: 'The answer has an unknown payment flag.',
      id: 'Status tidak dikenal',
      en: 'Unknown flag',
    },
    BOOKED_HERE_NOT_PAID_THERE: {
      description: 'The payment is booked here, but not paid at the partner.',
      id: 'Dibukukan di sini, tidak dibayar di mitra',
      en: 'Booked here, not paid there',
    },
    REFUSED_HERE_SETTLED_THERE: {
      description: 'The payment was refused here, but is settled at the partner.',
      id: 'Ditolak di sini, lunas di mitra',
      en: 'Refused here, settled there',
    },
    REVERSED_HERE_SETTLED_THERE: {
      description: 'The payment was taken back here, but is settled at the partner.',
      id: 'Dibatalkan di sini, lunas di mitra',
      en: 'Reversed here, settled there',
    },
    OTHER_AMOUNT_THERE: {
      description: 'The partner has another amount than is booked here.',
      id: 'Nominal di mitra berbeda',
      en: 'Another amount there',
    },
    OTHER_ACCOUNT_HERE: {
      description: 'The payment is booked here for another account.',
      id: 'Dibukukan untuk nomor lain',
      en: 'Booked for another account',
    },
    OTHER_CONTENT_HERE: {
      description: 'The payment is booked here with other content.',
      id: 'Dibukukan dengan isi lain',
      en: 'Booked with other content',
    },
  },
});

@ObjectType('PaymentDoubtAttempt', {
  simpleResolvers: true,
  description: 'One question to the partner and its answer.',
})
export class DoubtAttemptType {
  @Field(() => DateTimeScalar, { description: 'The time at which the answer was acted on.' })
  askedAt!: Date;

  @Field(() => String, { description: 'The subject of the viewer who asked, or `sweep` for the job.' })
  askedBy!: string;

  @Field(() => AttemptOutcomeEnum, { description: 'The result of the question.' })
  outcome!: AttemptOutcome;

  @Field(() => AttemptDetailEnum, {
    nullable: true,
    description: 'The fault of the answer; null when there was none.',
  })
  detail!: AttemptDetail | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer; null when there was none.' })
  httpStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The response code of the protocol; null when the answer had none.',
  })
  responseCode!: string | null;
}

@ObjectType('PaymentDoubt', {
  simpleResolvers: true,
  implements: Node,
  description: 'A payment of which it is not certain that the partner holds the money.',
})
export class PaymentDoubtType extends Node {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => DoubtSourceEnum, { description: 'The reason why the payment is in doubt.' })
  source!: DoubtSource;

  @Field(() => DoubtStateEnum, { description: 'The state of the doubt.' })
  state!: DoubtState;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, {
    nullable: true,
    description: "The partner's reference of the payment; null when it could not be read.",
  })
  reference!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The amount that the partner sent or the payer was shown; null when it could not be read.',
  })
  amount!: Rupiah | null;

  @IdOf('PartnerDelivery')
  @Field(() => ID, { nullable: true, description: 'The delivery that raised the doubt; null when no stored call did.' })
  deliveryId!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: 'The time at which the doubt was noted.' })
  raisedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the partner is asked next; null unless the doubt is open.',
  })
  askAfter!: Date | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the doubt was decided; null while it is not.',
  })
  closedAt!: Date | null;

  @IdOf('Payment')
  @Field(() => ID, { nullable: true, description: 'The payment that settled the doubt; null when there is none.' })
  paymentId!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DoubtClosingType, {
    nullable: true,
    description: 'What the person found who closed the doubt by hand; null unless one did.',
  })
  closing!: DoubtClosing | null;
}

export const PaymentDoubtConnection = ConnectionOf(PaymentDoubtType, 'PaymentDoubt');

@InputType('PaymentDoubtsFilter', { description: 'A filter of doubts; all its conditions apply together.' })
export class DoubtsFilterInput {
  @Field(() => String, { nullable: true, description: 'Only doubts about payments of the partner with this code.' })
  partnerCode?: string | null;

  @Field(() => DoubtStateEnum, { nullable: true, description: 'Only doubts in this state.' })
  state?: DoubtState | null;

  @Field(() => DoubtSourceEnum, { nullable: true, description: 'Only doubts that were raised for this reason.' })
  source?: DoubtSource | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only doubts that are not closed, in whatever state; false: only those that are.',
  })
  open?: boolean | null;
}

@ArgsType()
export class DoubtsArguments extends PageArguments {
  @Field(() => DoubtsFilterInput, { nullable: true, description: 'The filter; left out: all doubts.' })
  filter?: DoubtsFilterInput | null;
}
