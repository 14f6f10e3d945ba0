/** Plays a bank that asks before it keeps the money, in SNAP BI. */
import type { HttpAnswer } from '../../../../../partners/stand-ins/index.js';
import type { SnapBank } from './snap-bank.js';
import { type Player, type CallOutcome, withOneMore } from '../../../../../partners/stand-ins/index.js';

/** Maps SNAP's response codes of the payment service to what they mean to a script. */
const OUTCOMES: Readonly<Record<string, CallOutcome>> = {
  '2002500': 'taken',
  '4042512': 'refused',
  '4042513': 'refused',
  '4042514': 'refused',
  '4042518': 'known',
  '4042519': 'refused',
  '4092500': 'known',
  '4092501': 'known',
};

function outcomeOf({ status, body }: HttpAnswer): CallOutcome {
  if (status === 401) return 'not-believed';
  return OUTCOMES[String(body?.['responseCode'])] ?? 'odd';
}

export const snapBankPlayer = (code: string, bank: SnapBank): Player => ({
  code,
  protocol: 'snap-bi',
  mayBeRefused: true,
  namesDeliveries: true,
  deliversFiles: false,
  fileCall: null,
  paymentCall: ({ account, deliveryId, ...payment }) =>
    bank.paymentCall({ ...payment, virtualAccount: account, externalId: deliveryId }),
  forged: withOneMore,
  reversalCall: null,
  pendingCall: null,
  unknownWordCall: ({ account, deliveryId, ...payment }) =>
    bank.intrabankCall(
      { ...payment, virtualAccount: account, externalId: deliveryId },
      { service: 'notify-payment-intrabank', paymentStatus: 'Rejoiced' },
    ),
  outcomeOf,
});
