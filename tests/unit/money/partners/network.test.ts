import { describe, expect, test } from '@jest/globals';
import { isWithinNetworks, parseNetwork } from '../../../../src/money/partners/network.js';

describe('a network', () => {
  test.each([
    { text: '203.0.113.0/24', prefix: 24 },
    { text: '203.0.113.7', prefix: 32 },
    { text: '0.0.0.0/0', prefix: 0 },
    { text: '2001:db8::/32', prefix: 32 },
    { text: '::1', prefix: 128 },
  ])('$text is read', ({ text, prefix }) => expect(parseNetwork(text)?.prefix).toBe(prefix));

  test.each([
    '',
    'example.com',
    '203.0.113.0/33',
    '203.0.113.0/',
    '203.0.113/24',
    '::1/129',
    '::1%eth0',
    '1.2.3.4/8/8',
    '1.2.3.4/-1',
  ])('%s is none', (text) => expect(parseNetwork(text)).toBeNull());
});

describe('an address', () => {
  const networks = ['203.0.113.0/24', '2001:db8::/32'];

  test.each(['203.0.113.9', '::ffff:203.0.113.9', '2001:db8:1::5'])('%s lies in them', (address) =>
    expect(isWithinNetworks(address, networks)).toBe(true),
  );

  test.each(['203.0.114.9', '::ffff:203.0.114.9', '2001:db9::1', '', 'unknown'])('%s does not', (address) =>
    expect(isWithinNetworks(address, networks)).toBe(false),
  );

  test('may come from anywhere where no network is named', () =>
    expect(isWithinNetworks('198.51.100.1', [])).toBe(true));
});
