/** The GraphQL types of money that enters suspense and leaves it, as the subscription tells it. */
import { Field, ID, ObjectType } from 'type-graphql';
import type { Numbered } from '../../../platform/db/event-log.js';
import {
  DateTimeScalar,
  IdOf,
  LiveCursorScalar,
  RegionCodeScalar,
  RupiahScalar,
  enumFor,
  Personal,
} from '../../../platform/graphql/index.js';
import { writeLiveCursor } from '../../../platform/live/index.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { PaymentChannelEnum } from '../../partners/index.js';
import { SuspenseReasonEnum } from '../payment.types.js';
import type { SuspenseReason } from '../posting/posting-decision.js';
import type { SuspenseMovement } from '../posting/suspense-movement.js';
import type { SuspenseCause, SuspenseChanged } from './suspense.events.js';

const SuspenseDirectionEnum = enumFor('SuspenseDirection', 'Whether money came into suspense or went out of it.', {
  words: { ENTERED: 'entered', LEFT: 'left' } as const satisfies Record<string, SuspenseMovement['direction']>,
  values: {
    ENTERED: { description: 'The money came into suspense.', id: 'Masuk penampungan', en: 'Entered' },
    LEFT: { description: 'The money went out of suspense.', id: 'Keluar dari penampungan', en: 'Left' },
  },
});

const SuspenseCauseEnum = enumFor('SuspenseCause', 'What brought money into suspense or took it out.', {
  words: {
    PAYMENT: 'payment',
    MATCH: 'suspense-match',
    RETURN: 'suspense-return',
    WRITE_OFF: 'suspense-write-off',
    REVERSAL: 'reversal',
    FUND_RECEIVED: 'fund-received',
    FUND_RETURNED: 'fund-returned',
  } as const satisfies Record<string, SuspenseCause>,
  values: {
    PAYMENT: {
      description: 'A payment could not be applied.',
      id: 'Pembayaran tidak dapat dibukukan',
      en: 'A payment that could not be applied',
    },
    MATCH: {
      description: 'Two people agreed whose it is: it is booked to a family.',
      id: 'Dicocokkan dengan keluarga',
      en: 'Matched to a family',
    },
    RETURN: {
      description: 'Two people agreed to give it back to whoever paid it.',
      id: 'Dikembalikan',
      en: 'Returned',
    },
    WRITE_OFF: {
      description: 'Two people agreed that nobody can be found to whom it could be returned.',
      id: 'Pemilik tidak ditemukan',
      en: 'Unclaimed',
    },
    REVERSAL: {
      description: 'The partner took it, or a part of it, back.',
      id: 'Ditarik kembali oleh mitra',
      en: 'Taken back by the partner',
    },
    FUND_RECEIVED: {
      description: "It was paid to the number of a donor's fund, and is moved there at once.",
      id: 'Masuk dana donatur',
      en: "Moved to a donor's fund",
    },
    FUND_RETURNED: {
      description: "A partner takes back what lies in a donor's fund: it passes through suspense.",
      id: 'Ditarik dari dana donatur',
      en: "Taken out of a donor's fund",
    },
  },
});

@ObjectType('SuspenseChange', {
  simpleResolvers: true,
  description: 'Money entered suspense or left it, in one commit with the posting that moved it.',
})
export class SuspenseChangeType {
  @Field(() => LiveCursorScalar, {
    description: 'The cursor of this event: send it back as `after` to continue from here.',
  })
  cursor!: string;

  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment, which is also the id of the item in suspense.' })
  paymentId!: string;

  @Field(() => SuspenseDirectionEnum, { description: 'Whether the money entered suspense or left it.' })
  direction!: SuspenseMovement['direction'];

  @Field(() => SuspenseCauseEnum, { description: 'What moved it.' })
  cause!: SuspenseCause;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, {
    description: 'The amount that moved: the whole payment when it enters, all that was left or a part when it leaves.',
  })
  amount!: Rupiah;

  @Field(() => PaymentChannelEnum, { description: 'The channel through which it was paid.' })
  channel!: PaymentChannel;

  @Field(() => SuspenseReasonEnum, { description: 'The reason why the payment is or was in suspense.' })
  reason!: SuspenseReason;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      "The village of the family whose number was entered; null when the number is nobody's, also when a family gets the money later.",
  })
  regionCode!: RegionCode | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: 'The time at which it was posted.' })
  postedAt!: Date;
}

export const toSuspenseChange = (event: Numbered<SuspenseChanged>): SuspenseChangeType => ({
  cursor: writeLiveCursor(event),
  paymentId: event.paymentId,
  direction: event.direction,
  cause: event.cause,
  amount: event.amount,
  channel: event.channel,
  reason: event.reason,
  regionCode: event.regionCode,
  postedAt: event.occurredAt,
});
