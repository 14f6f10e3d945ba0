import { describe, expect, test } from '@jest/globals';
import type { HttpCall } from '../../../../src/partners/stand-ins/http-call.js';
import { signedTokenCall } from '../../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-calls.js';
import { accessTokens } from '../../../../src/api/webhooks/adapters/snap-bi/access-token.js';
import { TokenAnswer } from '../../../../src/api/webhooks/adapters/snap-bi/reply-schemas.js';
import { NOW, TOKEN_KEY, aWebhookEndpoint } from '../../../support/partners/a-webhook-endpoint.js';
import { withHeaders } from '../../../support/partners/bank-calls.js';
import { BANK, BANK_KEY, STRANGERS_KEY } from '../../../support/partners/known-partners.js';

const tokenCall = (changes: Partial<Parameters<typeof signedTokenCall>[0]> = {}): HttpCall =>
  signedTokenCall({ clientId: 'client-0001', privateKey: BANK_KEY, at: NOW, ...changes });

const send = async (call: HttpCall) => (await aWebhookEndpoint()).send(call);

describe('a token', () => {
  test('is sold to a bank that proves itself, for 900 seconds', async () => {
    const { status, body, headers } = await send(tokenCall());
    expect(status).toBe(200);
    expect(TokenAnswer.parse(body)).toMatchObject({
      responseCode: '2007300',
      responseMessage: 'Successful',
      tokenType: 'Bearer',
      expiresIn: '900',
    });
    expect(headers).toMatchObject({ 'x-client-key': 'client-0001', 'x-timestamp': '2026-11-22T10:15:30+07:00' });

    const tokens = accessTokens(TOKEN_KEY);
    const token = String(body['accessToken']);
    expect(await tokens.ownerOf(token, NOW)).toBe(BANK.partnerId);
    expect(await tokens.ownerOf(token, new Date(NOW.getTime() + 899_000))).toBe(BANK.partnerId);
    expect(await tokens.ownerOf(token, new Date(NOW.getTime() + 901_000))).toBeNull();
    expect(await accessTokens(TOKEN_KEY).ownerOf(token, new Date(NOW.getTime() + 901_000))).toBeNull();
    expect(await accessTokens(new Uint8Array(32).fill(1)).ownerOf(token, NOW)).toBeNull();
  });

  test('is sold to a library that still writes grant_type', async () => {
    expect((await send({ ...tokenCall(), body: '{"grant_type":"client_credentials"}' })).status).toBe(200);
  });

  test.each([
    {
      when: 'X-CLIENT-KEY is missing',
      call: withHeaders(tokenCall(), { 'x-client-key': undefined }),
      is: [400, '4007302', 'Invalid mandatory field [X-CLIENT-KEY]'],
    },
    {
      when: 'X-TIMESTAMP is missing',
      call: withHeaders(tokenCall(), { 'x-timestamp': undefined }),
      is: [400, '4007302', 'Invalid mandatory field [X-TIMESTAMP]'],
    },
    {
      when: 'X-SIGNATURE is missing',
      call: withHeaders(tokenCall(), { 'x-signature': undefined }),
      is: [400, '4007302', 'Invalid mandatory field [X-SIGNATURE]'],
    },
    {
      when: 'X-TIMESTAMP is no time',
      call: withHeaders(tokenCall(), { 'x-timestamp': '1764000000' }),
      is: [400, '4007301', 'Invalid field format [X-TIMESTAMP]'],
    },
    {
      when: 'the clock is stale',
      call: tokenCall({ at: new Date(NOW.getTime() - 301_000) }),
      is: [401, '4017300', 'Unauthorized. [Timestamp skew exceeds 5 minutes]'],
    },
    {
      when: 'the clock is ahead',
      call: tokenCall({ at: new Date(NOW.getTime() + 301_000) }),
      is: [401, '4017300', 'Unauthorized. [Timestamp skew exceeds 5 minutes]'],
    },
    {
      when: 'the key is a stranger’s',
      call: tokenCall({ privateKey: STRANGERS_KEY }),
      is: [401, '4017300', 'Unauthorized. [Signature]'],
    },
    {
      when: 'the client is unknown',
      call: tokenCall({ clientId: 'client-9999' }),
      is: [401, '4017300', 'Unauthorized. [Signature]'],
    },
    {
      when: 'the grant type is another',
      call: { ...tokenCall(), body: '{"grantType":"password"}' },
      is: [400, '4007300', 'Invalid field format [clientId/clientSecret/grantType]'],
    },
    {
      when: 'the body is no JSON',
      call: { ...tokenCall(), body: 'grantType=client_credentials' },
      is: [400, '4007300', 'Invalid field format [clientId/clientSecret/grantType]'],
    },
    {
      when: 'the bank signs without tokens',
      call: tokenCall({ clientId: 'client-0002' }),
      is: [400, '4007300', 'Unauthorized. [Connection not allowed]'],
    },
  ])('is refused when $when', async ({ call, is }) => {
    const { status, body } = await send(call);
    expect([status, body['responseCode'], body['responseMessage']]).toEqual(is);
    expect(body).not.toHaveProperty('accessToken');
  });
});
