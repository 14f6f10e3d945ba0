import { describe, expect, test } from '@jest/globals';
import { type OutgoingRules, destinationProblem, mayLieAt } from '../../../../src/platform/outgoing/destination.js';

/** Apart, because it is no address of a person. */
const AT = '@';
const HOSTS = ['api.partner.example', '*.bank.example'];
const PRODUCTION: OutgoingRules = { hosts: HOSTS, networks: ['10.20.0.0/16'], ports: 'any', mayCallThisMachine: false };
const SANDBOX: OutgoingRules = { ...PRODUCTION, mayCallThisMachine: true };

/** This machine, in every notation that a URL has for it. */
const THIS_MACHINE = [
  'http://127.0.0.1:5432',
  'https://127.8.9.10/',
  'http://2130706433:4139', // decimal
  'http://017700000001/', // octal
  'http://0177.0.0.1/',
  'http://0x7f000001/', // hexadecimal
  'http://0x7f.0.0.1/',
  'http://127.1:4139', // shortened
  'http://１２７.0.0.1/', // other digits
  'http://127。0。0。1/', // other dots
  'http://localhost:4130',
  'http://LOCALHOST/',
  'http://[::1]:4139',
  'http://[0:0:0:0:0:0:0:1]/',
];

const NOBODY = [
  'http://0.0.0.0:4139',
  'http://0/',
  'https://169.254.169.254/latest',
  'http://2852039166/latest', // 169.254.169.254, decimal
  'http://0251.0376.0251.0376/',
  'http://0xa9fea9fe/',
  'https://10.0.0.1',
  'https://10.20.0.1', // private, and not by its number although its network is listed
  'https://167772161/',
  'https://192.168.1.1',
  'https://172.16.0.1',
  'https://100.64.0.1',
  'https://[fd00::1]',
  'https://[fe80::1]',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://8.8.8.8/', // public, and nobody's name
  'https://[2404:6800:4003:c00::5f]/',
  'https://metadata.google.internal/',
  'https://localhost.partner.example/',
  'https://api.partner.example.evil.example/',
  'https://evilapi.partner.example/',
  'https://api.partner.example./',
  'https://bank.example/',
  'https://evilbank.example/',
  'https://localhost./',
];

describe('where the server may call', () => {
  test.each(['https://api.partner.example', 'https://api.partner.example:8443/v2', 'https://snap.bank.example/x?y=1'])(
    'is %s',
    (url) => {
      expect([destinationProblem(url, PRODUCTION), destinationProblem(url, SANDBOX)]).toEqual([null, null]);
    },
  );

  test.each(THIS_MACHINE)('is in a sandbox alone %s', (url) => {
    expect(destinationProblem(url, SANDBOX)).toBeNull();
    expect(destinationProblem(url, PRODUCTION)).toMatch(/^(?:not-https|host-not-listed)$/);
  });

  test.each(NOBODY)('is nowhere %s', (url) => {
    for (const rules of [SANDBOX, PRODUCTION])
      expect(destinationProblem(url, rules)).toMatch(/^(?:not-https|host-not-listed)$/);
  });

  test.each([
    ['http://api.partner.example', 'not-https'],
    ['ftp://api.partner.example', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    [`https://user:word${AT}api.partner.example`, 'has-a-user'],
    [`http://user${AT}127.0.0.1`, 'has-a-user'],
    ['api.partner.example', 'no-address'],
    ['https://', 'no-address'],
    ['https://[::1', 'no-address'],
    ['', 'no-address'],
  ])('is not %s: %s', (url, problem) => {
    expect(destinationProblem(url, SANDBOX)).toBe(problem);
  });

  test('is at the port of https alone where the rules say so', () => {
    const rules = { ...PRODUCTION, ports: 'usual' } as const;
    expect(destinationProblem('https://api.partner.example:443/', rules)).toBeNull();
    expect(destinationProblem('https://api.partner.example:8443/', rules)).toBe('another-port');
  });
});

describe('where a name may lead', () => {
  test.each([
    ['api.partner.example', '103.10.128.1', true],
    ['api.partner.example', '2404:6800:4003:c00::5f', true],
    ['api.partner.example', '10.20.1.5', true], // a network of the configuration
    ['api.partner.example', '10.21.1.5', false],
    ['api.partner.example', '127.0.0.1', false],
    ['api.partner.example', '169.254.169.254', false],
    ['api.partner.example', '::ffff:103.10.128.1', false],
    ['api.partner.example', '64:ff9b::a14:105', false],
    ['localhost', '127.0.0.1', true],
    ['localhost', '10.20.1.5', false],
    ['localhost', '103.10.128.1', false],
  ])('in a sandbox %s at %s: %s', (host, address, may) => {
    expect(mayLieAt(host, address, SANDBOX)).toBe(may);
  });

  test('is this machine in no production', () => {
    for (const host of ['localhost', 'api.partner.example'])
      expect(mayLieAt(host, '127.0.0.1', PRODUCTION)).toBe(false);
  });
});
