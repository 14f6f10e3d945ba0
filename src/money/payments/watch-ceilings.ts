/**
 * Raises an alarm for money in suspense that is more than a payment can be: a partner wrote another number into its
 * amount, and somebody must ask what was really paid. The payment is committed by then and the alarm changes nothing.
 */
import type { PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentNotice } from './posting/payment-notice.js';
import type { PostPayment } from './posting/index.js';

export interface CeilingAlarm {
  readonly what: 'payment-beyond-ceiling';
  readonly paymentId: PaymentId;
  readonly partnerId: PaymentNotice['partnerId'];
  readonly protocol: string;
}

export interface CeilingWatch {
  /** The most that a payment to this number can be. */
  readonly ceilingOf: (notice: PaymentNotice) => Rupiah;
  readonly alarmed: (alarm: CeilingAlarm) => void;
}

export const watchCeilings =
  (post: PostPayment, { ceilingOf, alarmed }: CeilingWatch): PostPayment =>
  async (delivery) => {
    const answer = await post(delivery);
    const { notice, protocol } = delivery;
    const { paymentId, seenBefore, outcome } = answer;
    if (outcome !== 'into-suspense' || seenBefore !== 'never' || paymentId === null) return answer;
    if (notice.amount > ceilingOf(notice))
      alarmed({ what: 'payment-beyond-ceiling', paymentId, partnerId: notice.partnerId, protocol });
    return answer;
  };
