/** The GraphQL types of claims for transport, and the filter of their list. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  BillingMonthScalar,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { ClaimState } from './claim.js';

const ClaimStateEnum = enumOf('ReimbursementState', 'How far a claim has come.', {
  DRAFT: { description: 'The cadre has not submitted the claim, and nobody else sees it.', id: 'Draf', en: 'Draft' },
  SUBMITTED: { description: 'The claim waits for the decision of the branch.', id: 'Diajukan', en: 'Submitted' },
  APPROVED: { description: 'The branch pays the claim.', id: 'Disetujui', en: 'Approved' },
  REJECTED: {
    description: 'The branch does not pay the claim; the cadre may draft the month again.',
    id: 'Ditolak',
    en: 'Rejected',
  },
});

@ObjectType('ReimbursementDay', {
  simpleResolvers: true,
  description: 'One day of a claim, of an earlier month where visits were confirmed after its own claim.',
})
export class ReimbursementDayType {
  @Field(() => CivilDateScalar, { description: 'The day of the visits.' })
  day!: CivilDate;

  @Field(() => Int, {
    description: 'The number of families visited that no other claim holds: two visits to one family count once.',
  })
  visits!: number;

  @Field(() => RupiahScalar, {
    description: 'The amount for their transport, after the caps of the day and the month.',
  })
  amount!: Rupiah;
}

@ObjectType('ReimbursementClaim', {
  simpleResolvers: true,
  implements: Node,
  description: "A cadre's claim for a month's transport, computed from verified visits and never from money collected.",
})
export class ReimbursementClaimType extends Node {
  @Field(() => BillingMonthScalar, {
    description: 'The month of the visits; those of earlier months that were confirmed later come with it.',
  })
  month!: BillingMonth;

  @Field(() => ClaimStateEnum, { description: 'How far the claim has come.' })
  state!: ClaimState;

  @Field(() => RupiahScalar, { description: 'The sum of the amounts of its days.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When the claim was last drafted.' })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the claim was submitted; null while it is a draft.',
  })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the claim was approved or rejected; null until then.',
  })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The reason of a rejection; null in any other state.' })
  decisionReason!: string | null;
}

export const ReimbursementClaimConnection = ConnectionOf(ReimbursementClaimType, 'ReimbursementClaim');

@ArgsType()
export class ReimbursementClaimsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Claims of this cadre.' })
  cadreId?: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'Claims for this month.' })
  month?: BillingMonth | null;

  @Field(() => ClaimStateEnum, { nullable: true, description: 'Claims in this state.' })
  state?: ClaimState | null;
}
