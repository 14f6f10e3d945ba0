import { describe, expect, test } from '@jest/globals';
import { addressKind, isPrivateNetwork, isWithin } from '../../../../src/platform/outgoing/address-kind.js';

describe('what lies at an address', () => {
  test.each([
    ['8.8.8.8', 'public'],
    ['103.10.128.1', 'public'],
    ['2404:6800:4003:c00::5f', 'public'],
    ['127.0.0.1', 'this-machine'],
    ['127.8.9.10', 'this-machine'],
    ['::1', 'this-machine'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'], // a provider's network behind its NAT
    ['fd00::1', 'private'],
    ['0.0.0.0', 'nobody'],
    ['0.1.2.3', 'nobody'],
    ['169.254.169.254', 'nobody'], // a cloud's keys
    ['192.0.0.8', 'nobody'],
    ['192.0.2.1', 'nobody'], // documentation
    ['198.51.100.1', 'nobody'],
    ['203.0.113.1', 'nobody'],
    ['192.88.99.1', 'nobody'],
    ['198.18.0.1', 'nobody'], // measurements
    ['224.0.0.1', 'nobody'],
    ['240.0.0.1', 'nobody'],
    ['255.255.255.255', 'nobody'],
    ['::', 'nobody'],
    ['fe80::1', 'nobody'],
    ['fe80::1%eth0', 'nobody'],
    ['fec0::1', 'nobody'],
    ['ff02::1', 'nobody'],
    ['2001:db8::1', 'nobody'], // documentation
    ['3fff::1', 'nobody'],
    ['100::1', 'nobody'],
    ['5f00::1', 'nobody'],
    ['2001::1', 'nobody'], // Teredo
    ['2002:7f00:1::', 'nobody'], // 6to4 of 127.0.0.1
    ['::ffff:127.0.0.1', 'nobody'],
    ['::ffff:7f00:1', 'nobody'],
    ['::ffff:8.8.8.8', 'nobody'],
    ['::7f00:1', 'nobody'], // the old form of 127.0.0.1, which the library takes for public
    ['::127.0.0.1', 'nobody'],
    ['::ffff:0:7f00:1', 'nobody'],
    ['64:ff9b::7f00:1', 'nobody'], // NAT64 of 127.0.0.1
    ['64:ff9b::a9fe:a9fe', 'nobody'],
    ['64:ff9b:1::1', 'nobody'],
    // No plain notation: a resolver gives none of these, and a URL turns them into the plain one.
    ['2130706433', 'nobody'],
    ['0x7f.1', 'nobody'],
    ['0177.0.0.1', 'nobody'],
    ['127.1', 'nobody'],
    ['api.partner.example', 'nobody'],
    ['', 'nobody'],
  ])('%s: %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  test('is in a network of its own kind alone', () => {
    expect(isWithin('10.20.1.5', ['192.168.0.0/16', '10.20.0.0/16'])).toBe(true);
    expect(isWithin('10.21.1.5', ['10.20.0.0/16'])).toBe(false);
    expect(isWithin('fd00::1', ['10.20.0.0/16', 'fd00::/8'])).toBe(true);
    expect(isWithin('::ffff:10.20.1.5', ['10.20.0.0/16'])).toBe(false);
    expect(isWithin('bank.example', ['10.20.0.0/16'])).toBe(false);
  });

  test.each([
    '10.0.0.0/8',
    '10.20.0.0/16',
    '172.16.0.0/12',
    '192.168.4.0/24',
    '100.64.0.0/10',
    'fd12:3456::/32',
    '10.1.2.3/32',
  ])('all of %s is private', (network) => expect(isPrivateNetwork(network)).toBe(true));

  test.each([
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/7',
    '172.0.0.0/8',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '8.8.8.0/24',
    '::ffff:10.0.0.0/104',
    '64:ff9b::/96',
    'fc00::/6',
    '10.0.0.1',
    'bank',
  ])('not all of %s is private', (network) => expect(isPrivateNetwork(network)).toBe(false));
});
