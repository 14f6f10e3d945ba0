/** The GraphQL types of payments in doubt. Accounts are masked and a partner's words are left out: they may name a person. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf, DateTimeScalar, PageArguments, RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AttemptOutcome, DoubtSource, DoubtState } from './payment-doubt.js';

export const DoubtSourceEnum = {
  UNREADABLE_CALL: 'unreadable-call',
  CONTRADICTION: 'contradiction',
  LATE_ANSWER: 'late-answer',
  UNPAID_INQUIRY: 'unpaid-inquiry',
} as const satisfies Record<string, DoubtSource>;

registerEnumType(DoubtSourceEnum, {
  name: 'PaymentDoubtSource',
  description: 'Why it is not certain that the partner holds the money.',
  valuesConfig: {
    UNREADABLE_CALL: { description: 'An authentic call could not be read; it was quarantined.' },
    CONTRADICTION: { description: 'A name that was used came again with another story.' },
    LATE_ANSWER: { description: 'The partner was told that we are late while the posting was under way.' },
    UNPAID_INQUIRY: { description: 'A payer was shown a bill and no payment followed within 15 minutes.' },
  },
});

export const DoubtStateEnum = {
  OPEN: 'open',
  UNASKABLE: 'unaskable',
  SETTLED: 'settled',
  ALREADY_SETTLED: 'already-settled',
  NOT_PAID: 'not-paid',
  DISPUTED: 'disputed',
  UNANSWERED: 'unanswered',
} as const satisfies Record<string, DoubtState>;

registerEnumType(DoubtStateEnum, {
  name: 'PaymentDoubtState',
  description: 'How a payment in doubt stands.',
  valuesConfig: {
    OPEN: { description: 'The partner is asked, or asked again, when its time comes.' },
    UNASKABLE: { description: 'The evidence does not name the payment: a person must look.' },
    SETTLED: { description: 'The partner holds the money; it was posted from the answer.' },
    ALREADY_SETTLED: { description: 'It was posted already, as the partner says too.' },
    NOT_PAID: { description: 'The partner does not hold the money.' },
    DISPUTED: { description: 'The answer contradicts what is booked here: a person must look.' },
    UNANSWERED: { description: "Asked as often as the policy allows: the partner's file decides." },
  },
});

const AttemptOutcomeEnum = {
  SETTLED: 'settled',
  PENDING: 'pending',
  NOT_PAID: 'not-paid',
  ALREADY_SETTLED: 'already-settled',
  ERROR: 'error',
} as const satisfies Record<string, AttemptOutcome>;

registerEnumType(AttemptOutcomeEnum, {
  name: 'PaymentDoubtOutcome',
  description: 'What came of asking once.',
  valuesConfig: {
    SETTLED: { description: 'The partner holds the money and it was posted.' },
    PENDING: { description: 'The partner does not know yet.' },
    NOT_PAID: { description: 'The partner does not hold the money.' },
    ALREADY_SETTLED: { description: 'The partner holds the money and it had been posted.' },
    ERROR: { description: 'No usable answer, or one that contradicts the books.' },
  },
});

export { AttemptOutcomeEnum };

@ObjectType('PaymentDoubtAttempt', {
  simpleResolvers: true,
  description: 'One question to the partner and its answer.',
})
export class DoubtAttemptType {
  @Field(() => ID, { description: 'Names the attempt.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When the answer was judged.' })
  askedAt!: Date;

  @Field(() => String, { description: "Who asked: a viewer's subject, or `sweep`." })
  askedBy!: string;

  @Field(() => AttemptOutcomeEnum, { description: 'What came of it.' })
  outcome!: AttemptOutcome;

  @Field(() => String, { nullable: true, description: 'What was wrong, in a few words.' })
  detail!: string | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer; null when there was none.' })
  httpStatus!: number | null;

  @Field(() => String, { nullable: true, description: "The protocol's response code, where the answer had one." })
  responseCode!: string | null;
}

@ObjectType('PaymentDoubt', {
  simpleResolvers: true,
  description: 'A payment of which it is not certain that the partner holds the money.',
})
export class PaymentDoubtType {
  @Field(() => ID, { description: 'Names the doubt.' })
  id!: string;

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

  @Field(() => ID, { nullable: true, description: 'The receipt that raised it, where a kept call did.' })
  receiptId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  raisedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the partner is asked next; null unless open.' })
  askAfter!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it is not.' })
  closedAt!: Date | null;

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
