import { describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { PROTOCOLS } from '../../../../src/api/webhooks/adapters/index.js';
import { partnersOpenApi } from '../../../../src/api/webhooks/openapi.js';
import { registerPartnersOpenApi } from '../../../../src/api/webhooks/routes.js';
import { NOW, RECEIPT, sharedEndpoints as everyEndpoint } from '../../../support/partners/a-webhook-endpoint.js';

const CALL = { method: 'POST', url: '/', headers: {}, rawBody: Buffer.alloc(0), receivedAt: NOW, ip: '127.0.0.1' };
const isAskedBack = (path: string): boolean =>
  PROTOCOLS.some(({ traits }) => traits.askedBack !== 'never' && traits.pathOf(':partner') === path);
/** The services that are offered: what is answered at every other path of SNAP is no service. */
const sharedEndpoints = () => everyEndpoint().filter(({ path }) => !path.endsWith('/*'));
const document = JSON.stringify(partnersOpenApi(PROTOCOLS));

describe('the document for partners', () => {
  test('describes every path that is served', () => {
    const served = sharedEndpoints().map(({ path }) => path.replace(':partner', '{partner}'));
    expect(Object.keys(partnersOpenApi(PROTOCOLS)['paths'] as object)).toEqual(
      ['/message-receipts/sms', '/message-receipts/whatsapp', ...new Set(served)].toSorted(),
    );
  });

  test('describes the endpoints of every protocol in the table, and what each of them answers', () => {
    const paths = partnersOpenApi(PROTOCOLS)['paths'] as Record<string, Record<string, { responses: object }>>;
    for (const { path, adapter } of sharedEndpoints()) {
      const described = paths[path.replace(':partner', '{partner}')]?.['post']?.responses ?? {};
      const deliveryId = RECEIPT;
      const statuses = (
        [
          { kind: 'unauthentic', problem: 'bad-signature' },
          { kind: 'too-large' },
          { kind: 'broken-request', part: 'content-type' },
          { kind: 'broken-request', part: 'body' },
          { kind: 'failed', errorId: 'x' },
          { kind: 'unreadable', problem: { kind: 'not-json' } },
          ...(isAskedBack(path)
            ? ([
                { kind: 'contradicted', deliveryId },
                { kind: 'unconfirmed', deliveryId },
              ] as const)
            : []),
        ] as const
      ).map((result) => String(adapter.reply(result, { ...CALL, url: path }).status));
      expect([path, statuses.filter((status) => !(status in described))]).toEqual([path, []]);
    }
  });

  test('is the same each time it is made', () => expect(JSON.stringify(partnersOpenApi(PROTOCOLS))).toBe(document));

  test('leads every reference somewhere and uses every schema', () => {
    const { schemas } = partnersOpenApi(PROTOCOLS)['components'] as { schemas: Record<string, unknown> };
    const used = new Set([...document.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect(used).toEqual(new Set(Object.keys(schemas)));
  });

  test('is served as it is', async () => {
    const app = fastify();
    await registerPartnersOpenApi(app);
    const answer = await app.inject({ method: 'GET', url: '/partners/openapi.json' });
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'application/json; charset=utf-8',
      document,
    ]);
  });
});
