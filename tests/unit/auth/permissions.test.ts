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
  'message:read',
  'message-template:read',
];
const TOTALS = ['region:read', 'arrears:map', 'collection:read', 'collection:watch', 'message-campaign:read'];
const WRITES = ['message:send', 'contact-preference:set'];

/** The whole table, written out a second time on purpose: whoever widens a role changes it in two places. */
const PERMITTED: Readonly<Record<Role, readonly string[]>> = {
  CADRE: [...FAMILIES, 'visit:plan', 'visit:record', ...WRITES],
  TELE_COLLECTOR: [...FAMILIES, ...TOTALS, ...WRITES],
  BRANCH_OFFICER: [...FAMILIES, ...TOTALS, ...WRITES, 'message:blast'],
  BRANCH_HEAD: [...FAMILIES, ...TOTALS, ...WRITES, 'message:blast', 'message-template:save'],
  DIRECTOR: TOTALS,
  OPERATOR: ['region:read', 'partner:read', 'partner:manage', 'operations:read'],
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
    const writes = ['visit:plan', 'visit:record', 'partner:manage'] as const;
    expect(writes.filter((action) => may(viewerOf('AUDITOR'), action))).toEqual([]);
  });
});
