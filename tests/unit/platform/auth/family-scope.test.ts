import { describe, expect, test } from '@jest/globals';
import { type Viewer, familyScope, totalsScope } from '../../../../src/platform/auth/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';

const TODAY = civilDate('2026-11-22');
const CADRE = '01890000-0000-7000-8000-000000000001' as CadreId;
const SAMARINDA = ['64.72'] as RegionCode[];
const viewer = (params: Partial<Viewer>): Viewer => ({
  subject: 's',
  name: 'n',
  role: 'AUDITOR',
  cadreId: null,
  branchId: null,
  regions: 'ALL',
  ...params,
});

describe('familyScope', () => {
  test.each([
    {
      who: viewer({ role: 'CADRE', cadreId: CADRE, regions: SAMARINDA }),
      sees: { kind: 'portfolio', cadreId: CADRE, on: TODAY },
      sums: { kind: 'none' },
    },
    { who: viewer({ role: 'CADRE', cadreId: null }), sees: { kind: 'none' }, sums: { kind: 'none' } },
    {
      who: viewer({ role: 'TELE_COLLECTOR', regions: SAMARINDA }),
      sees: { kind: 'regions', regions: SAMARINDA },
      sums: { kind: 'regions', regions: SAMARINDA },
    },
    {
      who: viewer({ role: 'BRANCH_OFFICER', regions: SAMARINDA }),
      sees: { kind: 'regions', regions: SAMARINDA },
      sums: { kind: 'regions', regions: SAMARINDA },
    },
    { who: viewer({ role: 'BRANCH_HEAD', regions: [] }), sees: { kind: 'none' }, sums: { kind: 'none' } },
    { who: viewer({ role: 'DIRECTOR' }), sees: { kind: 'none' }, sums: { kind: 'all' } },
    { who: viewer({ role: 'OPERATOR' }), sees: { kind: 'none' }, sums: { kind: 'none' } },
    { who: viewer({ role: 'AUDITOR' }), sees: { kind: 'all' }, sums: { kind: 'all' } },
    { who: viewer({ role: 'CSR_DONOR' }), sees: { kind: 'none' }, sums: { kind: 'none' } },
    { who: null, sees: { kind: 'none' }, sums: { kind: 'none' } },
  ])('$who.role sees $sees.kind and sums of $sums.kind', ({ who, sees, sums }) => {
    expect(familyScope(who, TODAY)).toEqual(sees);
    expect(totalsScope(who)).toEqual(sums);
  });
});
