/** Plays DOKU, which signs its headers and a digest of the body. */
import type { DokuSender } from './sender.js';
import { type Player, outcomeByStatus, withOneMore } from '../../../../../partners/stand-ins/index.js';

export const dokuPlayer = (code: string, sender: DokuSender): Player => ({
  code,
  protocol: 'doku',
  mayBeRefused: false,
  namesDeliveries: true,
  deliversFiles: false,
  paymentCall({ account, deliveryId, reference, amount, paidAt }) {
    const invoice = `JKN-${account}-${reference.slice(-12)}`;
    const call = { accountNumber: account, amount, invoice, reference, id: deliveryId, paidAt };
    return Promise.resolve(sender.notificationCall(call));
  },
  forged: withOneMore,
  reversalCall: null,
  pendingCall: null,
  outcomeOf: outcomeByStatus,
});
