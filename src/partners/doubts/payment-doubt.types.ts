/** The GraphQL types of payments in doubt. Accounts are masked and a partner's words are left out: they may name a person. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumFor,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AttemptDetail, AttemptOutcome, DoubtSource, DoubtState } from './payment-doubt.js';

export const DoubtSourceEnum = enumFor(
  'PaymentDoubtSource',
  'Why it is not certain that the partner holds the money.',
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
        description: 'A name that was used came again with another story.',
        id: 'Isi bertentangan',
        en: 'Contradiction',
      },
      LATE_ANSWER: {
        description: 'The partner was told that we are late while the posting was under way.',
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

export const DoubtStateEnum = enumFor('PaymentDoubtState', 'How a payment in doubt stands.', {
  words: {
    OPEN: 'open',
    UNASKABLE: 'unaskable',
    SETTLED: 'settled',
    ALREADY_SETTLED: 'already-settled',
    NOT_PAID: 'not-paid',
    DISPUTED: 'disputed',
    UNANSWERED: 'unanswered',
  } as const satisfies Record<string, DoubtState>,
  values: {
    OPEN: {
      description: 'The partner is asked, or asked again, when its time comes.',
      id: 'Menunggu jawaban',
      en: 'Open',
    },
    UNASKABLE: {
      description: 'The evidence does not name the payment: a person must look.',
      id: 'Tidak dapat ditanyakan',
      en: 'Cannot be asked',
    },
    SETTLED: {
      description: 'The partner holds the money; it was posted from the answer.',
      id: 'Dibukukan dari jawaban mitra',
      en: 'Posted from the answer',
    },
    ALREADY_SETTLED: {
      description: 'It was posted already, as the partner says too.',
      id: 'Sudah dibukukan',
      en: 'Posted before',
    },
    NOT_PAID: { description: 'The partner does not hold the money.', id: 'Tidak dibayar', en: 'Not paid' },
    DISPUTED: {
      description: 'The answer contradicts what is booked here: a person must look.',
      id: 'Bertentangan dengan pembukuan',
      en: 'Disputed',
    },
    UNANSWERED: {
      description: "Asked as often as the policy allows: the partner's file decides.",
      id: 'Tidak dijawab',
      en: 'Unanswered',
    },
  },
});

export const AttemptOutcomeEnum = enumFor('PaymentDoubtOutcome', 'What came of asking once.', {
  words: {
    SETTLED: 'settled',
    PENDING: 'pending',
    NOT_PAID: 'not-paid',
    ALREADY_SETTLED: 'already-settled',
    ERROR: 'error',
  } as const satisfies Record<string, AttemptOutcome>,
  values: {
    SETTLED: { description: 'The partner holds the money and it was posted.', id: 'Dibukukan', en: 'Posted' },
    PENDING: { description: 'The partner does not know yet.', id: 'Masih diproses', en: 'Pending' },
    NOT_PAID: { description: 'The partner does not hold the money.', id: 'Tidak dibayar', en: 'Not paid' },
    ALREADY_SETTLED: {
      description: 'The partner holds the money and it had been posted.',
      id: 'Sudah dibukukan',
      en: 'Posted before',
    },
    ERROR: {
      description: 'No usable answer, or one that contradicts the books.',
      id: 'Gagal',
      en: 'Error',
    },
  },
});

export const AttemptDetailEnum = enumFor('PaymentDoubtDetail', 'What was wrong with an answer.', {
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
    NO_TOKEN: { description: 'The bank sold no token.', id: 'Bank tidak memberi token', en: 'No token' },
    UNREACHABLE: { description: 'The bank could not be reached.', id: 'Bank tidak terhubung', en: 'Unreachable' },
    LATE: {
      description: 'The bank did not answer in time.',
      id: 'Bank tidak menjawab tepat waktu',
      en: 'No answer in time',
    },
    TOO_LONG: {
      description: 'The answer is longer than any should be.',
      id: 'Jawaban terlalu panjang',
      en: 'Too long',
    },
    UNREADABLE: { description: 'The answer cannot be read.', id: 'Jawaban tidak terbaca', en: 'Unreadable answer' },
    REFUSED: {
      description: 'The bank refused to answer, or its answer has no code that is known.',
      id: 'Ditolak bank',
      en: 'Refused',
    },
    OTHER_PAYMENT: {
      description: 'The answer is about another payment.',
      id: 'Jawaban tentang pembayaran lain',
      en: 'About another payment',
    },
    NO_AMOUNT: {
      description: 'The answer says that it is settled and names no amount.',
      id: 'Lunas tanpa nominal',
      en: 'Settled, no amount',
    },
    UNKNOWN_FLAG: {
      description: 'The answer has a payment flag that is not known.',
      id: 'Status tidak dikenal',
      en: 'Unknown flag',
    },
    BOOKED_HERE_NOT_PAID_THERE: {
      description: 'Booked here, and not paid at the partner.',
      id: 'Dibukukan di sini, tidak dibayar di mitra',
      en: 'Booked here, not paid there',
    },
    REFUSED_HERE_SETTLED_THERE: {
      description: 'Refused here, and settled at the partner.',
      id: 'Ditolak di sini, lunas di mitra',
      en: 'Refused here, settled there',
    },
    REVERSED_HERE_SETTLED_THERE: {
      description: 'Taken back here, and settled at the partner.',
      id: 'Dibatalkan di sini, lunas di mitra',
      en: 'Reversed here, settled there',
    },
    OTHER_AMOUNT_THERE: {
      description: 'The partner has another amount.',
      id: 'Nominal di mitra berbeda',
      en: 'Another amount there',
    },
    OTHER_ACCOUNT_HERE: {
      description: 'Booked here for another account.',
      id: 'Dibukukan untuk nomor lain',
      en: 'Booked for another account',
    },
    OTHER_CONTENT_HERE: {
      description: 'Booked here with other content.',
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
  @Field(() => DateTimeScalar, { description: 'When the answer was acted on.' })
  askedAt!: Date;

  @Field(() => String, { description: "Who asked: a viewer's subject, or `sweep`." })
  askedBy!: string;

  @Field(() => AttemptOutcomeEnum, { description: 'What came of it.' })
  outcome!: AttemptOutcome;

  @Field(() => AttemptDetailEnum, { nullable: true, description: 'What was wrong; null when nothing was.' })
  detail!: AttemptDetail | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer; null when there was none.' })
  httpStatus!: number | null;

  @Field(() => String, { nullable: true, description: "The protocol's response code, where the answer had one." })
  responseCode!: string | null;
}

@ObjectType('PaymentDoubt', {
  simpleResolvers: true,
  implements: Node,
  description: 'A payment of which it is not certain that the partner holds the money.',
})
export class PaymentDoubtType extends Node {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => DoubtSourceEnum, { description: 'Why there is doubt.' })
  source!: DoubtSource;

  @Field(() => DoubtStateEnum, { description: 'How it stands.' })
  state!: DoubtState;

  @Field(() => String, { nullable: true, description: "The partner's name for the payment, where it could be read." })
  reference!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What the partner said, or the payer was shown.' })
  amount!: Rupiah | null;

  @IdOf('PartnerDelivery')
  @Field(() => ID, { nullable: true, description: 'The delivery that raised it, where a kept call did.' })
  deliveryId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  raisedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the partner is asked next; null unless open.' })
  askAfter!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it is not.' })
  closedAt!: Date | null;

  @IdOf('Payment')
  @Field(() => ID, { nullable: true, description: 'The payment it was settled with.' })
  paymentId!: string | null;
}

export const PaymentDoubtConnection = ConnectionOf(PaymentDoubtType, 'PaymentDoubt');

@InputType('PaymentDoubtsFilter', { description: 'Which doubts; each condition left out does not narrow.' })
export class DoubtsFilterInput {
  @Field(() => String, { nullable: true, description: 'Of the partner with this code.' })
  partnerCode?: string | null;

  @Field(() => DoubtStateEnum, { nullable: true, description: 'In this state.' })
  state?: DoubtState | null;

  @Field(() => DoubtSourceEnum, { nullable: true, description: 'Raised for this reason.' })
  source?: DoubtSource | null;
}

@ArgsType()
export class DoubtsArguments extends PageArguments {
  @Field(() => DoubtsFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: DoubtsFilterInput | null;
}
