/** Plays DOKU (its own protocol, not SNAP): notifies of paid orders with real signed HTTP calls. */
import { createHash, createHmac } from 'node:crypto';
import { rupiah, toSafeNumber } from '../../../../../kernel/rupiah.js';
import { type HttpAnswer, type HttpCall, sendCall } from '../../../../../partners/stand-ins/index.js';

export interface DokuOptions {
  /** The address of Sigap, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  /** The code in the partner's address. */
  readonly partner: string;
  readonly clientId: string;
  readonly secretKey: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface DokuPayment {
  /** A virtual account, a card number or its last 11 digits. */
  readonly accountNumber: string;
  /** The amount in whole rupiah, at most 2^53 − 1. */
  readonly amount: bigint | number;
  /** The invoice_number; a new one that names the account when absent. */
  readonly invoice?: string;
  /** The acquirer's own reference; a new one when absent. */
  readonly reference?: string;
  /** The Request-Id; a new one when absent. */
  readonly id?: string;
  /** The status of the transaction; `SUCCESS` when absent. */
  readonly status?: string;
  readonly paidAt?: Date;
}

export interface DokuSender {
  /** Makes the signed call, to be sent later, again, or changed. */
  notificationCall(payment: DokuPayment): HttpCall;
  pay(payment: DokuPayment): Promise<HttpAnswer>;
}

export interface DokuCall {
  readonly path: string;
  readonly clientId: string;
  readonly secretKey: string;
  readonly requestId: string;
  readonly at: Date;
  readonly body: string;
}

export function signedDokuCall({ path, clientId, secretKey, requestId, at, body }: DokuCall): HttpCall {
  const timestamp = `${at.toISOString().slice(0, 19)}Z`;
  const digest = createHash('sha256').update(body).digest('base64');
  const text = `Client-Id:${clientId}\nRequest-Id:${requestId}\nRequest-Timestamp:${timestamp}\nRequest-Target:${path}\nDigest:${digest}`;
  return {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/json',
      'client-id': clientId,
      'request-id': requestId,
      'request-timestamp': timestamp,
      signature: `HMACSHA256=${createHmac('sha256', secretKey).update(text).digest('base64')}`,
    },
    body,
  };
}

export function dokuSender(options: DokuOptions): DokuSender {
  const { baseUrl, partner, clientId, secretKey, now, newId } = options;
  const notificationCall = (payment: DokuPayment): HttpCall => {
    const { accountNumber, amount, invoice = `JKN-${accountNumber}-${newId()}`, reference = newId() } = payment;
    const body = {
      service: { id: 'VIRTUAL_ACCOUNT' },
      acquirer: { id: 'BCA' },
      channel: { id: 'VIRTUAL_ACCOUNT_BCA' },
      transaction: {
        status: payment.status ?? 'SUCCESS',
        date: `${(payment.paidAt ?? now()).toISOString().slice(0, 19)}Z`,
        original_request_id: newId(),
      },
      order: { invoice_number: invoice, amount: toSafeNumber(rupiah(BigInt(amount))) },
      virtual_account_info: { virtual_account_number: accountNumber },
      virtual_account_payment: {
        identifer: [
          { name: 'REQUEST_ID', value: newId() },
          { name: 'REFERENCE', value: reference },
          { name: 'CHANNEL_TYPE', value: '6010' },
        ],
      },
    };
    return signedDokuCall({
      path: `/webhooks/doku/${partner}`,
      clientId,
      secretKey,
      requestId: payment.id ?? newId(),
      at: now(),
      body: JSON.stringify(body),
    });
  };
  return { notificationCall, pay: (payment) => sendCall(baseUrl, notificationCall(payment)) };
}
