/** The GraphQL inputs of claims for transport. */
import { Field, ID, InputType } from 'type-graphql';
import { BillingMonthScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';

@InputType('DraftReimbursementInput', { description: 'The month to claim.' })
export class DraftReimbursementInput {
  @Field(() => BillingMonthScalar, { description: 'The month of the visits.' })
  month!: BillingMonth;
}

@InputType('SubmitReimbursementInput', { description: 'The claim to submit to the branch.' })
export class SubmitReimbursementInput {
  @Field(() => ID, { description: 'The id of the claim.' })
  claimId!: string;
}

@InputType('ApproveReimbursementInput', { description: 'The claim to approve.' })
export class ApproveReimbursementInput {
  @Field(() => ID, { description: 'The id of the claim.' })
  claimId!: string;
}

@InputType('RejectReimbursementInput', { description: 'The claim to reject, and the reason.' })
export class RejectReimbursementInput {
  @Field(() => ID, { description: 'The id of the claim.' })
  claimId!: string;

  @Field(() => String, { description: 'The reason, which the cadre reads: 1 to 500 characters.' })
  reason!: string;
}
