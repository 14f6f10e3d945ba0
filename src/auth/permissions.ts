/** Which role may do what: one table, read by every guard. Which rows it concerns is said by family-scope.ts. */
import { ROLES, type Role, type Viewer } from './viewer.js';

export const ACTIONS = [
  /** Names and codes of regions. */
  'region:read',
  'family:read',
  'participant:read',
  /** An identity, card or phone number in full, for one person and a stated purpose. */
  'identity:unmask',
  /** Sums of arrears by region and age: no person in them. */
  'arrears:map',
  'cadre:read',
  /** Applications, terms, cards and their history. */
  'appointment:read',
  'appointment:manage',
  /** Make, replace, revoke, freeze and unfreeze a cadre's card. */
  'credential:manage',
  /** The signed code that stands on a card. */
  'credential:show',
  'village-notice:read',
  'village-notice:acknowledge',
  /** Where and when visits are restricted: no person in it. */
  'restriction:read',
  'restriction:write',
  /** Proposals of portfolios. */
  'portfolio:read',
  /** Propose, approve, transfer. */
  'portfolio:manage',
  'reimbursement:read',
  'reimbursement:claim',
  'reimbursement:decide',
  'visit:read',
  'visit:plan',
  'visit:record',
  /** Registers families and adds people to them. */
  'family:register',
  /** The directory of clinics, and who is with which. */
  'facility:read',
  /** Asks for another clinic in a participant's name. */
  'facility:change',
  'complaint:read',
  'complaint:file',
  /** Answer, escalate, close. */
  'complaint:handle',
  'education:read',
  'education:record',
  'knowledge:read',
  'knowledge:publish',
  /** What a phone did without signal, and what changed for it meanwhile. */
  'field:sync',
  'message:read',
  /** To one family. */
  'message:send',
  /** To an audience. */
  'message:blast',
  /** Blasts and their totals: no person in them. */
  'message-campaign:read',
  'message-template:read',
  'message-template:save',
  'contact-preference:set',
  /** Campaigns of calls, and what operators reached in them. */
  'campaign:read',
  'campaign:manage',
  /** Take the next family of a campaign's queue. */
  'call:claim',
  'call:record',
  'call:read',
  /** Keep that a family asks not to be called. */
  'call:refuse',
  /** Families chosen by a filter that a branch keeps under a name. */
  'segment:read',
  'segment:save',
  'segment:export',
  'payment:read',
  'payment:watch',
  /** Money that could not be applied: look at it, look after it or propose, and decide what somebody else proposed. */
  'suspense:read',
  'suspense:work',
  'suspense:decide',
  /** The chain of the journal's seals. */
  'ledger:audit',
  /** Sums of what was collected: no person in them. */
  'collection:read',
  'collection:watch',
  /** Families and participants by region, beside its people: no person in them. */
  'coverage:read',
  /** Census figures. */
  'population:record',
  /** What a cadre did, and what followed. */
  'cadre-performance:read',
  /** The same of a branch: no person in it. */
  'branch-performance:read',
  'partner:read',
  'partner:manage',
  /** Quarantined receipts, suspense, the state of the machinery. */
  'operations:read',
] as const;
export type Action = (typeof ACTIONS)[number];

