import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { type KnownPerson, reaches } from '../../../../src/platform/access/access-reach.js';
import { type Revocable, type Revocation, takenBackBy } from '../../../../src/platform/access/revocation.js';
import type { Role, Viewer } from '../../../../src/platform/auth/viewer.js';

const AT = new Date('2026-11-22T01:00:00Z');
const later = (seconds: number): Date => new Date(AT.getTime() + seconds * 1_000);
const revoked = (kind: Revocation['kind'], about: string, issuedBefore: Date | null = null): Revocation => ({
  kind,
  about,
  issuedBefore,
});
const tokenOf = (subject: string, token: Partial<Revocable['token']> = {}): Revocable => ({
  viewer: { subject },
  token: { issuedAt: AT, sessionId: 'session', tokenId: 'token', ...token },
});

describe('a token is taken back', () => {
  test.each([
    { what: 'with its person', list: [revoked('PERSON', 'a')], token: tokenOf('a'), is: true },
    {
      what: 'with its person, however late it was issued',
      list: [revoked('PERSON', 'a')],
      token: tokenOf('a', { issuedAt: later(1e8) }),
      is: true,
    },
    { what: 'not with another person', list: [revoked('PERSON', 'a')], token: tokenOf('b'), is: false },
    {
      what: 'with those issued so far, on the very second',
      list: [revoked('TOKENS_SO_FAR', 'a', AT)],
      token: tokenOf('a'),
      is: true,
    },
    {
      what: 'not with those issued so far when it came later',
      list: [revoked('TOKENS_SO_FAR', 'a', AT)],
      token: tokenOf('a', { issuedAt: later(1) }),
      is: false,
    },
    {
      what: 'by the latest of several moments, in whatever order they come',
      list: [revoked('TOKENS_SO_FAR', 'a', later(9)), revoked('TOKENS_SO_FAR', 'a', AT)],
      token: tokenOf('a', { issuedAt: later(5) }),
      is: true,
    },
    { what: 'with its session', list: [revoked('SESSION', 'session')], token: tokenOf('a'), is: true },
    { what: 'with itself', list: [revoked('TOKEN', 'token')], token: tokenOf('a'), is: true },
    {
      what: 'not by a session of the name of its person',
      list: [revoked('SESSION', 'a')],
      token: tokenOf('a'),
      is: false,
    },
    {
      what: 'not by a token of the name of its session',
      list: [revoked('TOKEN', 'session')],
      token: tokenOf('a'),
      is: false,
    },
    {
      what: 'not by its session when it names none',
      list: [revoked('SESSION', 'session')],
      token: tokenOf('a', { sessionId: null }),
      is: false,
    },
    { what: 'by nothing', list: [], token: tokenOf('a'), is: false },
  ])('$what', ({ list, token, is }) => {
    expect(takenBackBy(list)(token)).toBe(is);
  });
});

const region = (code: string): RegionCode => code as RegionCode;
const regions = (...codes: string[]): RegionCode[] => codes.map(region);
const person = (role: Role, where: KnownPerson['regions']) => ({ role, regions: where });
const head = (where: Viewer['regions']) => ({ role: 'BRANCH_HEAD' as const, regions: where });

describe('whose access somebody answers for', () => {
  test.each([
    { who: 'a head', viewer: head(regions('64.72')), of: person('CADRE', regions('64.72.01')), does: true },
    { who: 'a head', viewer: head(regions('64.72')), of: person('BRANCH_OFFICER', regions('64.72')), does: true },
    {
      who: 'a head of two regions',
      viewer: head(regions('64.72', '64.02')),
      of: person('TELE_COLLECTOR', regions('64.02', '64.72')),
      does: true,
    },
    {
      who: 'a head',
      viewer: head(regions('64.72')),
      of: person('TELE_COLLECTOR', regions('64.72', '64.02')),
      does: false,
    },
    { who: 'a head', viewer: head(regions('64.72')), of: person('CADRE', regions('64')), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('CADRE', regions('64.71')), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('CADRE', []), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('CADRE', null), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('BRANCH_HEAD', regions('64.72')), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('OPERATOR', regions('64.72')), does: false },
    { who: 'a head', viewer: head(regions('64.72')), of: person('PARTNER', regions('64.72')), does: false },
    { who: 'a head of no region', viewer: head([]), of: person('CADRE', regions('64.72')), does: false },
    { who: 'a head of the country', viewer: head('ALL'), of: person('CADRE', null), does: true },
    {
      who: 'an operator',
      viewer: { role: 'OPERATOR' as const, regions: [] },
      of: person('BRANCH_HEAD', null),
      does: true,
    },
  ])('$who of $viewer.regions: $of.role in $of.regions is $does', ({ viewer, of, does }) => {
    expect(reaches(viewer, of)).toBe(does);
  });
});
