import { describe, expect, test } from '@jest/globals';
import { type Viewer, may } from '../../../src/auth/index.js';
import type { Role } from '../../../src/auth/viewer.js';
import { ROLES } from '../../../src/auth/viewer.js';
import { ACTIONS } from '../../../src/auth/permissions.js';

const viewerOf = (role: Role): Viewer => ({
  subject: 's',
  name: 'n',
  role,
  cadreId: null,
  branchId: null,
  regions: 'ALL',
});

const FAMILIES = [
  'region:read',
  'family:read',
  'participant:read',
  'identity:unmask',
  'cadre:read',
  'visit:read',
  'payment:read',
  'payment:watch',
];
const TOTALS = ['region:read', 'arrears:map', 'collection:read', 'collection:watch'];

const PHONE = ['call:record', 'call:read', 'call:refuse'];
const SEGMENTS = ['segment:read', 'segment:save', 'segment:export'];

/** The whole table, written out a second time on purpose: whoever widens a role changes it in two places. */
const PERMITTED: Readonly<Record<Role, readonly string[]>> = {
  CADRE: [...FAMILIES, 'visit:plan', 'visit:record', ...PHONE],
  TELE_COLLECTOR: [...FAMILIES, ...TOTALS, ...PHONE, 'campaign:read', 'call:claim', ...SEGMENTS],
  BRANCH_OFFICER: [...FAMILIES, ...TOTALS, ...PHONE, 'campaign:read', 'call:claim', ...SEGMENTS],
  BRANCH_HEAD: [...FAMILIES, ...TOTALS, ...SEGMENTS, 'campaign:read', 'campaign:manage', 'call:read', 'call:refuse'],
  DIRECTOR: TOTALS,
  OPERATOR: ['region:read', 'partner:read', 'partner:manage', 'operations:read'],
  AUDITOR: [...FAMILIES, ...TOTALS, 'partner:read', 'operations:read', 'campaign:read', 'call:read', 'segment:read'],
  PARTICIPANT: [],
  VILLAGE_HEAD: [],
  PARTNER: [],
  CSR_DONOR: [],
  CHATBOT: [],
};

describe('may', () => {
  test.each(ROLES)('%s may do exactly what the table says', (role) => {
    const permitted = ACTIONS.filter((action) => may(viewerOf(role), action));
    expect(permitted.toSorted()).toEqual([...new Set(PERMITTED[role])].toSorted());
  });

  test('nobody may do nothing', () => {
    expect(ACTIONS.filter((action) => may(null, action))).toEqual([]);
  });

  test('an auditor changes nothing', () => {
    const writes = [
      'visit:plan',
      'visit:record',
      'partner:manage',
      'campaign:manage',
      'call:claim',
      'call:record',
      'segment:save',
    ] as const;
    expect(writes.filter((action) => may(viewerOf('AUDITOR'), action))).toEqual([]);
  });
});
