import { describe, expect, test } from '@jest/globals';
import { isListed, mayAsk } from '../../../../src/api/http/origins.js';

const LISTED = ['https://sigap.example', 'http://localhost:*', 'http://[::1]:*', 'https://kantor.example:8443'];

describe('the list of origins', () => {
  test.each([
    'https://sigap.example',
    'http://localhost',
    'http://localhost:5173',
    'http://[::1]:3000',
    'http://[::1]',
    'https://kantor.example:8443',
  ])('%s is listed', (origin) => expect(isListed(origin, LISTED)).toBe(true));

  test.each([
    'null',
    '',
    'http://sigap.example',
    'https://sigap.example:8443',
    'https://sigap.example.evil.example',
    'https://evil.example/https://sigap.example',
    'https://www.sigap.example',
    'https://localhost:5173',
    'http://localhost.evil.example:5173',
    'http://localhost:5173.evil.example',
    'http://localhost:*',
    'http://[::1]:123456',
    'https://kantor.example',
    'https://kantor.example:*',
  ])('%s is not', (origin) => expect(isListed(origin, LISTED)).toBe(false));
});

describe('who may ask', () => {
  test.each([
    { what: 'a program', origin: undefined, may: true },
    { what: 'our own page', origin: 'https://api.sigap.example', may: true },
    { what: 'our own page, behind a proxy that ends TLS', origin: 'http://api.sigap.example', may: true },
    { what: 'a listed page', origin: 'https://sigap.example', may: true },
    { what: 'a page on another port of ours', origin: 'https://api.sigap.example:1', may: false },
    { what: 'a page of nobody', origin: 'null', may: false },
    { what: 'a page that pretends', origin: 'https://https://api.sigap.example', may: false },
  ])('$what: $may', ({ origin, may }) => {
    expect(mayAsk({ origin, host: 'API.sigap.example' }, LISTED)).toBe(may);
  });
});
