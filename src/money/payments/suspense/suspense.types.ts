/** The GraphQL types of money in suspense, and the filter of its list. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumFor,
  Personal,
} from '../../../platform/graphql/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { PaymentChannelEnum } from '../../partners/index.js';
import { SuspenseReasonEnum } from '../payment.types.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { SuspenseReason } from '../posting/posting-decision.js';
import type { ProposalState } from './suspense-item.js';

export const SuspenseResolutionEnum = enumFor('SuspenseResolution', 'The resolution of a payment in suspense.', {
  words: { MATCH: 'match', RETURN: 'return', WRITE_OFF: 'write-off' } as const satisfies Record<
    string,
    SuspenseResolution
  >,
  values: {
    MATCH: {
      description: "The money belongs to a family: it pays the family's bill, and the rest becomes its credit.",
      id: 'Dicocokkan dengan keluarga',
      en: 'Matched to a family',
    },
    RETURN: { description: 'The money goes back to whoever paid it.', id: 'Dikembalikan', en: 'Returned' },
    WRITE_OFF: {
      description: 'Nobody can be found to whom the money could be returned: it stays received and belongs to nobody.',
      id: 'Pemilik tidak ditemukan',
      en: 'Unclaimed',
    },
  },
});

const ProposalStateEnum = enumFor('SuspenseProposalState', 'The state of a proposal.', {
  words: { PROPOSED: 'proposed', APPROVED: 'approved', REJECTED: 'rejected' } as const satisfies Record<
    string,
    ProposalState
  >,
  values: {
    PROPOSED: { description: 'The proposal waits for somebody else to decide.', id: 'Diusulkan', en: 'Proposed' },
    APPROVED: {
      description: 'Somebody else approved the proposal, and it is booked.',
      id: 'Disetujui',
      en: 'Approved',
    },
    REJECTED: {
      description: 'Somebody else rejected the proposal; another may be made.',
      id: 'Ditolak',
      en: 'Rejected',
    },
  },
});

@ObjectType('SuspenseProposal', {
  simpleResolvers: true,
  implements: Node,
  description: 'A resolution that one person proposes for money in suspense, and another decides.',
})
export class SuspenseProposalType extends Node {
  @Field(() => SuspenseResolutionEnum, { description: 'The resolution that is proposed.' })
  resolution!: SuspenseResolution;

  @IdOf('Family')
  @Field(() => ID, {
    nullable: true,
    description: 'The family to which the money is matched; null unless it is a match.',
  })
  familyId!: string | null;

  @Personal('payments')
  @Field(() => String, { description: 'The reason for the proposal.' })
  reason!: string;

  @Field(() => String, { description: 'The person who made the proposal: the subject of the token.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the proposal was made.' })
  proposedAt!: Date;

  @Field(() => ProposalStateEnum, { description: 'Whether the proposal waits, was approved or was rejected.' })
  state!: ProposalState;

  @Field(() => String, {
    nullable: true,
    description: 'The person who decided it, never the one who made it; null while it waits.',
  })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which it was decided; null while it waits.',
  })
  decidedAt!: Date | null;

  @Personal('payments')
  @Field(() => String, { nullable: true, description: 'The reason why it was rejected; null otherwise.' })
  note!: string | null;
}

@ObjectType('SuspenseItem', {
  simpleResolvers: true,
  description: 'A payment that could not be applied: it is kept until two people agree what becomes of it.',
})
export class SuspenseItemType {
  @IdOf('Payment')
  @Field(() => ID, { description: 'The id of the payment, which is also the id of the item.' })
  paymentId!: string;

  @Personal('payments')
  @Field(() => String, { description: "The partner's own reference of the payment." })
  reference!: string;

  @Personal('accountNumber')
  @Field(() => String, { description: 'The number that the payer entered, as the partner sent it.' })
  accountText!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The village in which the family lives; null while nobody knows whose money it is.',
  })
  regionCode!: RegionCode | null;

  @Field(() => PaymentChannelEnum, { description: 'The channel through which it was paid.' })
  channel!: PaymentChannel;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount that was paid.' })
  paid!: Rupiah;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount that is still in suspense; zero once it is resolved.' })
  amount!: Rupiah;

  @Field(() => SuspenseReasonEnum, { description: 'The reason why it is in suspense.' })
  reason!: SuspenseReason;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'The time since which it has been in suspense.' })
  since!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The person who works on it: the subject of a token; null when nobody does.',
  })
  owner!: string | null;

  @Personal('payments')
  @Field(() => SuspenseProposalType, { nullable: true, description: 'The newest proposal; null when there was none.' })
  proposal!: SuspenseProposalType | null;
}

export const SuspenseItemConnection = ConnectionOf(SuspenseItemType, 'SuspenseItem');

@InputType('SuspenseItemsFilter', {
  description: 'A filter of items in suspense; all its conditions apply together.',
})
export class SuspenseItemsFilterInput {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only items of families that live in this region, of any level.',
  })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Only items that this partner confirmed.' })
  partnerId?: string | null;

  @Field(() => SuspenseReasonEnum, { nullable: true, description: 'Only items that are in suspense for this reason.' })
  reason?: SuspenseReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only items on which this person works: the subject of a token.',
  })
  owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only items on which nobody works.' })
  unowned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only items with a proposal that waits to be decided.' })
  proposed?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Only items that have been in suspense for at least so many days.' })
  minAgeDays?: number | null;
}

@ArgsType()
export class SuspenseItemsArguments extends PageArguments {
  @Field(() => SuspenseItemsFilterInput, {
    nullable: true,
    description: 'The filter; left out: everything that the viewer may see.',
  })
  filter?: SuspenseItemsFilterInput | null;
}
