/** Plays DOKU, which signs its headers and a digest of the body. */
import type { DokuSender } from './sender.js';
import {
  type PlayedPayment,
  type Player,
  outcomeByStatus,
  withOneMore,
} from '../../../../../partners/stand-ins/index.js';

const orderOf = ({ account, deliveryId, reference, amount, paidAt }: PlayedPayment) => ({
  accountNumber: account,
  amount,
  invoice: `JKN-${account}-${reference.slice(-12)}`,
  reference,
  id: deliveryId,
  paidAt,
});

export const dokuPlayer = (code: string, sender: DokuSender): Player => ({
  code,
  protocol: 'doku',
  mayBeRefused: false,
  namesDeliveries: true,
  deliversFiles: false,
  fileCall: null,
  paymentCall: (payment) => Promise.resolve(sender.notificationCall(orderOf(payment))),
  forged: withOneMore,
  reversalCall: null,
  pendingCall: null,
  unknownWordCall: (payment) => Promise.resolve(sender.notificationCall({ ...orderOf(payment), status: 'REJOICED' })),
  outcomeOf: outcomeByStatus,
});
