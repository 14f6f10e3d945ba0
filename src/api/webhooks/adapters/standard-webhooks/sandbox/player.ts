/** Plays a minimarket chain or an ATM switch that tells of money it has, in Standard Webhooks. */
import { rupiah, toSafeNumber } from '../../../../../kernel/rupiah.js';
import type { StandardWebhooksSender } from './sender.js';
import { type Player, outcomeByStatus, withOneMore } from '../../../../../partners/stand-ins/index.js';

/** The terminal with which the demo branch's cadre takes cards; every payment by EDC names one. */
const TERMINALS: Readonly<Record<string, string>> = { 'sandbox-edc': 'EDC-64720001' };

export const standardWebhooksPlayer = (code: string, sender: StandardWebhooksSender): Player => ({
  code,
  protocol: 'standard-webhooks',
  mayBeRefused: false,
  namesDeliveries: true,
  deliversFiles: false,
  fileCall: null,
  paymentCall: ({ account, deliveryId, ...payment }) =>
    Promise.resolve(
      sender.paymentCall({
        ...payment,
        accountNumber: account,
        id: deliveryId,
        ...(TERMINALS[code] === undefined ? {} : { terminal: TERMINALS[code] }),
      }),
    ),
  forged: withOneMore,
  reversalCall: ({ reference, deliveryId }) =>
    Promise.resolve(sender.reversalCall({ reference, reason: 'withdrawn by the payer', id: `${deliveryId}-reversal` })),
  pendingCall: null,
  unknownWordCall: ({ account, amount, reference, deliveryId }) => {
    const data = { reference, accountNumber: account, amount: toSafeNumber(rupiah(amount)) };
    return Promise.resolve(sender.eventCall({ type: 'payment.rejoiced', data }, deliveryId));
  },
  outcomeOf: outcomeByStatus,
});
