/**
 * Plays a push service and the phones behind it: it takes real HTTP calls, takes only those that the server's key has
 * signed for it (RFC 8292), and reads each message with the keys of its phone (RFC 8291), as a browser does.
 */
import { type ECDH, createECDH, randomBytes } from 'node:crypto';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import ece from 'http_ece';
import { importJWK, jwtVerify } from 'jose';

export interface PhoneOfTest {
  /** What the phone's browser would tell the server of itself. */
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A message that the service took for a phone, as the phone reads it. */
export interface PushedMessage {
  readonly phone: PhoneOfTest;
  readonly headers: IncomingMessage['headers'];
  /** What crossed the wire. */
  readonly sealed: Buffer;
  readonly text: string;
  /** When it was taken, by `performance.now()`. */
  readonly at: number;
}

export interface PushAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PushServiceOfTest {
  readonly url: string;
  /** A new phone, subscribed at the service for whoever holds the key. */
  phone(serverKey: string): PhoneOfTest;
  readonly taken: readonly PushedMessage[];
  /** The reasons for which calls were refused, whatever the test asked for. */
  readonly refusals: readonly string[];
  /** What the next calls are answered, in order; after them, and usually, 201. */
  answerWith(...answers: readonly PushAnswer[]): void;
  /** How often it was called. */
  readonly calls: number;
  close(): Promise<void>;
}

interface Subscribed {
  readonly phone: PhoneOfTest;
  readonly keys: ECDH;
  readonly serverKey: string;
}

/** The public key as the JOSE library takes it. */
function jwkOf(serverKey: string): { kty: 'EC'; crv: 'P-256'; x: string; y: string } {
  const point = Buffer.from(serverKey, 'base64url');
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
  };
}

/** @throws when the call was not signed by the key for which the phone subscribed. */
async function verify(authorization: string, { serverKey }: Subscribed, origin: string): Promise<void> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(\S+)$/.exec(authorization) ?? [];
  if (key !== serverKey) throw new Error('another key than that of the subscription');
  const { payload } = await jwtVerify(token, await importJWK(jwkOf(serverKey), 'ES256'), {
    audience: origin,
    requiredClaims: ['exp', 'sub'],
  });
  if (Number(payload.exp) > Date.now() / 1_000 + 24 * 3_600) throw new Error('a signature for more than a day');
  if (!/^(?:mailto|https):/.test(String(payload.sub))) throw new Error('nobody to be reached');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function aPushService(): Promise<PushServiceOfTest> {
  const phones = new Map<string, Subscribed>();
  const taken: PushedMessage[] = [];
  const refusals: string[] = [];
  const answers: PushAnswer[] = [];
  let calls = 0;
  let url = '';

  async function take(request: IncomingMessage): Promise<PushAnswer> {
    calls += 1;
    const sealed = await bodyOf(request);
    const subscribed = phones.get(request.url ?? '');
    const told = answers.shift();
    if (told !== undefined) return told;
    if (subscribed === undefined) return { status: 410 };
    const { headers } = request;
    await verify(headers.authorization ?? '', subscribed, url);
    if (!/^\d+$/.test(String(headers['ttl']))) throw new Error('a message without a time to live');
    const { phone, keys } = subscribed;
    const text = ece.decrypt(sealed, { version: 'aes128gcm', privateKey: keys, authSecret: phone.auth }).toString();
    taken.push({ phone, headers, sealed, text, at: performance.now() });
    return { status: 201 };
  }

  const server = createServer((request, response) => {
    take(request)
      .catch((error: unknown): PushAnswer => {
        refusals.push(String(error));
        return { status: 403 };
      })
      .then(({ status, headers }) => response.writeHead(status, headers).end())
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    taken,
    refusals,
    get calls() {
      return calls;
    },
    phone(serverKey) {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const path = `/push/${randomBytes(24).toString('base64url')}`;
      const phone = {
        endpoint: `${url}${path}`,
        p256dh: keys.getPublicKey('base64url'),
        auth: randomBytes(16).toString('base64url'),
      };
      phones.set(path, { phone, keys, serverKey });
      return phone;
    },
    answerWith: (...next) => void answers.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
