import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { accessTokens } from '../../../../src/api/webhooks/adapters/snap-bi/access-token.js';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { snapTimestamp } from '../../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-calls.js';
import { NOW, TOKEN_KEY, aWebhookEndpoint } from '../../../support/partners/a-webhook-endpoint.js';
import { bankToken, paymentCall, withHeaders } from '../../../support/partners/bank-calls.js';
import {
  BANK,
  BANK_KEY,
  MINIMARKET,
  RSA_BANK,
  STRANGERS_KEY,
  findAmong,
} from '../../../support/partners/known-partners.js';

const minutesFromNow = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

async function answerTo(call: HttpCall) {
  const endpoint = await aWebhookEndpoint();
  const { status, body } = await endpoint.send(call);
  const isStored = endpoint.deliveries.length + endpoint.saved.length > 0;
  return {
    status,
    code: body['responseCode'],
    message: body['responseMessage'],
    isStored,
    ending: endpoint.endings.at(-1),
    endpoint,
  };
}

const signature = { status: 401, code: '4012500', message: 'Unauthorized. [Signature]', isStored: false };
const skew = {
  status: 401,
  code: '4012500',
  message: 'Unauthorized. [Timestamp skew exceeds 5 minutes]',
  isStored: false,
};
const token = { status: 401, code: '4012501', message: 'Invalid Token (B2B)', isStored: false };

describe('a call with a token', () => {
  const signer = async (clientSecret: string, at?: Date) => ({
    mode: 'with-token' as const,
    token: await bankToken(at),
    clientSecret,
  });

  test.each(['the-secret-in-use', 'the-secret-before'])('is proven by %s while both are live', async (secret) => {
    expect(await answerTo(await paymentCall({ signer: await signer(secret) }))).toMatchObject({
      status: 200,
      ending: 'posted',
    });
  });

  test('is refused when signed with a secret that was retired', async () => {
    expect(await answerTo(await paymentCall({ signer: await signer('the-secret-long-ago') }))).toMatchObject({
      ...signature,
      ending: 'bad-signature',
    });
  });

  test('is refused when the body was changed on the way', async () => {
    const call = await paymentCall();
    expect(await answerTo({ ...call, body: call.body.replace('420000.00', '420001.00') })).toMatchObject(signature);
  });

  test('is proven when signed over the body with its blanks, as some senders do', async () => {
    const call = await paymentCall();
    const body = JSON.stringify(JSON.parse(call.body), null, 2);
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(body).digest('hex');
    const text = `POST:${call.path}:${await bankToken()}:${hash}:${call.headers['x-timestamp']}`;
    const signed = createHmac('sha512', 'the-secret-in-use').update(text).digest('base64');
    expect(await answerTo({ ...withHeaders(call, { 'x-signature': signed }), body })).toMatchObject({ status: 200 });
  });

  test.each([
    { minutes: -5.1, is: skew },
    { minutes: -4.9, is: { status: 200 } },
    { minutes: 4.9, is: { status: 200 } },
    { minutes: 5.1, is: skew },
  ])('signed $minutes minutes from our clock', async ({ minutes, is }) => {
    const call = await paymentCall({ at: minutesFromNow(minutes) });
    expect(await answerTo(call)).toMatchObject(is);
  });

  test('is refused without, with a broken, with a foreign and with an expired token', async () => {
    const foreign = await accessTokens(new Uint8Array(32).fill(9)).issue(BANK.partnerId, NOW);
    const expired = await bankToken(minutesFromNow(-16));
    for (const given of [
      undefined,
      'Bearer',
      'Bearer x.y.z',
      `Basic ${await bankToken()}`,
      `Bearer ${foreign}`,
      `Bearer ${expired}`,
    ]) {
      const call = withHeaders(await paymentCall(), { authorization: given });
      expect(await answerTo(call)).toMatchObject({ ...token, ending: 'bad-token' });
    }
  });

  test('is refused under another partner’s X-PARTNER-ID', async () => {
    const answer = await answerTo(withHeaders(await paymentCall(), { 'x-partner-id': '77001' }));
    expect(answer).toMatchObject({
      status: 401,
      code: '4012500',
      message: 'Unauthorized. [Unknown client]',
      isStored: false,
    });
  });

  test('of a partner that is gone is told what a bad signature is told', async () => {
    const endpoint = await aWebhookEndpoint({ findPartner: findAmong(MINIMARKET) });
    const gone = await endpoint.send(await paymentCall());
    const wrong = await (await aWebhookEndpoint()).send(await paymentCall({ signer: await signer('wrong') }));
    expect(gone).toEqual({ ...wrong, headers: { ...wrong.headers, date: gone.headers['date'] } });
    expect(endpoint.endings).toEqual(['unknown-partner']);
  });

  test('that is no JSON and so cannot be signed is a bad request and not stored', async () => {
    const call = await paymentCall();
    const answer = await answerTo({ ...call, body: '{"paymentRequestId": ' });
    expect(answer).toMatchObject({ status: 400, code: '4002500', message: 'Bad Request', isStored: false });
  });
});

