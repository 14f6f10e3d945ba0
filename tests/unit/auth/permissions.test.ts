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
  'complaint:read',
  'education:read',
  'knowledge:read',
];
const TOTALS = ['region:read', 'arrears:map', 'collection:read', 'collection:watch'];

/** The whole table, written out a second time on purpose: whoever widens a role changes it in two places. */
const PERMITTED: Readonly<Record<Role, readonly string[]>> = {
  CADRE: [...FAMILIES, 'visit:plan', 'visit:record', 'complaint:file', 'education:record', 'field:sync'],
  TELE_COLLECTOR: [...FAMILIES, ...TOTALS, 'complaint:file'],
  BRANCH_OFFICER: [...FAMILIES, ...TOTALS, 'complaint:file', 'complaint:handle'],
  BRANCH_HEAD: [...FAMILIES, ...TOTALS, 'complaint:file', 'complaint:handle'],
  DIRECTOR: TOTALS,
  OPERATOR: ['region:read', 'partner:read', 'partner:manage', 'operations:read', 'knowledge:read', 'knowledge:publish'],
  AUDITOR: [...FAMILIES, ...TOTALS, 'partner:read', 'operations:read'],
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
      'complaint:file',
      'complaint:handle',
      'education:record',
      'knowledge:publish',
    ] as const;
    expect(writes.filter((action) => may(viewerOf('AUDITOR'), action))).toEqual([]);
  });
});
