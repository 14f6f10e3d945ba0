import { expect, test } from '@jest/globals';
import { partnerScope } from '../../../../src/platform/auth/index.js';
import { ROLES, type Viewer } from '../../../../src/platform/auth/viewer.js';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';

const PARTNER_ID = '01900000-0000-7000-8000-000000000001' as PartnerId;
const viewerOf = (
  role: Viewer['role'],
  partnerId: PartnerId | null = null,
  regions: Viewer['regions'] = 'ALL',
): Viewer => ({
  subject: 's',
  name: 'n',
  role,
  cadreId: null,
  branchId: null,
  partnerId,
  regions,
});

test('a partner sees its own traffic, and nothing without a name', () => {
  expect(partnerScope(viewerOf('PARTNER', PARTNER_ID))).toEqual({ kind: 'own', partnerId: PARTNER_ID });
  expect(partnerScope(viewerOf('PARTNER'))).toEqual({ kind: 'none' });
});

test.each(ROLES.filter((role) => role !== 'PARTNER'))('%s sees all of it or none', (role) => {
  const watches = role === 'OPERATOR' || role === 'AUDITOR';
  // A partner named in another role's token changes nothing.
  expect(partnerScope(viewerOf(role, PARTNER_ID))).toEqual({ kind: watches ? 'all' : 'none' });
});

test.each([[[]], [['11' as RegionCode]]])(
  'an auditor of the regions %j alone sees none, and an operator all',
  (regions) => {
    expect(partnerScope(viewerOf('AUDITOR', null, regions))).toEqual({ kind: 'none' });
    expect(partnerScope(viewerOf('OPERATOR', null, regions))).toEqual({ kind: 'all' });
  },
);

test('nobody sees nothing', () => {
  expect(partnerScope(null)).toEqual({ kind: 'none' });
});
