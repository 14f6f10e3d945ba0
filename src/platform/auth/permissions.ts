/** Defines which role may take which action; every guard reads this table. family-scope.ts decides on which rows. */
import type { Action } from './actions.js';
import { ROLES, type Role, type Viewer } from './viewer.js';

const AT_FAMILIES: readonly Action[] = [
  'region:read',
  'membership:read',
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
];
/** The actions by which a family that cannot pay at once is offered instalments. */
const OFFERS_INSTALMENTS: readonly Action[] = ['instalment:propose'];
const ENROLS_PAYERS: readonly Action[] = [...OFFERS_INSTALMENTS, 'instalment:register', 'mandate:enrol'];
/** The actions that register families and keep their data up to date. */
const AT_THE_REGISTER: readonly Action[] = [
  'family:register',
  'membership:change',
  'facility:change',
  'address:record',
];
const KEEPS_THE_REGISTER: readonly Action[] = [
  ...AT_THE_REGISTER,
  'place:forget',
  'visit:confirm',
  'membership:decide',
];
const TOTALS: readonly Action[] = [
  'policy:read',
  'region:read',
  'arrears:map',
  'collection:read',
  'collection:watch',
  'coverage:read',
  'message-campaign:read',
  'mandate:summary',
];
const WRITES_TO_FAMILIES: readonly Action[] = ['message:send', 'contact-preference:set'];
const BLASTS: readonly Action[] = [...WRITES_TO_FAMILIES, 'message:blast'];

/** The actions on village notices; the branch may record an acknowledgement that came by letter or by word. */
const VILLAGE_NOTICES: readonly Action[] = ['village-notice:read', 'village-notice:acknowledge'];
const CADRE_OFFICE: readonly Action[] = [
  ...VILLAGE_NOTICES,
  'appointment:read',
  'appointment:manage',
  'credential:manage',
  'credential:show',
];

/** The readings of a branch about its cadres' visits: restrictions, portfolios and reimbursements. */
const AROUND_VISITS: readonly Action[] = ['restriction:read', 'portfolio:read', 'reimbursement:read'];
const RUN_VISITS: readonly Action[] = ['restriction:write', 'portfolio:manage', 'reimbursement:decide'];
const CLAIM_TRANSPORT: readonly Action[] = ['restriction:read', 'reimbursement:read', 'reimbursement:claim'];

/** The actions that help a family to pay: codes for tills and noted receipts. */
const HELPS_TO_PAY: readonly Action[] = ['collection-policy:read', 'payment-code:issue', 'receipt:note'];
const VISIT_PAYMENT_STEPS: readonly Action[] = [
  ...HELPS_TO_PAY,
  'payment-point:read',
  'payment-point:revoke',
  'payment-intent:read',
  'payment-intent:create',
];
const SEES_CHANNELS: readonly Action[] = [
  'collection-policy:read',
  'payment-point:read',
  'payment-point:oversee',
  'payment-intent:read',
  'counter-day:read',
];
const CHANNEL_OFFICE: readonly Action[] = [
  ...HELPS_TO_PAY,
  ...SEES_CHANNELS,
  'payment-point:revoke',
  'counter-day:manage',
];

const AT_THE_PHONE: readonly Action[] = ['task:read', 'call:record', 'call:read', 'call:refuse'];
const QUEUE: readonly Action[] = ['campaign:read', 'call:assign', ...AT_THE_PHONE];
const SEGMENTS: readonly Action[] = ['segment:read', 'segment:save', 'segment:export'];
const CAMPAIGNS: readonly Action[] = ['campaign:read', 'campaign:manage', 'call:read', 'call:refuse'];

