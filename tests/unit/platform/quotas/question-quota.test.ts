import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { statusQuotas } from '../../../../src/households/public-status/status-quotas.js';
import { type Caller, callerKey, networkOf, subjectKey } from '../../../../src/platform/quotas/question-quota.js';

const viewer = (role: Viewer['role']): Viewer => ({
  subject: 'seseorang',
  name: 'n',
  role,
  cadreId: null,
  branchId: null,
  regions: [],
});

describe('a caller', () => {
  test.each([
    { address: '203.0.113.7', network: '203.0.113.7' },
    { address: '::ffff:203.0.113.7', network: '203.0.113.7' },
    { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
    { address: '2001:DB8:1:2::1', network: '2001:db8:1:2::/64' },
    { address: '2001:db8::1', network: '2001:db8:0:0::/64' },
    { address: '2001:0db8:0001:0002:ffff::', network: '2001:db8:1:2::/64' },
    { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64' },
    { address: '::1', network: '0:0:0:0::/64' },
  ])('at $address counts as $network', ({ address, network }) => {
    expect(networkOf(address)).toBe(network);
  });

  test('with a token counts wherever it comes from, and only a chatbot has the higher limit', () => {
    expect(callerKey({ viewer: viewer('CHATBOT'), address: '203.0.113.7' })).toBe('viewer:seseorang');
    expect(callerKey({ viewer: null, address: '203.0.113.7' })).toBe('address:203.0.113.7');
    expect(callerKey({ viewer: null, address: null })).toBe('address:unknown');
    const limitOf = (caller: Caller) => statusQuotas(caller).ofCaller.questionsMax;
    expect(limitOf({ viewer: viewer('CHATBOT'), address: null })).toBe(10_000);
    expect(limitOf({ viewer: viewer('CADRE'), address: null })).toBe(30);
    expect(limitOf({ viewer: null, address: null })).toBe(30);
  });

  test('leaves no card number behind', () => {
    expect(subjectKey('0001944358911')).toMatch(/^about:[0-9a-f]{64}$/);
  });
});
