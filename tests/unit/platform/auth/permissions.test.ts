import { describe, expect, test } from '@jest/globals';
import { type Viewer, may } from '../../../../src/platform/auth/index.js';
import type { Role } from '../../../../src/platform/auth/viewer.js';
import { ROLES } from '../../../../src/platform/auth/viewer.js';
import { ACTIONS } from '../../../../src/platform/auth/actions.js';

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
  'hardship:read',
  'service-penalty:read',
  'instalment:read',
  'membership:read',
];
const REGISTER = ['family:register', 'facility:change', 'address:record', 'membership:change'];
const OFFICE = ['place:forget', 'visit:confirm', 'membership:decide'];
const NOTICES = ['village-notice:read', 'village-notice:acknowledge'];
const TOTALS = [
  'policy:read',
  'region:read',
  'arrears:map',
  'collection:read',
  'collection:watch',
  'coverage:read',
  'message-campaign:read',
  'mandate:summary',
];
const ENROLS = ['instalment:propose', 'instalment:register', 'mandate:enrol'];
const WRITES = ['message:send', 'contact-preference:set'];

const AROUND_VISITS = ['restriction:read', 'portfolio:read', 'reimbursement:read'];
const RUN_VISITS = ['restriction:write', 'portfolio:manage', 'reimbursement:decide'];

const PHONE = ['task:read', 'call:record', 'call:read', 'call:refuse'];
const PERFORMANCE = ['cadre-performance:read', 'branch-performance:read', 'conduct:read'];
const SEGMENTS = ['segment:read', 'segment:save', 'segment:export'];

const VISIT_STEPS = ['payment-point:read', 'payment-point:revoke', 'payment-intent:read', 'payment-intent:create'];
const CHANNELS_SEEN = ['payment-point:read', 'payment-point:oversee', 'payment-intent:read', 'counter-day:read'];
const CHANNEL_STEPS = ['payment-code:issue', 'receipt:note', 'payment-point:revoke', 'counter-day:manage'];
const SUSPENSE = ['suspense:read', 'suspense:work'];
const RELIEF = [
  'hardship:record',
  'hardship:refer',
  'sponsorship:read',
  'sponsorship:manage',
  'donor-fund:return',
  'write-off:read',
  'write-off:propose',
];

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
    'push:subscribe',
    ...WRITES,
    ...PHONE,
    'collection-policy:read',
    'payment-code:issue',
    'receipt:note',
    ...VISIT_STEPS,
    'hardship:record',
    'instalment:propose',
    'cadre-performance:read',
    'conduct:read',
  ],
  TELE_COLLECTOR: [
    ...FAMILIES,
    'address:record',
    ...TOTALS,
    'restriction:read',
    'complaint:file',
    ...WRITES,
    ...PHONE,
    'campaign:read',
    'call:assign',
    ...SEGMENTS,
    'collection-policy:read',
    'payment-code:issue',
    'hardship:record',
    'instalment:propose',
  ],
  BRANCH_OFFICER: [
    'waiting:read',
    'partner-health:read',
    ...FAMILIES,
    ...OFFICE,
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
    'call:assign',
    ...SEGMENTS,
    'collection-policy:read',
    ...CHANNELS_SEEN,
    ...CHANNEL_STEPS,
    ...RELIEF,
    ...SUSPENSE,
    ...ENROLS,
    ...PERFORMANCE,
  ],
  BRANCH_HEAD: [
    'access:read',
    'access:revoke',
    'access-log:read',
    'waiting:read',
    'partner-health:read',
    ...FAMILIES,
    ...OFFICE,
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
    ...SEGMENTS,
    ...PERFORMANCE,
    'campaign:read',
    'campaign:manage',
    'call:read',
    'call:refuse',
    'collection-policy:read',
    'collection-policy:set',
    'payment-point:register',
    ...CHANNELS_SEEN,
    ...CHANNEL_STEPS,
    ...RELIEF,
    'write-off:decide',
    ...SUSPENSE,
    'suspense:decide',
    ...ENROLS,
  ],
  DIRECTOR: [...TOTALS, 'branch-performance:read'],
  OPERATOR: [
    'access:read',
    'access:revoke',
    'waiting:read',
    'partner-health:read',
    'policy:read',
    'policy:enter',
    'region:read',
    'partner:read',
    'partner:manage',
    'counter:place',
    'debit-file:exchange',
    'payment-doubt:read',
    'payment-doubt:ask',
    'payment-doubt:close',
    ...SUSPENSE,
    'ledger:audit',
    'settlement:read',
    'settlement:upload',
    'settlement:manage',
    'knowledge:read',
    'knowledge:publish',
    'message-template:read',
    'message-template:save',
    'population:record',
    'region:place',
    'data:import',
    'sandbox-clock:move',
  ],
  AUDITOR: [
    'access:read',
    'access-log:read',
    'access-log:breach',
    'waiting:read',
    'partner-health:read',
    ...FAMILIES,
    ...TOTALS,
    'partner:read',
    'payment-doubt:read',
    'suspense:read',
    'ledger:audit',
    'appointment:read',
    'village-notice:read',
    ...AROUND_VISITS,
    'campaign:read',
    'call:read',
    'segment:read',
    'collection-policy:read',
    ...CHANNELS_SEEN,
    'sponsorship:read',
    'write-off:read',
    'settlement:read',
    ...PERFORMANCE,
  ],
  PARTICIPANT: ['own-family:read'],
  VILLAGE_HEAD: NOTICES,
  PARTNER: [
    'partner-health:read',
    'partner:self',
    'partner-delivery:read',
    'partner-delivery:replay',
    'settlement:read',
    'settlement:upload',
  ],
  CSR_DONOR: ['waiting:read', 'sponsorship:read', 'sponsorship:donate'],
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
      'payment-doubt:close',
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
      'call:assign',
      'call:record',
      'segment:save',
    ] as const;
    expect(writes.filter((action) => may(viewerOf('AUDITOR'), action))).toEqual([]);
  });
});
