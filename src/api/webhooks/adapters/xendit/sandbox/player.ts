/** Plays Xendit, whose callbacks sign nothing: a fixed token proves the sender, and its own books confirm the rest. */
import { rupiah, toSafeNumber } from '../../../../../kernel/rupiah.js';
import type { XenditSender } from './sender.js';
import { type PlayedPayment, type Player, outcomeByStatus } from '../../../../../partners/stand-ins/index.js';

export function xenditPlayer(code: string, sender: XenditSender): Player {
  const paymentCall = async ({ account, amount, reference, deliveryId, paidAt }: PlayedPayment) => {
    const callback = sender.callback({ accountNumber: account, amount, reference, paidAt });
    await sender.record(callback);
    return sender.callbackCall(callback, deliveryId);
  };
  return {
    code,
    protocol: 'xendit',
    mayBeRefused: false,
    namesDeliveries: true,
    deliversFiles: false,
    fileCall: null,
    paymentCall,
    forged: (call) => ({ ...call, headers: { ...call.headers, 'x-callback-token': 'not-the-token-that-was-agreed' } }),
    reversalCall: null,
    pendingCall: null,
    unknownWordCall: ({ account, amount, reference, deliveryId }) => {
      const data = {
        payment_id: reference,
        reference_id: `JKN-${account}-1`,
        request_amount: toSafeNumber(rupiah(amount)),
      };
      return Promise.resolve(sender.callbackCall({ event: 'payment.rejoiced', data }, deliveryId));
    },
    outcomeOf: outcomeByStatus,
  };
}
