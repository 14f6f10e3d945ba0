import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IncomingRequest } from '../../../../src/api/webhooks/adapter.js';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import { repeatsAName } from '../../../../src/api/webhooks/repeated-names.js';
import { parseJsonObject } from '../../../../src/api/webhooks/wire-problem.js';
import { ADAPTER_DEPS, NOW, bill } from '../../../support/partners/a-webhook-endpoint.js';
import { knownPartnerOf } from '../../../support/partners/known-partners.js';

describe('a name that stands twice', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}', // the same name, written otherwise
    '{"a":{"b":1,"b":2}}',
    '[{"a":1},{"a":1,"b":{},"a":2}]',
    '{"a":{"a":1},"a":2}',
    '{"":1,"":2}',
    '{"a\\"b":1,"a\\"b":2}',
    '{ "a" : "x" ,\n "a" : "y" }',
    '{"__proto__":1,"__proto__":2}',
  ])('is found in %s', (text) => {
    expect([repeatsAName(text), parseJsonObject(Buffer.from(text))]).toEqual([true, null]);
  });

  test.each([
    '{"a":1,"A":2,"b":{"a":3},"c":[{"a":4},{"a":5}]}',
    '{"a":"a\\":1,\\"a","b":"{\\"a\\":1}"}',
    '{"a":"b:","b":"a"}',
    '{"a":["a","a",{"a":"a"}],"b":"a"}',
    '{}',
    '[]',
    '"a:a"',
  ])('is not in %s', (text) => {
    expect(repeatsAName(text)).toBe(false);
  });

  test('is in nothing that JSON writes, and in whatever one is added to', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value);
        const [name = ''] = Object.keys(value);
        return !repeatsAName(text) && repeatsAName(`${text.slice(0, -1)},${JSON.stringify(name)}:0}`);
      }),
    );
  });
});

const DEPS = { ...ADAPTER_DEPS, inquireBill: async () => bill() };
const ADAPTERS = PROTOCOLS.flatMap((one) =>
  [...new Set(endpointsOf([one], DEPS).map(({ adapter }) => adapter))]
    .filter(({ protocol }) => !['snap-bi/token', 'snap-bi/not-offered'].includes(protocol))
    .map((adapter) => ({ protocol: adapter.protocol, adapter, partner: knownPartnerOf(one.traits) })),
);

test.each(ADAPTERS)(
  '$protocol keeps such an authentic call as unreadable, in its own words',
  ({ adapter, partner }) => {
    const call: IncomingRequest = {
      method: 'POST',
      url: '/',
      headers: {
        'x-partner-id': '88888',
        'x-external-id': 'call-0001',
        'channel-id': '95231',
        'webhook-id': 'msg_0001',
        'request-id': 'r-0001',
      },
      rawBody: Buffer.from('{"amount":1,"amount":1000000}'),
      receivedAt: NOW,
      ip: '127.0.0.1',
    };
    const reading = adapter.read(call, partner);
    expect(reading).toMatchObject({ kind: 'unreadable', problem: { kind: 'not-json' } });
    const { status, body } = adapter.reply({ kind: 'unreadable', problem: { kind: 'not-json' } }, call);
    expect([status, JSON.stringify(body).length > 2]).toEqual([400, true]);
  },
);
