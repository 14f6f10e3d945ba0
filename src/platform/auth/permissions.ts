/** Defines which role may take which action; every guard reads this table. family-scope.ts decides on which rows. */
import { ROLES, type Role, type Viewer } from './viewer.js';

export const ACTIONS = [
  /** Read names and codes of regions. */
  'region:read',
  /** Record where regions lie. */
  'region:place',
  'family:read',
  'participant:read',
  /** Read an identity, card or phone number in full, for one person and a stated purpose. */
  'identity:unmask',
  /** Record where a family lives. */
  'address:record',
  /** Let a family's measured position count no more. */
  'place:forget',
  /** Read sums of arrears by region and age, in which no person appears. */
  'arrears:map',
  'cadre:read',
  /** Read applications, terms, cards and their history. */
  'appointment:read',
  'appointment:manage',
  /** Make, replace, revoke, freeze and unfreeze a cadre's card. */
  'credential:manage',
  /** Read the signed code on a card. */
  'credential:show',
  'village-notice:read',
  'village-notice:acknowledge',
  /** Read where and when visits are restricted, in which no person appears. */
  'restriction:read',
  'restriction:write',
  /** Read proposals of portfolios. */
  'portfolio:read',
  /** Propose, approve and transfer portfolios. */
  'portfolio:manage',
  /** Read which contacts broke rules of conduct: a cadre's own, or those in the office's regions. */
  'conduct:read',
  'reimbursement:read',
  'reimbursement:claim',
  'reimbursement:decide',
  /** Read what is one's own to do today. */
  'task:read',
  'visit:read',
  'visit:plan',
  'visit:record',
  /** Confirm by hand, two persons together, a visit that the rule could not verify. */
  'visit:confirm',
  /** Register families and add people to them. */
  'family:register',
  /** Read changes of families and their people; request one; decide what somebody else requested. */
  'membership:read',
  'membership:change',
  'membership:decide',
  /** Read the directory of clinics, and the clinic of a participant; request another one in the participant's name. */
  'facility:read',
  'facility:change',
  'complaint:read',
  'complaint:file',
  /** Answer, escalate and close complaints. */
  'complaint:handle',
  'education:read',
  'education:record',
  'knowledge:read',
  'knowledge:publish',
  /** Send what a phone did without signal, and read what changed meanwhile. */
  'field:sync',
  'message:read',
  /** Send a message to one family. */
  'message:send',
  /** Send a message to each family of an audience. */
  'message:blast',
  /** Read blasts and their totals, in which no person appears. */
  'message-campaign:read',
  'message-template:read',
  'message-template:save',
  'contact-preference:set',
  /** Read campaigns of calls, and what operators reached in them. */
  'campaign:read',
  'campaign:manage',
  /** Take the next family of a campaign's queue. */
  'call:assign',
  'call:record',
  'call:read',
  /** Record that a family asks not to be called. */
  'call:refuse',
  /** Read segments: families chosen by a filter that a branch saved under a name. */
  'segment:read',
  'segment:save',
  'segment:export',
  /** Read plans by which families pay arrears in stages. */
  'instalment:read',
  /** Calculate a plan without registering it. */
  'instalment:propose',
  /** Register and cancel plans. */
  'instalment:register',
  /** Enrol and end mandates by which banks debit premiums. */
  'mandate:enrol',
  /** Read figures of automatic debits, in which no person appears. */
  'mandate:summary',
  /** Exchange debit files and their results with banks; they hold full account numbers. */
  'debit-file:exchange',
  'payment:read',
  'payment:watch',
  /** Read money that could not be applied; then work on it and propose; then decide what somebody else proposed. */
  'suspense:read',
  'suspense:work',
  'suspense:decide',
  /** Read and verify the chain of the journal's checkpoints. */
  'ledger:audit',
  /** Read sums of collected money, in which no person appears. */
  'collection:read',
  'collection:watch',
  /** Read the programme's dated rules, with their sources. */
  'policy:read',
  /** Enter rows of these rules, approve those of somebody else, and withdraw what has not begun. */
  'policy:enter',
  /** Read which ways of helping families to pay are allowed where. */
  'collection-policy:read',
  'collection-policy:set',
  'payment-code:issue',
  /** Read terminals and bank agents: a cadre's own, or those of the office's regions. */
  'payment-point:read',
  'payment-point:register',
  'payment-point:revoke',
  /** Read money that came through a revoked or unknown terminal. */
  'payment-point:oversee',
  'payment-intent:read',
  'payment-intent:create',
  /** Record where a counter is. */
  'counter:place',
  'counter-day:read',
  /** Open and close the days of counters. */
  'counter-day:manage',
  /** Note a post office's receipt, which gives no credit. */
  'receipt:note',
  /** Read numbers of families and participants by region, beside its population. */
  'coverage:read',
  /** Record census figures. */
  'population:record',
  /** Read what a cadre did, and the payments that followed. */
  'cadre-performance:read',
  /** Read what was done in a branch, in which no person appears. */
  'branch-performance:read',
  'partner:read',
  'partner:manage',
  /** Read a partner's own registration and change its own secret. */
  'partner:self',
  /** Read what a partner sent us, raw, and how it was answered; a partner reads its own alone. */
  'partner-delivery:read',
  'partner-delivery:replay',
  /** Read payments of which it is not certain that the partner holds the money. */
  'payment-doubt:read',
  'payment-doubt:ask',
  /** Read who cannot pay: specific personal data, so each reading is logged. */
  'hardship:read',
  'hardship:record',
  /** Record the next steps of referrals. */
  'hardship:refer',
  /** Calculate what an inpatient admission would cost. */
  'service-penalty:read',
  /** Read donors, programmes, batches and funds, in which no person appears. */
  'sponsorship:read',
  /** Pledge money and decide on a proposal, as the donor. */
  'sponsorship:donate',
  /** Add donors, open programmes, propose and execute batches. */
  'sponsorship:manage',
  /** Request the return of unspent money, and decide on it. */
  'donor-fund:return',
  'write-off:read',
  'write-off:propose',
  /** Open campaigns, approve or reject what somebody else proposed. */
  'write-off:decide',
  /** Read settlement files, breaks and the three sums; a partner reads its own. */
  'settlement:read',
  /** Upload a settlement file. */
  'settlement:upload',
  /** Set the format of files; assign, explain, close and reverse breaks. */
  'settlement:manage',
  /** Import regions, branches, clinics, cadres and families from files. */
  'data:import',
  /** Move the time of a sandbox; production has no such field. */
  'sandbox-clock:move',
] as const;
export type Action = (typeof ACTIONS)[number];

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

/** The roles that may take an action, in the order of ROLES. */
export const rolesThatMay = (action: Action): Role[] => ROLES.filter((role) => ALLOWED[role].has(action));

/** Whether a viewer may take an action; a viewer of null, who is not signed in, may take none. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
