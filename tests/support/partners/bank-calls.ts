/** Makes a bank's calls with everything in order, so that a test changes only what it is about. */
import { accessTokens } from '../../../src/api/webhooks/adapters/snap-bi/access-token.js';
import type { HttpCall } from '../../../src/partners/stand-ins/http-call.js';
import {
  SNAP_CALL_PATHS,
  type TransactionCall,
  signedTransactionCall,
} from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-calls.js';
import { NOW, TOKEN_KEY } from './a-webhook-endpoint.js';
import { BANK } from './known-partners.js';

const ACCOUNT = {
  partnerServiceId: '   88888',
  customerNo: '01944358911',
  virtualAccountNo: '   8888801944358911',
};

const INQUIRY_BODY = { ...ACCOUNT, trxDateInit: '2026-11-22T10:15:29+07:00', inquiryRequestId: 'inquiry-0001' };

export const PAYMENT_BODY = {
  ...ACCOUNT,
  paymentRequestId: 'payment-0001',
  channelCode: 6011,
  paidAmount: { value: '420000.00', currency: 'IDR' },
  totalAmount: { value: '420000.00', currency: 'IDR' },
  trxDateTime: '2026-11-22T10:15:29+07:00',
  referenceNo: '00123456789',
  flagAdvise: 'N',
};

export const bankToken = (at: Date = NOW): Promise<string> => accessTokens(TOKEN_KEY).issue(BANK.partnerId, at);

export type CallChanges = Partial<TransactionCall>;

async function signedCall(call: Pick<TransactionCall, 'path' | 'body'>, changes: CallChanges): Promise<HttpCall> {
  return signedTransactionCall({
    ...call,
    signer: { mode: 'with-token', token: await bankToken(), clientSecret: 'the-secret-in-use' },
    partnerId: '88888',
    channelId: '95231',
    externalId: 'call-0001',
    at: NOW,
    ...changes,
  });
}

/** Makes a payment call; `body` replaces single fields of the body, and undefined leaves a field out. */
export const paymentCall = (changes: CallChanges = {}): Promise<HttpCall> =>
  signedCall(
    { path: SNAP_CALL_PATHS.payment, body: PAYMENT_BODY },
    { ...changes, body: { ...PAYMENT_BODY, ...changes.body } },
  );

export const inquiryCall = (changes: CallChanges = {}): Promise<HttpCall> =>
  signedCall(
    { path: SNAP_CALL_PATHS.inquiry, body: INQUIRY_BODY },
    { ...changes, body: { ...INQUIRY_BODY, ...changes.body } },
  );

/** Changes headers, which are not signed, except where the signature is made of them. */
export function withHeaders(call: HttpCall, changes: Readonly<Record<string, string | undefined>>): HttpCall {
  const headers = Object.entries({ ...call.headers, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...call, headers: Object.fromEntries(headers) };
}
