import { describe, expect, test } from '@jest/globals';
import {
  type AccessRequest,
  checkedAccess as check,
  checkedSecret,
} from '../../../../src/money/partners/check-access.js';
import type { ProtocolTraits } from '../../../../src/money/partners/index.js';
import { type OutgoingCalls, outgoingCalls } from '../../../../src/platform/outgoing/index.js';
import { PARTNER_PROTOCOLS } from '../../../../src/api/webhooks/index.js';

const calls = (mayCallThisMachine: boolean): OutgoingCalls =>
  outgoingCalls({ hosts: ['api.midtrans.com', 'api.xendit.co'], networks: [], ports: 'any', mayCallThisMachine });
const checkedAccess = (traits: ProtocolTraits, request: AccessRequest, where = calls(true)): AccessRequest =>
  check(traits, request, where);

const NONE: AccessRequest = { clientId: null, apiUrl: null, apiKey: null, networks: [] };
const RIGHT: Readonly<Record<string, AccessRequest>> = {
  'snap-bi': NONE,
  'standard-webhooks': NONE,
  midtrans: { ...NONE, apiUrl: 'https://api.midtrans.com' },
  xendit: { ...NONE, apiUrl: 'https://api.xendit.co', apiKey: 'xnd_of_nobody', networks: ['203.0.113.0/24'] },
  doku: { ...NONE, clientId: 'MCH-0001' },
};

describe('the way back to a partner', () => {
  test.each(PARTNER_PROTOCOLS.all)('of $name is taken as it should be', (protocol) => {
    const right = RIGHT[protocol.name] ?? NONE;
    expect(checkedAccess(protocol, right)).toEqual(right);
  });

  test.each<{ protocol: string; changes: Partial<AccessRequest>; field: string }>([
    { protocol: 'midtrans', changes: { apiUrl: null }, field: 'access.apiUrl' },
    { protocol: 'midtrans', changes: { apiKey: 'a-key-of-its-own' }, field: 'access.apiKey' },
    { protocol: 'midtrans', changes: { clientId: 'x' }, field: 'access.clientId' },
    { protocol: 'xendit', changes: { apiKey: null }, field: 'access.apiKey' },
    { protocol: 'xendit', changes: { apiKey: 'short' }, field: 'access.apiKey' },
    { protocol: 'xendit', changes: { networks: [] }, field: 'access.networks' },
    { protocol: 'xendit', changes: { networks: ['everywhere'] }, field: 'access.networks' },
    { protocol: 'doku', changes: { clientId: null }, field: 'access.clientId' },
    { protocol: 'doku', changes: { clientId: 'with a blank' }, field: 'access.clientId' },
    { protocol: 'doku', changes: { apiUrl: 'https://api.doku.com' }, field: 'access.apiUrl' },
    { protocol: 'standard-webhooks', changes: { apiUrl: 'https://x.example' }, field: 'access.apiUrl' },
  ])('of $protocol with $changes is refused', ({ protocol, changes, field }) => {
    const checking = () => checkedAccess(PARTNER_PROTOCOLS.of(protocol), { ...NONE, ...RIGHT[protocol], ...changes });
    expect(checking).toThrow(`${field}: expected`);
  });

  test.each([
    'http://api.midtrans.com',
    ['https://user:word', 'api.midtrans.com'].join('@'),
    'https://api.midtrans.com?x=1',
    'ftp://api.midtrans.com',
    'file:///etc/passwd',
    'api.midtrans.com',
    'https://api.midtrans.com.evil.example',
    'https://collector.example',
    'http://169.254.169.254/latest',
    'https://169.254.169.254/latest',
    'https://10.0.0.1',
    'https://[fd00::1]',
    'http://0.0.0.0:4139',
    'https://metadata.google.internal',
  ])('does not lead to %s', (apiUrl) => {
    expect(() => checkedAccess(PARTNER_PROTOCOLS.of('midtrans'), { ...NONE, apiUrl })).toThrow(
      'access.apiUrl: expected',
    );
  });

  test.each(['http://127.0.0.1:53211/', 'http://localhost:9/', 'http://[::1]:9'])(
    'may lead to %s on this machine',
    (apiUrl) => {
      expect(checkedAccess(PARTNER_PROTOCOLS.of('midtrans'), { ...NONE, apiUrl }).apiUrl).toBe(
        apiUrl.replace(/\/$/, ''),
      );
    },
  );

  test.each([
    'http://127.0.0.1:53211',
    'https://localhost',
    'https://[::1]',
    'http://2130706433:4139',
    'https://127.1',
  ])('does not lead to %s outside a sandbox', (apiUrl) => {
    expect(() => checkedAccess(PARTNER_PROTOCOLS.of('midtrans'), { ...NONE, apiUrl }, calls(false))).toThrow(
      'access.apiUrl: expected',
    );
  });

  test('says where calls may come from, for any protocol', () => {
    expect(checkedAccess(PARTNER_PROTOCOLS.of('snap-bi'), { ...NONE, networks: ['203.0.113.7'] }).networks).toEqual([
      '203.0.113.7',
    ]);
  });
});

describe('a secret', () => {
  test.each(['midtrans', 'xendit', 'doku'] as const)('of %s is the partner’s own', (protocol) => {
    expect(checkedSecret(PARTNER_PROTOCOLS.of(protocol), 'issued-by-the-partner')).toBe('issued-by-the-partner');
    for (const bad of [null, '', 'short', 'with a blank in it', 'x'.repeat(513)])
      expect(() => checkedSecret(PARTNER_PROTOCOLS.of(protocol), bad)).toThrow(
        'secret: expected the secret that the partner issued',
      );
  });

  test.each(['snap-bi', 'standard-webhooks'] as const)('of %s is made here', (protocol) => {
    expect(checkedSecret(PARTNER_PROTOCOLS.of(protocol), null)).toBeNull();
    expect(() => checkedSecret(PARTNER_PROTOCOLS.of(protocol), 'issued-by-the-partner')).toThrow(
      'secret: expected nothing',
    );
  });
});