const AT_FAMILIES: readonly Action[] = [
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
/** What brings families in and keeps their papers right. */
const AT_THE_REGISTER: readonly Action[] = ['family:register', 'facility:change'];
const TOTALS: readonly Action[] = [
  'region:read',
  'arrears:map',
  'collection:read',
  'collection:watch',
  'coverage:read',
  'message-campaign:read',
];
const WRITES_TO_FAMILIES: readonly Action[] = ['message:send', 'contact-preference:set'];
const BLASTS: readonly Action[] = [...WRITES_TO_FAMILIES, 'message:blast'];

/** A village is told of its cadres; the branch may note the answer when it came by letter or by word. */
const VILLAGE_NOTICES: readonly Action[] = ['village-notice:read', 'village-notice:acknowledge'];
const CADRE_OFFICE: readonly Action[] = [
  ...VILLAGE_NOTICES,
  'appointment:read',
  'appointment:manage',
  'credential:manage',
  'credential:show',
];

/** What a branch has around its cadres' visits: where they are restricted, who holds whom, what the way there cost. */
const AROUND_VISITS: readonly Action[] = ['restriction:read', 'portfolio:read', 'reimbursement:read'];
const RUN_VISITS: readonly Action[] = ['restriction:write', 'portfolio:manage', 'reimbursement:decide'];
const CLAIM_TRANSPORT: readonly Action[] = ['restriction:read', 'reimbursement:read', 'reimbursement:claim'];

const AT_THE_PHONE: readonly Action[] = ['call:record', 'call:read', 'call:refuse'];
const QUEUE: readonly Action[] = ['campaign:read', 'call:claim', ...AT_THE_PHONE];
const SEGMENTS: readonly Action[] = ['segment:read', 'segment:save', 'segment:export'];
const CAMPAIGNS: readonly Action[] = ['campaign:read', 'campaign:manage', 'call:read', 'call:refuse'];

/** What an office hears of its cadres' work and of its own. */
const PERFORMANCE: readonly Action[] = ['cadre-performance:read', 'branch-performance:read'];

const AT_THE_SUSPENSE: readonly Action[] = ['suspense:read', 'suspense:work'];

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
    ...WRITES_TO_FAMILIES,
    ...AT_THE_PHONE,
    'cadre-performance:read',
  ]),
  TELE_COLLECTOR: new Set([
    ...AT_FAMILIES,
    ...TOTALS,
    'restriction:read',
    'complaint:file',
    ...WRITES_TO_FAMILIES,
    ...QUEUE,
    ...SEGMENTS,
  ]),
  BRANCH_OFFICER: new Set([
    ...AT_FAMILIES,
    ...AT_THE_REGISTER,
    ...TOTALS,
    'appointment:read',
    ...VILLAGE_NOTICES,
    ...AROUND_VISITS,
    'complaint:file',
    'complaint:handle',
    ...BLASTS,
    ...QUEUE,
    ...SEGMENTS,
    ...PERFORMANCE,
    ...AT_THE_SUSPENSE,
  ]),
  BRANCH_HEAD: new Set([
    ...AT_FAMILIES,
    ...AT_THE_REGISTER,
    ...TOTALS,
    ...CADRE_OFFICE,
    ...AROUND_VISITS,
    ...RUN_VISITS,
    'complaint:file',
    'complaint:handle',
    ...BLASTS,
    ...CAMPAIGNS,
    ...SEGMENTS,
    ...PERFORMANCE,
    ...AT_THE_SUSPENSE,
    'suspense:decide',
  ]),
  DIRECTOR: new Set([...TOTALS, 'branch-performance:read']),
  OPERATOR: new Set([
    'region:read',
    'partner:read',
    'partner:manage',
    'operations:read',
    ...AT_THE_SUSPENSE,
    'ledger:audit',
    'knowledge:read',
    'knowledge:publish',
    'message-template:read',
    'message-template:save',
    'population:record',
  ]),
  AUDITOR: new Set([
    ...AT_FAMILIES,
    ...TOTALS,
    'partner:read',
    'operations:read',
    'suspense:read',
    'ledger:audit',
    'appointment:read',
    'village-notice:read',
    ...AROUND_VISITS,
    'campaign:read',
    'call:read',
    'segment:read',
    ...PERFORMANCE,
  ]),
  PARTICIPANT: new Set(),
  VILLAGE_HEAD: new Set(VILLAGE_NOTICES),
  PARTNER: new Set(),
  CSR_DONOR: new Set(),
  CHATBOT: new Set(),
};

/** In the order of ROLES. */
export const rolesThatMay = (action: Action): Role[] => ROLES.filter((role) => ALLOWED[role].has(action));

/** Nobody, a viewer of null, may do nothing. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
