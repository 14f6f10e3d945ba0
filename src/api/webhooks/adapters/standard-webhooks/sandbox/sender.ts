/** Plays a minimarket chain or an ATM switch that sends Standard Webhooks with real signed HTTP calls. */
import { createHmac } from 'node:crypto';
import { rupiah, toSafeNumber } from '../../../../../kernel/rupiah.js';
import { type HttpAnswer, type HttpCall, sendCall } from '../../../../../partners/stand-ins/index.js';

export interface EventCall {
  /** The code in the partner's address. */
  readonly partner: string;
  /** The partner's secret: `whsec_…`. */
  readonly secret: string;
  readonly id: string;
  readonly at: Date;
  readonly event: Readonly<Record<string, unknown>>;
}

/** @internal For tests that change one part of a call. */
export function signedEventCall({ partner, secret, id, at, event }: EventCall): HttpCall {
  const body = JSON.stringify(event);
  const seconds = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    method: 'POST',
    path: `/webhooks/${partner}`,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    body,
  };
}

export interface SenderOptions {
  /** The address of Sigap, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  readonly partner: string;
  readonly secret: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface ReportedPayment {
  /** A virtual account, a card number or its last 11 digits. */
  readonly accountNumber: string;
  /** The amount in whole rupiah, at most 2^53 − 1. */
  readonly amount: bigint | number;
  /** The partner's reference of the payment; a new one when absent. */
  readonly reference?: string;
  /** The webhook-id; a new one when absent. */
  readonly id?: string;
  readonly paidAt?: Date;
  readonly channel?: string;
  readonly monthsAhead?: number;
  /** The EDC terminal or agent that took the money. */
  readonly terminal?: string;
}

export interface ReportedReversal {
  readonly reference: string;
  readonly reason: string;
  readonly id?: string;
}

export interface StandardWebhooksSender {
  pay(payment: ReportedPayment): Promise<HttpAnswer>;
  reverse(reversal: ReportedReversal): Promise<HttpAnswer>;
  /** Sends any event at all. */
  send(event: Readonly<Record<string, unknown>>, id?: string): Promise<HttpAnswer>;
  /** Makes the signed call that `send` would send. */
  eventCall(event: Readonly<Record<string, unknown>>, id?: string): HttpCall;
  /** Makes the signed call that `pay` would send, to be sent later or again. */
  paymentCall(payment: ReportedPayment): HttpCall;
  /** Makes the signed call that `reverse` would send. */
  reversalCall(reversal: ReportedReversal): HttpCall;
}

export function standardWebhooksSender(options: SenderOptions): StandardWebhooksSender {
  const { baseUrl, partner, secret, now, newId } = options;
  const call = (event: Readonly<Record<string, unknown>>, id = newId()): HttpCall =>
    signedEventCall({ partner, secret, id, at: now(), event });
  const paymentCall = (payment: ReportedPayment): HttpCall => {
    const { id, amount, reference = newId(), paidAt = now(), ...rest } = payment;
    const data = {
      reference,
      amount: toSafeNumber(rupiah(BigInt(amount))),
      currency: 'IDR',
      paidAt: paidAt.toISOString(),
      ...rest,
    };
    return call({ type: 'payment.received', timestamp: now().toISOString(), data }, id);
  };
  const reversalCall = ({ id, reference, reason }: ReportedReversal): HttpCall => {
    const data = { reference, reason, reversedAt: now().toISOString() };
    return call({ type: 'payment.reversed', timestamp: now().toISOString(), data }, id);
  };
  return {
    eventCall: call,
    paymentCall,
    reversalCall,
    pay: (payment) => sendCall(baseUrl, paymentCall(payment)),
    reverse: (reversal) => sendCall(baseUrl, reversalCall(reversal)),
    send: (event, id) => sendCall(baseUrl, call(event, id)),
  };
}
