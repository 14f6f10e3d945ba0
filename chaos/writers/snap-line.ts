/** Signs and sends what a SNAP bank says: a token that RSA buys, and calls that the token and a shared secret sign. */
import { createHash, createHmac, sign } from 'node:crypto';
import { pause } from '../pause.js';
import { type Call, type HttpAnswer, post } from './http-post.js';
import type { Writing } from './writing.js';

export const SNAP_PATHS = {
  token: '/snap/v1.0/access-token/b2b',
  inquiry: '/snap/v1.0/transfer-va/inquiry',
  payment: '/snap/v1.0/transfer-va/payment',
} as const;

export const snapTime = (at = new Date()): string =>
  `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** The code in SNAP's words; null when the answer is not in them. */
export const codeOf = ({ json }: HttpAnswer): string | null => {
  const code = json?.['responseCode'];
  return typeof code === 'string' && /^\d{7}$/.test(code) ? code : null;
};

/** Sends with a token that is accepted; null when there is none for long. */
export type SendSnap = (path: string, fields: object) => Promise<HttpAnswer | null>;

async function buyToken(writing: Writing): Promise<string | null> {
  const { clientId, privateKey } = writing.partners.bank;
  const timestamp = snapTime();
  const signature = sign('RSA-SHA256', Buffer.from(`${clientId}|${timestamp}`), privateKey).toString('base64');
  const { json } = await post(writing.entrance(), {
    path: SNAP_PATHS.token,
    body: JSON.stringify({ grantType: 'client_credentials' }),
    headers: {
      'content-type': 'application/json',
      'x-client-key': clientId,
      'x-timestamp': timestamp,
      'x-signature': signature,
    },
  });
  const bought = json?.['accessToken'];
  return typeof bought === 'string' ? bought : null;
}

interface Signing {
  readonly path: string;
  readonly fields: object;
  readonly token: string;
}

function signed(writing: Writing, { path, fields, token }: Signing): Call {
  const { secret, partnerId } = writing.partners.bank;
  const body = JSON.stringify(fields);
  const timestamp = snapTime();
  const digest = createHash('sha256').update(body).digest('hex');
  const text = `POST:${path}:${token}:${digest}:${timestamp}`;
  return {
    path,
    body,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-timestamp': timestamp,
      'x-signature': createHmac('sha512', secret).update(text).digest('base64'),
      'x-partner-id': partnerId,
      'x-external-id': writing.newName('').replaceAll(/\D/g, ''),
      'channel-id': '95231',
    },
  };
}

const ATTEMPTS_MAX = 3;

export function openSnapLine(writing: Writing): SendSnap {
  let token: string | null = null;
  return async (path, fields) => {
    for (let attempt = 0; attempt < ATTEMPTS_MAX && !writing.isOver(); attempt++) {
      token ??= await buyToken(writing);
      if (token === null) {
        await pause(300);
        continue;
      }
      const answer = await post(writing.entrance(), signed(writing, { path, fields, token }));
      if (!/^401..0[01]$/.test(codeOf(answer) ?? '')) return answer;
      token = null;
    }
    return null;
  };
}
