/**
 * Builds the calls of a SNAP BI bank as a bank does: with JSON and signatures of its own, sharing no code with the
 * receiver.
 */
import { type KeyObject, createHash, createHmac, sign } from 'node:crypto';
import type { HttpCall } from '../../../../../partners/stand-ins/index.js';

export const SNAP_CALL_PATHS = {
  token: '/snap/v1.0/access-token/b2b',
  inquiry: '/snap/v1.0/transfer-va/inquiry',
  payment: '/snap/v1.0/transfer-va/payment',
} as const;

/** The way a transaction proves itself: a token and a shared secret, or the bank's RSA key alone. */
export type SnapSigner =
  | { readonly mode: 'with-token'; readonly token: string; readonly clientSecret: string }
  | { readonly mode: 'without-token'; readonly privateKey: KeyObject | string };

const rsaSha256 = (text: string, privateKey: KeyObject | string): string =>
  sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64');

/** Writes a moment as `2026-11-22T10:15:30+07:00`, in WIB. */
export const snapTimestamp = (at: Date): string =>
  `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** The same paths below another prefix, because banks choose their own. */
export const snapCallPaths = (prefix: string): typeof SNAP_CALL_PATHS =>
  Object.fromEntries(
    Object.entries(SNAP_CALL_PATHS).map(([name, path]) => [name, path.replace('/snap', prefix)]),
  ) as typeof SNAP_CALL_PATHS;

export interface TokenCall {
  readonly path?: string;
  readonly clientId: string;
  readonly privateKey: KeyObject | string;
  readonly at: Date;
}

export function signedTokenCall({ path = SNAP_CALL_PATHS.token, clientId, privateKey, at }: TokenCall): HttpCall {
  const timestamp = snapTimestamp(at);
  return {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/json',
      'x-timestamp': timestamp,
      'x-client-key': clientId,
      'x-signature': rsaSha256(`${clientId}|${timestamp}`, privateKey),
    },
    body: JSON.stringify({ grantType: 'client_credentials' }),
  };
}

export interface TransactionCall {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly signer: SnapSigner;
  readonly partnerId: string;
  readonly channelId: string;
  readonly externalId: string;
  readonly at: Date;
}

/** Signs a transaction with a compact JSON body, so that minifying it changes nothing. */
export function signedTransactionCall(call: TransactionCall): HttpCall {
  const { signer } = call;
  const body = JSON.stringify(call.body);
  const timestamp = snapTimestamp(call.at);
  const hash = createHash('sha256').update(body).digest('hex');
  const signed = (middle: string): string => `POST:${call.path}:${middle}${hash}:${timestamp}`;
  const signature =
    signer.mode === 'with-token'
      ? createHmac('sha512', signer.clientSecret)
          .update(signed(`${signer.token}:`))
          .digest('base64')
      : rsaSha256(signed(''), signer.privateKey);
  return {
    method: 'POST',
    path: call.path,
    headers: {
      'content-type': 'application/json',
      ...(signer.mode === 'with-token' ? { authorization: `Bearer ${signer.token}` } : {}),
      'x-timestamp': timestamp,
      'x-signature': signature,
      'x-partner-id': call.partnerId,
      'x-external-id': call.externalId,
      'channel-id': call.channelId,
    },
    body,
  };
}
