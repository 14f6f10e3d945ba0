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
  /** Plans by which families pay arrears in stages. */
  'instalment:read',
  /** What a plan would be; registers nothing. */
  'instalment:propose',
  /** Register and cancel plans. */
  'instalment:register',
  /** Mandates by which banks debit premiums: enrol and end. */
  'mandate:enrol',
  /** Figures of automatic debits: no person in them. */
  'mandate:figures',
  /** Files for banks and their results: full account numbers. */
  'debit-file:exchange',
  'payment:read',
  'payment:watch',
  /** Money that could not be applied: look at it, look after it or propose, and decide what somebody else proposed. */
  'suspense:read',
  'suspense:work',
  'suspense:decide',
  /** The chain of the journal's checkpoints. */
  'ledger:audit',
  /** Sums of what was collected: no person in them. */
  'collection:read',
  'collection:watch',
  /** Which ways of helping families to pay are allowed where. */
  'collection-policy:read',
  'collection-policy:set',
  'payment-code:issue',
  /** Terminals and bank agents: a cadre's own, or those of the office's regions. */
  'payment-point:read',
  'payment-point:register',
  'payment-point:revoke',
  /** Money that came through a revoked or unknown terminal. */
  'payment-point:oversee',
  'payment-intent:read',
  'payment-intent:create',
  /** Say where a counter stands. */
  'counter:place',
  'counter-day:read',
  /** Open and close. */
  'counter-day:manage',
  /** A post office's receipt: a claim without any credit. */
  'receipt:note',
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
  /** The own registration and secret of a partner. */
  'partner:self',
  /** What a partner sent us, raw, and what it was answered: its own and nobody else's. */
  'partner-delivery:read',
  'partner-delivery:replay',
  /** Payments of which it is not certain that the partner holds the money. */
  'payment-doubt:read',
  'payment-doubt:ask',
  /** Who cannot pay: specific personal data, each reading logged. */
  'hardship:read',
  'hardship:record',
  /** Move referrals on. */
  'hardship:refer',
  /** What an inpatient admission would cost. */
  'service-penalty:read',
  /** Donors, programmes, batches and funds, without a person. */
  'sponsorship:read',
  /** Pledge, and decide on a proposal: the donor alone. */
  'sponsorship:donate',
  /** Add donors, open programmes, propose and execute. */
  'sponsorship:manage',
  /** Ask that unspent money go back, and decide on it. */
  'donor-fund:return',
  'write-off:read',
  'write-off:propose',
  /** Open campaigns, approve or reject what somebody else proposed. */
  'write-off:decide',
  /** Settlement files, breaks and the three sums; a partner its own. */
  'settlement:read',
  /** Hand in a settlement file. */
  'settlement:upload',
  /** Say how files are written; assign, explain, close and reverse. */
  'settlement:manage',
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
  'hardship:read',
  'service-penalty:read',
  'instalment:read',
];
/** What a family that cannot pay at once is offered. */
const OFFERS_INSTALMENTS: readonly Action[] = ['instalment:propose'];
const ENROLS_PAYERS: readonly Action[] = [...OFFERS_INSTALMENTS, 'instalment:register', 'mandate:enrol'];
/** What brings families in and keeps their papers right. */
const AT_THE_REGISTER: readonly Action[] = ['family:register', 'facility:change'];
const TOTALS: readonly Action[] = [
  'region:read',
  'arrears:map',
  'collection:read',
  'collection:watch',
  'coverage:read',
  'message-campaign:read',
  'mandate:figures',
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

/** Helping a family to pay: codes for tills, noted receipts. */
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

const AT_THE_PHONE: readonly Action[] = ['call:record', 'call:read', 'call:refuse'];
const QUEUE: readonly Action[] = ['campaign:read', 'call:claim', ...AT_THE_PHONE];
const SEGMENTS: readonly Action[] = ['segment:read', 'segment:save', 'segment:export'];
const CAMPAIGNS: readonly Action[] = ['campaign:read', 'campaign:manage', 'call:read', 'call:refuse'];

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
/** What an office hears of its cadres' work and of its own. */
const PERFORMANCE: readonly Action[] = ['cadre-performance:read', 'branch-performance:read'];

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
    ...VISIT_PAYMENT_STEPS,
    ...ASSESSES_HARDSHIP,
    ...OFFERS_INSTALMENTS,
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
    'collection-policy:read',
    'payment-code:issue',
    ...ASSESSES_HARDSHIP,
    ...OFFERS_INSTALMENTS,
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
    ...CHANNEL_OFFICE,
    ...ENROLS_PAYERS,
    ...AT_THE_SUSPENSE,
    ...ARRANGES_RELIEF,
    ...PERFORMANCE,
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
    'region:read',
    'partner:read',
    'partner:manage',
    'counter:place',
    'debit-file:exchange',
    'operations:read',
    'payment-doubt:read',
    'payment-doubt:ask',
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
  ]),
  AUDITOR: new Set([
    ...AT_FAMILIES,
    ...TOTALS,
    'partner:read',
    'payment-doubt:read',
    'operations:read',
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
  PARTICIPANT: new Set(),
  VILLAGE_HEAD: new Set(VILLAGE_NOTICES),
  PARTNER: new Set<Action>([
    'partner:self',
    'partner-delivery:read',
    'partner-delivery:replay',
    'settlement:read',
    'settlement:upload',
  ]),
  CSR_DONOR: new Set(['sponsorship:read', 'sponsorship:donate']),
  CHATBOT: new Set(),
};

/** In the order of ROLES. */
export const rolesThatMay = (action: Action): Role[] => ROLES.filter((role) => ALLOWED[role].has(action));

/** Nobody, a viewer of null, may do nothing. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
