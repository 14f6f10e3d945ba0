import { describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { readClaims } from '../../../../src/platform/auth/claims.js';

const TOKEN = { iat: 1_795_000_000, exp: 1_795_000_600 };
const PARTNER = '01890000-0000-7000-8000-000000000001' as PartnerId;
const find = (clientId: string) => (clientId === 'till' ? { partnerId: PARTNER, name: 'Toko' } : null);

const readingOf = (claims: object): unknown => {
  const reading = readClaims({ ...TOKEN, ...claims }, find);
  return reading.ok ? [reading.verified.viewer.subject, reading.verified.viewer.role] : reading.claims;
};

describe('a token without a role is that of a program', () => {
  const TILL = ['client:till', 'PARTNER'];
  test.each([
    { claims: { client_id: 'till', scope: 'sigap:partner' }, is: TILL },
    { claims: { azp: 'till', scope: 'openid sigap:partner' }, is: TILL },
    { claims: { client_id: 'till', azp: 'till', scp: ['sigap:partner'] }, is: TILL },
    { claims: { client_id: 'till', azp: 'other', scope: 'sigap:partner' }, is: ['role', 'client_id'] },
    { claims: { client_id: 'other', scope: 'sigap:partner' }, is: ['client_id'] },
    { claims: { client_id: 'till' }, is: ['role', 'scope'] },
    { claims: { client_id: 'till', scope: 'sigap:partners xsigap:partner SIGAP:PARTNER' }, is: ['role', 'scope'] },
    { claims: { client_id: ['till'], scope: 'sigap:partner' }, is: ['role', 'client_id'] },
    { claims: { client_id: '', scope: 'sigap:partner' }, is: ['role', 'client_id'] },
    { claims: { scope: 'sigap:partner' }, is: ['role', 'client_id'] },
    { claims: { client_id: 'till', scope: 'sigap:partner', sid: 7 }, is: ['sid'] },
  ])('$claims is $is', ({ claims, is }) => {
    expect(readingOf(claims)).toEqual(is);
  });

  test('and one with a role is that of a person, whatever client it came through', () => {
    const person = { sub: 's', name: 'n', role: 'AUDITOR', client_id: 'till', scope: 'sigap:partner' };
    expect(readingOf(person)).toEqual(['s', 'AUDITOR']);
    expect(readingOf({ ...person, role: null })).toEqual(['role']);
  });

  test('and programs are refused where none are known', () => {
    expect(readClaims({ ...TOKEN, client_id: 'till', scope: 'sigap:partner' })).toEqual({
      ok: false,
      claims: ['sub', 'name', 'role'],
    });
  });
});
