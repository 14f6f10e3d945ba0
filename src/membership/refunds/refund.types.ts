/** The GraphQL types of refunds and of the families that ended with money. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  ConnectionOf,
  DateTimeScalar,
  IdOf,
  Node,
  PageArguments,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { RefundState } from './refund.js';

export const FamilyRefundStateEnum = enumOf<RefundState>('FamilyRefundState', 'How far a refund has come.', {
  REQUESTED: { description: 'No money has moved: somebody else must decide.', id: 'Diajukan', en: 'Requested' },
  REFUNDED: {
    description: "The money is booked as paid out and is no longer the family's.",
    id: 'Dikembalikan',
    en: 'Refunded',
  },
  REJECTED: { description: "The money stays the family's.", id: 'Ditolak', en: 'Rejected' },
});

@ObjectType('FamilyRefund', {
  simpleResolvers: true,
  implements: Node,
  description: 'What is left of a family to which nobody belongs any more, to be paid out.',
})
export class FamilyRefundType extends Node {
  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount: all that the family had when the refund was requested.' })
  amount!: Rupiah;

  @Personal('name')
  @Field(() => String, { description: 'The heir or other person who gets the money.' })
  payee!: string;

  @Personal('membership')
  @Field(() => String, { description: 'The reason, with the document that proves the claim.' })
  reason!: string;

  @Field(() => FamilyRefundStateEnum, { description: 'How far the refund has come.' })
  state!: RefundState;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'When the refund was requested.' })
  requestedAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the refund was decided; null until then.' })
  decidedAt!: Date | null;

  @Personal('membership')
  @Field(() => String, { nullable: true, description: 'The reason of a rejection; null in any other state.' })
  decisionReason!: string | null;
}

export const FamilyRefundConnection = ConnectionOf(FamilyRefundType, 'FamilyRefund');

@ArgsType()
export class FamilyRefundsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Refunds of this family.' })
  familyId?: string | null;

  @Field(() => FamilyRefundStateEnum, { nullable: true, description: 'Refunds in this state.' })
  state?: RefundState | null;
}

@ObjectType('CreditToReturn', {
  simpleResolvers: true,
  description: 'A family to which nobody belongs any more and what is left of its money.',
})
export class CreditToReturnType {
  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: FamilyId;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'What is left after all that the family owed.' })
  amount!: Rupiah;
}

@ObjectType('CreditsToReturn', {
  simpleResolvers: true,
  description: 'Money of families to which nobody belongs any more.',
})
export class CreditsToReturnType {
  @Field(() => Int, { description: 'The number of these families.' })
  families!: number;

  @Field(() => RupiahScalar, { description: 'The sum of what is left of their money.' })
  amount!: Rupiah;

  @Field(() => Boolean, {
    description: 'Whether there may be more families than were summed: ask for a smaller region.',
  })
  isPartial!: boolean;

  @Field(() => [CreditToReturnType], { description: 'The families with the largest amounts, at most 100.' })
  largest!: readonly CreditToReturnType[];
}
