/** What cadres and branch heads send of claims. */
import { Field, ID, InputType } from 'type-graphql';
import { BillingMonthScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';

@InputType('DraftReimbursementInput', { description: 'Which month is claimed.' })
export class DraftReimbursementInput {
  @Field(() => BillingMonthScalar, { description: 'The month of the visits.' })
  month!: BillingMonth;
}

@InputType('SubmitReimbursementInput', { description: 'Which claim is handed to the branch.' })
export class SubmitReimbursementInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

@InputType('ApproveReimbursementInput', { description: 'Which claim is approved.' })
export class ApproveReimbursementInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

@InputType('RejectReimbursementInput', { description: 'Which claim is rejected, and why.' })
export class RejectReimbursementInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;

  @Field(() => String, { description: 'The cadre reads it: 1 to 500 characters.' })
  reason!: string;
}