describe('a call without token', () => {
  const rsa = { signer: { mode: 'without-token' as const, privateKey: BANK_KEY }, partnerId: '77001' };

  test('is proven by the partner’s key', async () => {
    const { endpoint, ...answer } = await answerTo(await paymentCall(rsa));
    expect(answer).toMatchObject({ status: 200 });
    expect(endpoint.deliveries[0]?.notice.partnerId).toBe(RSA_BANK.partnerId);
  });

  test('is refused with another key, an unknown partner, and a partner that must buy tokens, all alike', async () => {
    const calls = [
      await paymentCall({ ...rsa, signer: { mode: 'without-token', privateKey: STRANGERS_KEY } }),
      await paymentCall({ ...rsa, partnerId: '99999' }),
      await paymentCall({ ...rsa, partnerId: '88888' }),
    ];
    for (const call of calls) expect(await answerTo(call)).toMatchObject(signature);
  });

  test('needs X-PARTNER-ID', async () => {
    const call = withHeaders(await paymentCall(rsa), { 'x-partner-id': undefined });
    expect(await answerTo(call)).toMatchObject({
      status: 400,
      code: '4002502',
      message: 'Invalid Mandatory Field {X-PARTNER-ID}',
    });
  });

  test('cannot use a token that was bought in the other mode', async () => {
    const stolen = await accessTokens(TOKEN_KEY).issue(RSA_BANK.partnerId, NOW);
    const call = await paymentCall({
      signer: { mode: 'with-token', token: stolen, clientSecret: '' },
      partnerId: '77001',
    });
    expect(await answerTo(call)).toMatchObject(signature);
  });
});

describe('an authentic body that cannot be read', () => {
  async function signedBody(body: string): Promise<HttpCall> {
    const { createHash } = await import('node:crypto');
    const call = await paymentCall();
    const hash = createHash('sha256').update(body).digest('hex');
    const text = `POST:${call.path}:${await bankToken()}:${hash}:${snapTimestamp(NOW)}`;
    return {
      ...withHeaders(call, { 'x-signature': createHmac('sha512', 'the-secret-in-use').update(text).digest('base64') }),
      body,
    };
  }

  test.each(['{not json', '', '[]', '"text"', 'null', '{"a":'])('%j is kept and a bad request', async (body) => {
    const { endpoint, ...answer } = await answerTo(await signedBody(body));
    expect(answer).toMatchObject({ status: 400, code: '4002500', message: 'Bad Request' });
    expect(endpoint.saved).toMatchObject([
      { state: 'quarantined', reason: 'not a JSON object', rawBody: Buffer.from(body) },
    ]);
  });

  test('a body over 32 kB is a bad request and nothing is stored', async () => {
    const answer = await answerTo(await signedBody(`{"a":"${'x'.repeat(33_000)}"}`));
    expect(answer).toMatchObject({
      status: 400,
      code: '4002500',
      message: 'Bad Request',
      isStored: false,
      ending: 'too-large',
    });
  });
});
