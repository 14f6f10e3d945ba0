import { describe, expect, test } from '@jest/globals';
import { partnersOpenApi } from '../../../src/webhooks/openapi.js';
import { aDoor } from '../../support/partners/a-door.js';

const document = JSON.stringify(partnersOpenApi());

describe('the document for partners', () => {
  test('describes every path that is served', () => {
    expect(Object.keys(partnersOpenApi()['paths'] as object)).toEqual([
      '/snap/v1.0/access-token/b2b',
      '/snap/v1.0/transfer-va/inquiry',
      '/snap/v1.0/transfer-va/payment',
      '/webhooks/{partner}',
    ]);
  });

  test('is the same each time it is made', () => expect(JSON.stringify(partnersOpenApi())).toBe(document));

  test('leads every reference somewhere and uses every schema', () => {
    const { schemas } = partnersOpenApi()['components'] as { schemas: Record<string, unknown> };
    const used = new Set([...document.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect(used).toEqual(new Set(Object.keys(schemas)));
  });

  test('is served as it is', async () => {
    const { app } = await aDoor();
    const answer = await app.inject({ method: 'GET', url: '/partners/openapi.json' });
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'application/json; charset=utf-8',
      document,
    ]);
  });
});
