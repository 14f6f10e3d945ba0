/** The GraphQL types of a partner's own deliveries: its own words, and nothing of any other partner. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  InstantRangeInput,
  PageArguments,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import { unreachable } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';
import type { DeliveryState, PartnerDelivery, WordedAnswer } from './partner-delivery.js';
import type { ReplayOutcome } from './replay-delivery.js';

export const DeliveryStateEnum = {
  POSTED: 'posted',
  REFUSED: 'refused',
  REPEATED: 'repeated',
  QUARANTINED: 'quarantined',
  CONTRADICTION: 'contradiction',
  REVERSAL: 'reversal',
  REVERSAL_KEPT: 'reversal-kept',
  IGNORED: 'ignored',
} as const satisfies Record<string, DeliveryState>;

registerEnumType(DeliveryStateEnum, {
  name: 'PartnerDeliveryState',
  description: 'What became of a delivery.',
  valuesConfig: {
    POSTED: { description: 'It booked money.' },
    REFUSED: { description: 'Its payment was refused and nothing was booked.' },
    REPEATED: { description: 'It told again of a payment that was decided.' },
    QUARANTINED: { description: 'It was signed and could not be read: `reason` says where. Replay it once we can.' },
    CONTRADICTION: { description: 'It told another story under a name that was used. Nothing was booked.' },
    REVERSAL: { description: 'It took money back.' },
    REVERSAL_KEPT: { description: 'A reversal from before reversals were booked, kept as evidence.' },
    IGNORED: { description: 'An event of a type we do not act on.' },
  },
});

export const DeliveryOutcomeEnum = {
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
} as const satisfies Record<string, PostingOutcomeKind>;

registerEnumType(DeliveryOutcomeEnum, {
  name: 'PartnerDeliveryOutcome',
  description: 'What was decided about a payment.',
  valuesConfig: {
    ALREADY_POSTED: { description: 'The payment had been decided; the first answer stands.' },
    CONFLICTS_WITH_EARLIER: { description: 'The reference had been used with other content.' },
    REVERSED_EARLIER: { description: 'Its reversal had come before it. Nothing was booked.' },
    UNKNOWN_ACCOUNT: { description: 'No family has the account.' },
    ALREADY_PAID: { description: 'Nothing is left to pay.' },
    WRONG_AMOUNT: { description: 'Another amount than the bill: `expectedAmount` is right.' },
    INTO_SUSPENSE: { description: 'The money is kept until somebody finds out whose it is.' },
    POSTED: { description: 'It settled what was owed.' },
    PAID_AHEAD: { description: 'It settled what was owed, if anything, and months ahead.' },
    OVERPAID: { description: 'It settled all it could; the rest is credit of the family.' },
  },
});

@ObjectType('PartnerDeliveryAnswer', { simpleResolvers: true, description: "An answer in the protocol's own words." })
export class DeliveryAnswerType {
  @Field(() => Int, { description: 'The HTTP status.' })
  httpStatus!: number;

  @Field(() => String, { description: 'The body, as JSON.' })
  body!: string;
}

@ObjectType('PartnerDeliveryReplay', { simpleResolvers: true, description: 'One replay of a delivery.' })
export class DeliveryReplayType {
  @Field(() => DateTimeScalar, { description: 'When it was replayed.' })
  replayedAt!: Date;

  @Field(() => String, { description: 'Who had it replayed: the subject of the token.' })
  replayedBy!: string;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  httpStatus!: number;
}

@ObjectType('PartnerDelivery', { simpleResolvers: true, description: 'One call the partner made, as it is kept.' })
export class PartnerDeliveryType {
  @Field(() => ID, { description: 'Names the delivery; answers to informing partners call it `receiptId`.' })
  id!: string;

  @Field(() => String, {
    description:
      "The partner's name for the call: `webhook-id`, or the day and X-EXTERNAL-ID; with the state in front where it was kept aside.",
  })
  deliveryKey!: string;

  @Field(() => String, { description: 'The protocol and service, such as `snap-bi/payment`.' })
  protocol!: string;

  @Field(() => DateTimeScalar, { description: 'When it reached us.' })
  receivedAt!: Date;

  @Field(() => DeliveryStateEnum, { description: 'What became of it.' })
  state!: DeliveryState;

  @Field(() => String, { nullable: true, description: "The partner's name for the payment." })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'The account as it was written.' })
  accountText!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The amount it told of.' })
  amount!: Rupiah | null;

  @Field(() => DeliveryOutcomeEnum, { nullable: true, description: 'What was decided; null where nothing was.' })
  outcome!: PostingOutcomeKind | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The right amount, where it was another.' })
  expectedAmount!: Rupiah | null;

  @Field(() => String, { nullable: true, description: 'Why it was kept and not posted.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The payment it came to.' })
  paymentId!: string | null;
}

export const PartnerDeliveryConnection = ConnectionOf(PartnerDeliveryType, 'PartnerDelivery');

@InputType('PartnerDeliveriesFilter', { description: 'Which deliveries; each condition left out does not narrow.' })
export class DeliveriesFilterInput {
  @Field(() => DeliveryStateEnum, { nullable: true, description: 'In this state.' })
  state?: DeliveryState | null;

  @Field(() => String, { nullable: true, description: 'Of the payment with this reference.' })
  reference?: string | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Received in this range.' })
  received?: InstantRangeInput | null;
}

@ArgsType()
export class DeliveriesArguments extends PageArguments {
  @Field(() => DeliveriesFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: DeliveriesFilterInput | null;
}

/** Every member carries a sentence, so that a client can show one it does not know. Not a type of the schema itself. */
@ObjectType()
abstract class Told {
  @Field(() => String, { description: 'The same in a sentence.' })
  message!: string;
}

