/** Plays Duitku, which signs the amount and the order of a callback. */
import { type Player, outcomeByStatus, withOneMore } from '../../../../../src/partners/stand-ins/index.js';
import { callbackCall } from './sender.js';

export const duitkuPlayer = (code: string, apiKey: string): Player => ({
  code,
  protocol: 'duitku',
  mayBeRefused: false,
  namesDeliveries: false,
  deliversFiles: false,
  fileCall: null,
  paymentCall({ account, amount, reference }) {
    const orderId = `JKN-${account}-${reference.slice(-12)}`;
    return Promise.resolve(callbackCall({ partner: code, apiKey, amount, orderId, reference }));
  },
  forged: withOneMore,
  reversalCall: null,
  pendingCall: null,
  unknownWordCall({ account, amount, reference }) {
    const orderId = `JKN-${account}-${reference.slice(-12)}`;
    return Promise.resolve(callbackCall({ partner: code, apiKey, amount, orderId, reference, resultCode: '77' }));
  },
  outcomeOf: outcomeByStatus,
});
