/**
 * Tells a payment for a paid bill apart from one for an account that is out of use, because banks word the two
 * differently.
 */
import type { FindBill } from './find-bill.js';
import type { PostPayment } from './posting/index.js';

export const tellExpired =
  (post: PostPayment, findBill: FindBill): PostPayment =>
  async (delivery) => {
    const answer = await post(delivery);
    const { billingNumber, receivedAt } = delivery.notice;
    if (answer.firstOutcome !== 'already-paid' || billingNumber === null) return answer;
    const bill = await findBill({ billingNumber, at: receivedAt });
    return { ...answer, isExpired: bill?.isExpired ?? false };
  };
