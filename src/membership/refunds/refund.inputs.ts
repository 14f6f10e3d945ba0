/** The GraphQL inputs of refunds. */
import { Field, ID, InputType } from 'type-graphql';
import { readId, readLine, readText } from '../../platform/graphql/index.js';
import type { RefundCommand } from './refund.js';

@InputType('RequestFamilyRefundInput', {
  description: 'A refund to request. Sent again with the same id, it is the same refund.',
})
export class RequestFamilyRefundInput {
  @Field(() => ID, { description: 'The id of the refund, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => String, { description: 'The heir or other person who gets the money: 1 to 100 characters.' })
  payee!: string;

  @Field(() => String, {
    description:
      'The reason, with the document that proves the claim, for the person who decides: 1 to 500 characters.',
  })
  reason!: string;
}

@InputType('ApproveFamilyRefundInput', { description: 'The refund to approve. Sent again, it changes nothing more.' })
export class ApproveFamilyRefundInput {
  @Field(() => ID, { description: 'The id of the refund.' })
  id!: string;
}

@InputType('RejectFamilyRefundInput', { description: 'The refund to reject, and the reason.' })
export class RejectFamilyRefundInput {
  @Field(() => ID, { description: 'The id of the refund.' })
  id!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}

const PAYEE_LENGTH_MAX = 100;
const REASON_LENGTH_MAX = 500;

/** @throws CallerError that names the wrong field. */
export const readRequest = ({ id, familyId, payee, reason }: RequestFamilyRefundInput): RefundCommand => ({
  id: readId('FamilyRefund', 'input.id', id),
  familyId: readId('Family', 'input.familyId', familyId),
  payee: readLine('input.payee', payee, PAYEE_LENGTH_MAX),
  reason: readText('input.reason', reason, REASON_LENGTH_MAX),
});

/** @throws CallerError that names the wrong field. */
export const readReason = (reason: string): string => readText('input.reason', reason, REASON_LENGTH_MAX);
