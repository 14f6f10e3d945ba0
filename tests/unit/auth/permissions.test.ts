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
  'facility:read',
  'complaint:read',
  'education:read',
  'knowledge:read',
  'message:read',
  'message-template:read',
];
const REGISTER = ['family:register', 'facility:change'];
const NOTICES = ['village-notice:read', 'village-notice:acknowledge'];
const TOTALS = ['region:read', 'arrears:map', 'collection:read', 'collection:watch', 'message-campaign:read'];
const WRITES = ['message:send', 'contact-preference:set'];

const AROUND_VISITS = ['restriction:read', 'portfolio:read', 'reimbursement:read'];
const RUN_VISITS = ['restriction:write', 'portfolio:manage', 'reimbursement:decide'];

const PHONE = ['call:record', 'call:read', 'call:refuse'];
const SEGMENTS = ['segment:read', 'segment:save', 'segment:export'];

/** The whole table, written out a second time on purpose: whoever widens a role changes it in two places. */
const PERMITTED: Readonly<Record<Role, readonly string[]>> = {
  CADRE: [
    ...FAMILIES,
    ...REGISTER,
    'visit:plan',
    'visit:record',
    'appointment:read',
    'credential:show',
    'restriction:read',
    'reimbursement:read',
    'reimbursement:claim',
    'complaint:file',
    'education:record',
    'field:sync',
    ...WRITES,
    ...PHONE,
  ],
  TELE_COLLECTOR: [
    ...FAMILIES,
    ...TOTALS,
    'restriction:read',
    'complaint:file',
    ...WRITES,
    ...PHONE,
    'campaign:read',
    'call:claim',
    ...SEGMENTS,
  ],
  BRANCH_OFFICER: [
    ...FAMILIES,
    ...REGISTER,
    ...TOTALS,
    'appointment:read',
    ...NOTICES,
    ...AROUND_VISITS,
    'complaint:file',
    'complaint:handle',
    ...WRITES,
    'message:blast',
    ...PHONE,
    'campaign:read',
    'call:claim',
    ...SEGMENTS,
  ],
  BRANCH_HEAD: [
    ...FAMILIES,
    ...REGISTER,
    ...TOTALS,
    ...NOTICES,
    'appointment:read',
    'appointment:manage',
    'credential:manage',
    'credential:show',
    ...AROUND_VISITS,
    ...RUN_VISITS,
    'complaint:file',
    'complaint:handle',
    ...WRITES,
    'message:blast',
    'message-template:save',
    ...SEGMENTS,
    'campaign:read',
    'campaign:manage',
    'call:read',
    'call:refuse',
  ],
  DIRECTOR: TOTALS,
  OPERATOR: [
    'region:read',
    'partner:read',
    'partner:manage',
    'operations:read',
    'knowledge:read',
    'knowledge:publish',
    'settlement:read',
    'settlement:upload',
    'settlement:manage',
  ],
  AUDITOR: [
    ...FAMILIES,
    ...TOTALS,
    'partner:read',
    'operations:read',
    'appointment:read',
    'village-notice:read',
    ...AROUND_VISITS,
    'campaign:read',
    'call:read',
    'segment:read',
    'settlement:read',
  ],
  PARTICIPANT: [],
  VILLAGE_HEAD: NOTICES,
  PARTNER: ['settlement:read', 'settlement:upload'],
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
      'family:register',
      'facility:change',
      'visit:plan',
      'visit:record',
      'partner:manage',
      'appointment:manage',
      'credential:manage',
      'village-notice:acknowledge',
      'restriction:write',
      'portfolio:manage',
      'reimbursement:claim',
      'reimbursement:decide',
      'complaint:file',
      'complaint:handle',
      'education:record',
      'knowledge:publish',
      'campaign:manage',
      'call:claim',
      'call:record',
      'segment:save',
    ] as const;
    expect(writes.filter((action) => may(viewerOf('AUDITOR'), action))).toEqual([]);
  });
});
