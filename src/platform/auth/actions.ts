/** Names every action that a guard asks for; permissions.ts says which role may take which. */
export const ACTIONS = [
  /** Read names and codes of regions. */
  'region:read',
  /** Record where regions lie. */
  'region:place',
  'family:read',
  /** Read one's own family, as the participant that one is. */
  'own-family:read',
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
  /** Read what waits for a second person, and sums of the money that waits for anybody. */
  'waiting:read',
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
  /** Have one's own phone told of events while it is locked. */
  'push:subscribe',
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
  /** Read how partners' calls go today, in which no person and no account appears; a partner reads its own. */
  'partner-health:read',
  /** Read payments of which it is not certain that the partner holds the money. */
  'payment-doubt:read',
  'payment-doubt:ask',
  /** Close by hand what no question decides. */
  'payment-doubt:close',
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
  /** Read what was taken back of whose access, and who has signed in. */
  'access:read',
  /** Read who read what of whom: of families and staff of one's own regions, or of all. */
  'access-log:read',
  /** Report whose data somebody saw, after a breach. */
  'access-log:breach',
  /** Take back access, and give it back. */
  'access:revoke',
  /** Move the time of a sandbox; production has no such field. */
  'sandbox-clock:move',
] as const;
export type Action = (typeof ACTIONS)[number];
