/** A payment for a bill that is paid is told apart from one for an account that is out of use: the bank's words differ. */
import type { PostPayment } from '../../../../money/payments/index.js';
import type { InquireBill } from '../../inquire-bill.js';

export const tellingExpired =
  (postPayment: PostPayment, inquireBill: InquireBill): PostPayment =>
  async (delivery) => {
    const answer = await postPayment(delivery);
    const { billingNumber, receivedAt } = delivery.notice;
    if (answer.firstOutcome !== 'already-paid' || billingNumber === null) return answer;
    const bill = await inquireBill({ billingNumber, at: receivedAt });
    return { ...answer, isExpired: bill?.isExpired ?? false };
  };
