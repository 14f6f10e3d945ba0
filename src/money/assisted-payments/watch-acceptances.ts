/**
 * Checks the terminal or agent that took a payment, once the payment is posted. The money is kept in any case; a
 * revoked or unknown acceptance point raises an alarm.
 */
import type { PaymentId } from '../../kernel/ids.js';
import type { PostPayment } from '../payments/index.js';
import type { AcceptanceAlarm } from './acceptance-point.js';
import { type PointQueries } from './point.queries.js';

export interface RaisedAlarm {
  readonly what: 'payment-by-revoked-point' | 'payment-by-unknown-terminal' | 'payment-without-terminal';
  readonly paymentId: PaymentId;
  /** The number of the terminal or agent; null where the partner named none. */
  readonly number: string | null;
}

const WHAT: Readonly<Record<AcceptanceAlarm, RaisedAlarm['what']>> = {
  REVOKED: 'payment-by-revoked-point',
  UNKNOWN: 'payment-by-unknown-terminal',
};

export interface AcceptanceWatch {
  readonly points: Pick<PointQueries, 'findAcceptances'>;
  readonly alarmed: (alarm: RaisedAlarm) => void;
  /** Called when the check failed; the alarm still shows in `terminalAlarms`. */
  readonly failed: (error: unknown) => void;
}

/**
 * Posts a payment and then checks its acceptance point. The payment is committed by then, so the check can neither refuse nor undo
 * it.
 */
export const watchAcceptances =
  (post: PostPayment, { points, alarmed, failed }: AcceptanceWatch): PostPayment =>
  async (delivery) => {
    const answer = await post(delivery);
    const { paymentId, seenBefore } = answer;
    const { terminalId, channel } = delivery.notice;
    if (paymentId === null || seenBefore !== 'never') return answer;
    // A protocol that has no terminals leaves it out, and null is one that should have been named.
    if (terminalId === null && channel === 'EDC')
      alarmed({ what: 'payment-without-terminal', paymentId, number: null });
    if (typeof terminalId !== 'string') return answer;
    try {
      for (const { alarm, number } of await points.findAcceptances([paymentId]))
        if (alarm !== null) alarmed({ what: WHAT[alarm], paymentId, number });
    } catch (error) {
      failed(error);
    }
    return answer;
  };