/** The actions of those who answer for the access of others. */
const ANSWERS_FOR_STAFF: readonly Action[] = ['access:read', 'access:revoke'];
const AT_THE_SUSPENSE: readonly Action[] = ['suspense:read', 'suspense:work'];
const ASSESSES_HARDSHIP: readonly Action[] = ['hardship:record'];
const SEES_RELIEF: readonly Action[] = ['sponsorship:read', 'write-off:read'];
const ARRANGES_RELIEF: readonly Action[] = [
  ...SEES_RELIEF,
  ...ASSESSES_HARDSHIP,
  'hardship:refer',
  'sponsorship:manage',
  'donor-fund:return',
  'write-off:propose',
];
/** The readings of an office about its cadres' work and its own. */
const PERFORMANCE: readonly Action[] = ['cadre-performance:read', 'branch-performance:read', 'conduct:read'];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  CADRE: new Set([
    ...AT_FAMILIES,
    ...AT_THE_REGISTER,
    'visit:plan',
    'visit:record',
    'appointment:read',
    'credential:show',
    ...CLAIM_TRANSPORT,
    'complaint:file',
    'education:record',
    'field:sync',
    'push:subscribe',
    ...WRITES_TO_FAMILIES,
    ...AT_THE_PHONE,
    ...VISIT_PAYMENT_STEPS,
    ...ASSESSES_HARDSHIP,
    ...OFFERS_INSTALMENTS,
    'cadre-performance:read',
    'conduct:read',
  ]),
  TELE_COLLECTOR: new Set([
    ...AT_FAMILIES,
    'address:record',
    ...TOTALS,
    'restriction:read',
    'complaint:file',
    ...WRITES_TO_FAMILIES,
    ...QUEUE,
    ...SEGMENTS,
    'collection-policy:read',
    'payment-code:issue',
    ...ASSESSES_HARDSHIP,
    ...OFFERS_INSTALMENTS,
  ]),
  BRANCH_OFFICER: new Set([
    'waiting:read',
    'partner-health:read',
    ...AT_FAMILIES,
    ...KEEPS_THE_REGISTER,
    ...TOTALS,
    'appointment:read',
    ...VILLAGE_NOTICES,
    ...AROUND_VISITS,
    'complaint:file',
    'complaint:handle',
    ...BLASTS,
    ...QUEUE,
    ...SEGMENTS,
    ...CHANNEL_OFFICE,
    ...ENROLS_PAYERS,
    ...AT_THE_SUSPENSE,
    ...ARRANGES_RELIEF,
    ...PERFORMANCE,
  ]),
  BRANCH_HEAD: new Set([
    ...ANSWERS_FOR_STAFF,
    'access-log:read',
    'waiting:read',
    'partner-health:read',
    ...AT_FAMILIES,
    ...KEEPS_THE_REGISTER,
    ...TOTALS,
    ...CADRE_OFFICE,
    ...AROUND_VISITS,
    ...RUN_VISITS,
    'complaint:file',
    'complaint:handle',
    ...BLASTS,
    ...CAMPAIGNS,
    ...SEGMENTS,
    ...CHANNEL_OFFICE,
    'collection-policy:set',
    'payment-point:register',
    ...ENROLS_PAYERS,
    ...AT_THE_SUSPENSE,
    'suspense:decide',
    ...ARRANGES_RELIEF,
    'write-off:decide',
    ...PERFORMANCE,
  ]),
  DIRECTOR: new Set([...TOTALS, 'branch-performance:read']),
  OPERATOR: new Set([
    ...ANSWERS_FOR_STAFF,
    'waiting:read',
    'partner-health:read',
    'policy:read',
    'policy:enter',
    'region:read',
    'region:place',
    'partner:read',
    'partner:manage',
    'counter:place',
    'debit-file:exchange',
    'payment-doubt:read',
    'payment-doubt:ask',
    'payment-doubt:close',
    ...AT_THE_SUSPENSE,
    'ledger:audit',
    'knowledge:read',
    'knowledge:publish',
    'settlement:read',
    'settlement:upload',
    'settlement:manage',
    'message-template:read',
    'message-template:save',
    'population:record',
    'data:import',
    'sandbox-clock:move',
  ]),
  AUDITOR: new Set([
    'access:read',
    'access-log:read',
    'access-log:breach',
    'waiting:read',
    'partner-health:read',
    ...AT_FAMILIES,
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
    ...SEES_CHANNELS,
    ...SEES_RELIEF,
    'settlement:read',
    ...PERFORMANCE,
  ]),
  PARTICIPANT: new Set<Action>(['own-family:read']),
  VILLAGE_HEAD: new Set(VILLAGE_NOTICES),
  PARTNER: new Set<Action>([
    'partner:self',
    'partner-delivery:read',
    'partner-delivery:replay',
    'partner-health:read',
    'settlement:read',
    'settlement:upload',
  ]),
  CSR_DONOR: new Set(['waiting:read', 'sponsorship:read', 'sponsorship:donate']),
  CHATBOT: new Set(),
};

/** The roles that may take an action, in the order of ROLES. */
export const rolesThatMay = (action: Action): Role[] => ROLES.filter((role) => ALLOWED[role].has(action));

/** Whether a viewer may take an action; a viewer of null, who is not signed in, may take none. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
