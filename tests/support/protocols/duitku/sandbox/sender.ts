/** Plays Duitku: calls back with a form of which three fields are signed. */
import { createHash } from 'node:crypto';
import type { HttpCall } from '../../../../../src/partners/stand-ins/index.js';

export interface DuitkuPayment {
  /** The code in the partner's address. */
  readonly partner: string;
  readonly apiKey: string;
  readonly amount: bigint;
  readonly orderId: string;
  readonly reference: string;
  /** `00` when absent. */
  readonly resultCode?: string;
}

const MERCHANT = 'D0001';

export function callbackCall({
  partner,
  apiKey,
  amount,
  orderId,
  reference,
  resultCode = '00',
}: DuitkuPayment): HttpCall {
  const signature = createHash('md5').update(`${MERCHANT}${amount}${orderId}${apiKey}`).digest('hex');
  const fields = { merchantCode: MERCHANT, amount: String(amount), merchantOrderId: orderId, reference };
  return {
    method: 'POST',
    path: `/webhooks/duitku/${partner}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, resultCode, signature }).toString(),
  };
}
