/** What the sandbox answers to a payment, and what it tells of the delivery. */
import type { PayTracedMutation } from '../../operations/sandbox-pay.js';

export type Answer = PayTracedMutation['payBill'];
export type Delivery = Extract<NonNullable<Answer>, { __typename: 'BillPaid' }>['delivery'];
