/** Plays a minimarket chain or an ATM switch that tells of money it has, in Standard Webhooks. */
import type { StandardWebhooksSender } from './sender.js';
import { type Player, outcomeByStatus, withOneMore } from '../../../../../partners/stand-ins/index.js';

export const standardWebhooksPlayer = (code: string, sender: StandardWebhooksSender): Player => ({
  code,
  protocol: 'standard-webhooks',
  mayBeRefused: false,
  namesDeliveries: true,
  deliversFiles: false,
  paymentCall: ({ account, deliveryId, ...payment }) =>
    Promise.resolve(sender.paymentCall({ ...payment, accountNumber: account, id: deliveryId })),
  forged: withOneMore,
  reversalCall: ({ reference, deliveryId }) =>
    Promise.resolve(sender.reversalCall({ reference, reason: 'withdrawn by the payer', id: `${deliveryId}-reversal` })),
  pendingCall: null,
  outcomeOf: outcomeByStatus,
});