@ObjectType('DeliveryReplayed', {
  description: 'The delivery was read and acted on again; what it came to is a delivery of its own.',
})
class DeliveryReplayed extends Told {
  @Field(() => DeliveryAnswerType, { description: 'What the call would be answered now.' })
  answer!: DeliveryAnswerType;

  @Field(() => PartnerDeliveryType, { description: 'The delivery that was replayed, unchanged as evidence is.' })
  delivery!: PartnerDelivery;
}

@ObjectType('DeliveryNotFound', { description: 'The partner made no such delivery.' })
class DeliveryNotFound extends Told {}

@ObjectType('DeliveryNotReplayable', { description: 'It did not come as a call of a protocol that can be replayed.' })
class DeliveryNotReplayable extends Told {}

export const ReplayDeliveryResult = createUnionType({
  name: 'ReplayDeliveryResult',
  description: 'What became of replaying a delivery.',
  types: () => [DeliveryReplayed, DeliveryNotFound, DeliveryNotReplayable] as const,
});

/** Tells the members of a union apart by class, as type-graphql wants it. */
const told = <Member extends Told>(type: new () => Member, fields: Omit<Member, never>): Member =>
  Object.assign(new type(), fields);

export const toAnswerType = ({ status, body }: WordedAnswer): DeliveryAnswerType => ({
  httpStatus: status,
  body: JSON.stringify(body),
});

export function toReplayDeliveryResult(outcome: ReplayOutcome): typeof ReplayDeliveryResult {
  switch (outcome.kind) {
    case 'replayed': {
      const answer = toAnswerType(outcome.answer);
      return told(DeliveryReplayed, { answer, delivery: outcome.call, message: 'The delivery was acted on again.' });
    }
    case 'unknown-delivery':
      return told(DeliveryNotFound, { message: 'You made no such delivery.' });
    case 'not-replayable':
      return told(DeliveryNotReplayable, { message: 'This delivery cannot be replayed.' });
    default:
      return unreachable(outcome);
  }
}
