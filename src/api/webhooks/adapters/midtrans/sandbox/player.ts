/** Plays Midtrans, whose notifications sign four fields and are confirmed by its own books. */
import type { HttpCall } from '../../../../../partners/stand-ins/index.js';
import { type MidtransNotifier, changed } from './sender.js';
import {
  type PlayedPayment,
  type Player,
  outcomeByStatus,
  withOneMore,
} from '../../../../../partners/stand-ins/index.js';

export function midtransPlayer(code: string, notifier: MidtransNotifier): Player {
  const orderOf = ({ account, amount, reference }: PlayedPayment) =>
    notifier.order({
      accountNumber: account,
      amount,
      transactionId: reference,
      orderId: `JKN-${account}-${reference.slice(-12)}`,
    });
  const settled = (payment: PlayedPayment) => changed(orderOf(payment), 'settlement', { at: payment.paidAt });
  /** Makes the call; with `inBooks` false it is a late notice of a state that the books have left behind. */
  const call = async (transaction: ReturnType<typeof settled>, inBooks = true): Promise<HttpCall> => {
    if (inBooks) await notifier.record(transaction);
    return notifier.notificationCall(transaction);
  };
  return {
    code,
    protocol: 'midtrans',
    mayBeRefused: false,
    namesDeliveries: false,
    deliversFiles: false,
    fileCall: null,
    paymentCall: (payment) => call(settled(payment)),
    forged: withOneMore,
    reversalCall: (payment) => call(changed(settled(payment), 'deny')),
    pendingCall: (payment) => call(orderOf(payment), false),
    unknownWordCall: (payment) => call({ ...settled(payment), transaction_status: 'rejoiced' }),
    outcomeOf: outcomeByStatus,
  };
}
