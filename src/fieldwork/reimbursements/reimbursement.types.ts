/** The GraphQL types of claims for transport, and how a list of them is narrowed. */
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
  DRAFT: { description: 'The cadre is still at it; nobody else sees it.', id: 'Draf', en: 'Draft' },
  SUBMITTED: { description: 'It waits for the branch.', id: 'Diajukan', en: 'Submitted' },
  APPROVED: { description: 'The branch pays it.', id: 'Disetujui', en: 'Approved' },
  REJECTED: {
    description: 'The branch does not pay it; the cadre may draft the month anew.',
    id: 'Ditolak',
    en: 'Rejected',
  },
});

@ObjectType('ReimbursementDay', { simpleResolvers: true, description: 'One day of a claim.' })
export class ReimbursementDayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  day!: CivilDate;

  @Field(() => Int, { description: 'Families visited: two visits to one family are one way.' })
  visits!: number;

  @Field(() => RupiahScalar, { description: 'What their transport comes to, after the caps of the day and the month.' })
  amount!: Rupiah;
}

@ObjectType('ReimbursementClaim', {
  simpleResolvers: true,
  implements: Node,
  description: "A cadre's claim for a month's transport: computed from verified visits, never from money collected.",
})
export class ReimbursementClaimType extends Node {
  @Field(() => BillingMonthScalar, { description: 'The month of the visits.' })
  month!: BillingMonth;

  @Field(() => ClaimStateEnum, { description: 'How far it has come.' })
  state!: ClaimState;

  @Field(() => RupiahScalar, { description: 'What its days come to.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When it was last drafted.' })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted; null while it is a draft.' })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved or rejected; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  decisionReason!: string | null;
}

export const ReimbursementClaimConnection = ConnectionOf(ReimbursementClaimType, 'ReimbursementClaim');

@ArgsType()
export class ReimbursementClaimsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this cadre.' })
  cadreId?: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'For this month.' })
  month?: BillingMonth | null;

  @Field(() => ClaimStateEnum, { nullable: true, description: 'In this state.' })
  state?: ClaimState | null;
}
