/** The GraphQL types of money in suspense, and how a list of it is narrowed. */
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
} from '../../../platform/graphql/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { PaymentChannelEnum } from '../../partners/index.js';
import { SuspenseReasonEnum } from '../payment.types.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { SuspenseReason } from '../posting/posting-decision.js';
import type { ProposalState } from './suspense-item.js';

export const SuspenseResolutionEnum = enumFor('SuspenseResolution', 'What becomes of money in suspense.', {
  words: { MATCH: 'match', RETURN: 'return', WRITE_OFF: 'write-off' } as const satisfies Record<
    string,
    SuspenseResolution
  >,
  values: {
    MATCH: {
      description: "It is a family's: it pays the family's bill, and the rest becomes its credit.",
      id: 'Dicocokkan dengan keluarga',
      en: 'Matched to a family',
    },
    RETURN: { description: 'It goes back to who paid it.', id: 'Dikembalikan', en: 'Returned' },
    WRITE_OFF: {
      description: 'Nobody can be found to give it back to: it stays received and is nobody’s.',
      id: 'Tidak bertuan',
      en: 'Unclaimed',
    },
  },
});

const ProposalStateEnum = enumFor('SuspenseProposalState', 'How far a proposal has come.', {
  words: { PROPOSED: 'proposed', APPROVED: 'approved', REJECTED: 'rejected' } as const satisfies Record<
    string,
    ProposalState
  >,
  values: {
    PROPOSED: { description: 'It waits for somebody else to decide.', id: 'Diusulkan', en: 'Proposed' },
    APPROVED: { description: 'Somebody else agreed and it is booked.', id: 'Disetujui', en: 'Approved' },
    REJECTED: {
      description: 'Somebody else disagreed; another may be proposed.',
      id: 'Ditolak',
      en: 'Rejected',
    },
  },
});

@ObjectType('SuspenseProposal', {
  simpleResolvers: true,
  implements: Node,
  description: 'What one person proposes for money in suspense, and another decides.',
})
export class SuspenseProposalType extends Node {
  @Field(() => SuspenseResolutionEnum, { description: 'What is to become of the money.' })
  resolution!: SuspenseResolution;

  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'The family it is matched to; null unless it is a match.' })
  familyId!: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who proposed it: the subject of the token.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  proposedAt!: Date;

  @Field(() => ProposalStateEnum, { description: 'How far it has come.' })
  state!: ProposalState;

  @Field(() => String, { nullable: true, description: 'Who decided it, never who proposed it; null while it waits.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  note!: string | null;
}

@ObjectType('SuspenseItem', {
  simpleResolvers: true,
  description: 'Money received that could not be applied: kept until two people agree what becomes of it.',
})
export class SuspenseItemType {
  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment: it names the item.' })
  paymentId!: string;

  @Field(() => String, { description: "The partner's own reference." })
  reference!: string;

  @Field(() => String, { description: 'The number that the payer keyed in, as the partner told it.' })
  accountText!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Where its family lives; null while nobody knows whose it is.',
  })
  regionCode!: RegionCode | null;

  @Field(() => PaymentChannelEnum, { description: 'Where it was paid.' })
  channel!: PaymentChannel;

  @Field(() => RupiahScalar, { description: 'What was paid.' })
  paid!: Rupiah;

  @Field(() => RupiahScalar, { description: 'What of it is still in suspense; zero once it is resolved.' })
  amount!: Rupiah;

  @Field(() => SuspenseReasonEnum, { description: 'Why it is in suspense.' })
  reason!: SuspenseReason;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who looks after it: the subject of a token; null when nobody does.',
  })
  owner!: string | null;

  @Field(() => SuspenseProposalType, { nullable: true, description: 'The newest proposal; null when there was none.' })
  proposal!: SuspenseProposalType | null;
}

export const SuspenseItemConnection = ConnectionOf(SuspenseItemType, 'SuspenseItem');

@InputType('SuspenseItemsFilter', {
  description: 'What a list of suspense is narrowed by; all conditions hold together.',
})
export class SuspenseItemsFilterInput {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Of families that live there, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Told by this partner.' })
  partnerId?: string | null;

  @Field(() => SuspenseReasonEnum, { nullable: true, description: 'In suspense for this reason.' })
  reason?: SuspenseReason | null;

  @Field(() => String, { nullable: true, description: 'Looked after by this subject.' })
  owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what nobody looks after.' })
  unowned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what waits for somebody to decide a proposal.' })
  proposed?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'In suspense for at least so many days.' })
  minAgeDays?: number | null;
}

@ArgsType()
export class SuspenseItemsArguments extends PageArguments {
  @Field(() => SuspenseItemsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: SuspenseItemsFilterInput | null;
}
