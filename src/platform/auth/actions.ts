/**
 * Names every action that a guard asks for, and what it is about; permissions.ts says which role may take which, and
 * subjects.ts how far each role is answered about it.
 */
import type { Subject } from './subjects.js';

/** What every action is about. A field may be about less, as it says with `@Concerns`. */
export const SUBJECT_OF = {
  /** Read names and codes of regions. */
  'region:read': 'programme',
  /** Record where regions lie. */
  'region:place': 'programme',
  'family:read': 'families',
  /** Read one's own family, as the participant that one is. */
  'own-family:read': 'ownFamily',
  'participant:read': 'families',
  /** Read an identity, card or phone number in full, for one person and a stated purpose. */
  'identity:unmask': 'families',
  /** Record where a family lives. */
  'address:record': 'families',
  /** Let a family's measured position count no more. */
  'place:forget': 'families',
  /** Read sums of arrears by region and age, in which no person appears. */
  'arrears:map': 'territory',
  'cadre:read': 'staff',
  /** Read applications, terms, cards and their history. */
  'appointment:read': 'staff',
  'appointment:manage': 'staff',
  /** Make, replace, revoke, freeze and unfreeze a cadre's card. */
  'credential:manage': 'staff',
  /** Read the signed code on a card. */
  'credential:show': 'staff',
  'village-notice:read': 'territory',
  'village-notice:acknowledge': 'territory',
  /** Read where and when visits are restricted, in which no person appears. */
  'restriction:read': 'territory',
  'restriction:write': 'territory',
  /** Read proposals of portfolios. */
  'portfolio:read': 'territory',
  /** Propose, approve and transfer portfolios. */
  'portfolio:manage': 'territory',
  /** Read which contacts broke rules of conduct: a cadre's own, or those in the office's regions. */
  'conduct:read': 'staff',
  'reimbursement:read': 'staff',
  'reimbursement:claim': 'staff',
  'reimbursement:decide': 'staff',
  /** Read what is one's own to do today. */
  'task:read': 'families',
  /** Read what waits for a second person, and sums of the money that waits for anybody. */
  'waiting:read': 'waiting',
  'visit:read': 'families',
  'visit:plan': 'families',
  'visit:record': 'families',
  /** Confirm by hand, two persons together, a visit that the rule could not verify. */
  'visit:confirm': 'families',
  /** Register families and add people to them. */
  'family:register': 'families',
  /** Read changes of families and their people; request one; decide what somebody else requested. */
  'membership:read': 'families',
  'membership:change': 'families',
  'membership:decide': 'families',
  /** Read the directory of clinics, and the clinic of a participant; request another one in the participant's name. */
  'facility:read': 'families',
  'facility:change': 'families',
  'complaint:read': 'staff',
  'complaint:file': 'families',
  /** Answer, escalate and close complaints. */
  'complaint:handle': 'staff',
  'education:read': 'staff',
  'education:record': 'staff',
  'knowledge:read': 'programme',
  'knowledge:publish': 'programme',
  /** Send what a phone did without signal, and read what changed meanwhile. */
  'field:sync': 'families',
  /** Have one's own phone told of events while it is locked. */
  'push:subscribe': 'staff',
  'message:read': 'families',
  /** Send a message to one family. */
  'message:send': 'families',
  /** Send a message to each family of an audience. */
  'message:blast': 'territory',
  /** Read blasts and their totals, in which no person appears. */
  'message-campaign:read': 'territory',
  'message-template:read': 'programme',
  'message-template:save': 'programme',
  'contact-preference:set': 'families',
  /** Read campaigns of calls, and what operators reached in them. */
  'campaign:read': 'territory',
  'campaign:manage': 'territory',
  /** Take the next family of a campaign's queue. */
  'call:assign': 'territory',
  'call:record': 'families',
  'call:read': 'families',
  /** Record that a family asks not to be called. */
  'call:refuse': 'families',
  /** Read segments: families chosen by a filter that a branch saved under a name. */
  'segment:read': 'territory',
  'segment:save': 'territory',
  'segment:export': 'territory',
  /** Read plans by which families pay arrears in stages. */
  'instalment:read': 'families',
  /** Calculate a plan without registering it. */
  'instalment:propose': 'families',
  /** Register and cancel plans. */
  'instalment:register': 'families',
  /** Enrol and end mandates by which banks debit premiums. */
  'mandate:enrol': 'families',
  /** Read figures of automatic debits, in which no person appears. */
  'mandate:summary': 'territory',
  /** Exchange debit files and their results with banks; they hold full account numbers. */
  'debit-file:exchange': 'nation',
  'payment:read': 'families',
  'payment:watch': 'families',
  /** Read money that could not be applied; then work on it and propose; then decide what somebody else proposed. */
  'suspense:read': 'suspense',
  'suspense:work': 'suspense',
  'suspense:decide': 'suspense',
  /** Read and verify the chain of the journal's checkpoints. */
  'ledger:audit': 'nation',
  /** Read sums of collected money, in which no person appears. */
  'collection:read': 'territory',
  'collection:watch': 'territory',
  /** Read the programme's dated rules, with their sources. */
  'policy:read': 'programme',
  /** Enter rows of these rules, approve those of somebody else, and withdraw what has not begun. */
  'policy:enter': 'programme',
  /** Read which ways of helping families to pay are allowed where. */
  'collection-policy:read': 'territory',
  'collection-policy:set': 'territory',
  'payment-code:issue': 'families',
  /** Read terminals and bank agents: a cadre's own, or those of the office's regions. */
  'payment-point:read': 'staff',
  'payment-point:register': 'staff',
  'payment-point:revoke': 'staff',
  /** Read money that came through a revoked or unknown terminal. */
  'payment-point:oversee': 'staff',
  'payment-intent:read': 'families',
  'payment-intent:create': 'families',
  /** Record where a counter is. */
  'counter:place': 'nation',
  'counter-day:read': 'territory',
  /** Open and close the days of counters. */
  'counter-day:manage': 'territory',
  /** Note a post office's receipt, which gives no credit. */
  'receipt:note': 'families',
  /** Read numbers of families and participants by region, beside its population. */
  'coverage:read': 'territory',
  /** Record census figures. */
  'population:record': 'programme',
  /** Read what a cadre did, and the payments that followed. */
  'cadre-performance:read': 'staff',
  /** Read what was done in a branch, in which no person appears. */
  'branch-performance:read': 'territory',
  'partner:read': 'partners',
  'partner:manage': 'partners',
  /** Read a partner's own registration and change its own secret. */
  'partner:self': 'partners',
  /** Read what a partner sent us, raw, and how it was answered; a partner reads its own alone. */
  'partner-delivery:read': 'partners',
  'partner-delivery:replay': 'partners',
  /** Read how partners' calls go today, in which no person and no account appears; a partner reads its own. */
  'partner-health:read': 'partnerHealth',
  /** Read payments of which it is not certain that the partner holds the money. */
  'payment-doubt:read': 'nation',
  'payment-doubt:ask': 'nation',
  /** Close by hand what no question decides. */
  'payment-doubt:close': 'nation',
  /** Read who cannot pay: specific personal data, so each reading is logged. */
  'hardship:read': 'families',
  'hardship:record': 'families',
  /** Record the next steps of referrals. */
  'hardship:refer': 'families',
  /** Calculate what an inpatient admission would cost. */
  'service-penalty:read': 'families',
  /** Read donors, programmes, batches and funds, in which no person appears. */
  'sponsorship:read': 'donors',
  /** Pledge money and decide on a proposal, as the donor. */
  'sponsorship:donate': 'donors',
  /** Add donors, open programmes, propose and execute batches. */
  'sponsorship:manage': 'donors',
  /** Request the return of unspent money, and decide on it. */
  'donor-fund:return': 'donors',
  'write-off:read': 'families',
  'write-off:propose': 'families',
  /** Open campaigns, approve or reject what somebody else proposed. */
  'write-off:decide': 'families',
  /** Read settlement files, breaks and the three sums; a partner reads its own. */
  'settlement:read': 'partners',
  /** Upload a settlement file. */
  'settlement:upload': 'partners',
  /** Set the format of files; assign, explain, close and reverse breaks. */
  'settlement:manage': 'partners',
  /** Import regions, branches, clinics, cadres and families from files. */
  'data:import': 'programme',
  /** Read what was taken back of whose access, and who has signed in. */
  'access:read': 'access',
  /** Read who read what of whom: of families and staff of one's own regions, or of all. */
  'access-log:read': 'access',
  /** Report whose data somebody saw, after a breach. */
  'access-log:breach': 'access',
  /** Take back access, and give it back. */
  'access:revoke': 'access',
  /** Move the time of a sandbox; production has no such field. */
  'sandbox-clock:move': 'programme',
} as const satisfies Readonly<Record<string, Subject>>;
export type Action = keyof typeof SUBJECT_OF;
/** @internal for tests that go through all of them */
export const ACTIONS = Object.keys(SUBJECT_OF) as readonly Action[];
