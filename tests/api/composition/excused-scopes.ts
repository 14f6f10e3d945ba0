/** Lists what viewers to whom nothing belongs may still be told or change, and which queries tell nobody anything in the test. */
import type { Role } from '../../../src/platform/auth/index.js';

/** What a viewer of nothing may be told or change, and why. */
export interface Excused {
  readonly because: string;
  /** The roles that may; all that may call it when absent. */
  readonly roles?: readonly Role[];
  /** The effects, such as `told: id` or `changed: donors`; all when absent. */
  readonly only?: RegExp;
}

const OPERATORS: Excused = { because: 'operators work in no region and serve the whole country', roles: ['OPERATOR'] };
export const EXCUSED: Readonly<Record<string, Excused>> = {
  collectionSummary: { because: 'the policy of a sum is a national rule', only: /^told: policies\./ },
  coverage: { because: 'the directory of regions is public', only: /^told: total\.region\./ },
  whoSawMyData: {
    because: 'a family is told who read its own data',
    roles: ['PARTICIPANT'],
    only: /^told: (?:edges\.(?:cursor|node\.(?:branchName|explanation))|pageInfo\.(?:start|end)Cursor|totalCount)$/,
  },
  requestSignIn: { because: 'everybody gets the id of a request, whether or not there is such a card' },
  addDonor: { because: 'an office adds donors where it works', only: /^(?:told: donor\.|changed: donors$)/ },
  pledgeMoney: { because: 'a donor pledges money of its own', roles: ['CSR_DONOR'] },
  saveSegment: { because: 'a branch saves segments of its own' },
  draftReimbursement: { because: 'a cadre drafts the claim of the own visits, of which there are none' },
  setMyContactPreference: { because: 'a participant says how the own family is reached' },
  requestCorrection: { because: 'a participant asks about the own family' },
  objectToProcessing: { because: 'a participant asks about the own family' },
  fileMyComplaint: { because: 'a participant complains for the own family' },
  fileComplaint: { because: 'whoever hears a complaint may file it where they work' },
  subscribePush: { because: 'a cadre has the own phone told' },
  recordEducationSession: { because: 'a cadre records the own session' },
  rotateOwnSecret: { because: 'a partner changes its own secret' },
  ownPartner: { because: 'a partner sees itself' },
  myFamily: { because: 'a participant sees the own family' },
  dayToTakeAlong: { because: 'a cadre takes the own day along' },
  myDay: { because: 'a cadre sees the own day' },
  cadres: { because: 'a cadre sees itself' },
  cadresDay: { because: 'a cadre sees the own day', roles: ['CADRE'] },
  donors: { because: 'a donor sees itself', roles: ['CSR_DONOR'] },
  sponsorshipSummary: { because: 'a donor sees itself', roles: ['CSR_DONOR'] },
  syncFieldBatch: { because: 'a phone is told what became of each item it sent', only: /^told: items\.itemId$/ },
  cadrePerformance: { because: 'a cadre sees the own work' },
  fieldChanges: { because: 'a phone is told how far it has read', only: /^told: cursor$/ },
  partnerHealth: { because: 'a partner sees itself', roles: ['PARTNER'] },
  node: OPERATORS,
  nodes: {
    because: 'policies, articles, templates and clinics are for everybody, and operators serve the whole country',
  },
  knownPeople: {
    because: 'operators see all who have signed in, heads and auditors those of their own regions',
    roles: ['OPERATOR', 'BRANCH_HEAD', 'AUDITOR'],
    only: /^told: (?:subject|name|regions|a word of somebody)$/,
  },
};

/** Queries that tell nobody of the branch anything here, and why. */
export const SILENT: Readonly<Record<string, string>> = {
  policyProposals: 'nobody has entered a policy',
  accessRevocations: 'nobody took access back',
  articleVersions: 'the article has no version but the first',
  destinationChanges: 'nobody proposed another address',
  policyPreview: 'the values of a policy are none that fit',
  verifyCadre: 'the code of a card is secret',
  liveCursor: 'a cursor tells nothing',
  terminalAlarms: 'no terminal was revoked',
  membershipChanges: 'nobody requested a change that waits',
  conductBreaches: 'nobody broke a rule',
  conductCounts: 'nobody broke a rule',
  openCall: 'nobody holds a call',
  partnerDeliveries: 'the partner of the branch sent nothing',
  partnerDelivery: 'the partner of the branch sent nothing',
  promisesDue: 'nobody promised to pay today',
  searchFamilies: 'nobody has the name that is looked for',
  dunningVisits: 'no plan is switched on',
  creditsToReturn: 'no family that ended has money left',
  myDataRequests: 'no family of the demo branch asked about its data',
  familyRefunds: 'no family that ended has money left',
  postOffices: 'no post office is a partner',
  reconciliationBreaks: 'no file was handed in',
  settlementFiles: 'no file was handed in',
  settlementFile: 'no file was handed in',
  settlementFormats: 'no partner has a format',
  breachReport: 'who is named has read nothing',
  publicStatus: 'the birth date is wrong',
  servicePenalty: 'nobody was reactivated',
};

/** What queries write beside their answer, by the table. */
export const CHANGED_BY_QUERIES: Readonly<Record<string, readonly string[]>> = {};

/** Who hears nothing of what happens in the branch though it may follow, and why. */
export const UNHEARD: Readonly<Record<string, string>> = {
  'suspenseChanged OPERATOR': 'the money that waits is of a family',
};

/** Objects with ids that are told of through others to roles that may not ask for them by their ids, and why. */
export const READ_THROUGH: Readonly<Record<string, string>> = {
  'VillageNotice: CADRE': 'it is the notice of the own appointment',
  'DataRequest: PARTICIPANT': 'it is what the own family asked',
};

/** The personal fields by which nobody is told anything in the test, by the reason; `Type.*` names all of a type. */
export const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  'nobody paid at a post office or a counter': [
    'AwaitedConfirmation.*',
    'CounterPayment.*',
    'Family.awaitedConfirmations',
  ],
  'who is named has read nothing': ['BreachFamily.*'],
  'nobody holds a call, or promised anything in one': [
    'CallAssignment.*',
    'Call.callBackAt',
    'Call.note',
    'Call.promise',
  ],
  'no complaint was handled, and none filed before': ['Complaint.closedAt', 'Complaint.steps', 'OwnFamily.complaints'],
  'nobody broke a rule': ['ConductBreach.*'],
  'no family ended, or has money left': ['CreditToReturn.*', 'Family.at', 'Family.ended', 'FamilyRefund.*'],
  'no mandate ended': ['Mandate.endReason', 'Mandate.endedAt'],
  'no plan of dunning is switched on': ['DunningVisit.*'],
  'nobody registered while the test ran': [
    'Family.registration',
    'Family.firstPremiumFrom',
    'Participant.firstPremiumFrom',
    'Participant.paidThrough',
  ],
  'nobody chose another clinic': ['Participant.nextFacility'],
  'nobody has the name that is looked for': ['FoundPerson.*'],
  'no referral was made': ['HardshipAssessment.steps'],
  'no plan ended, and the participant has none': [
    'InstalmentPlan.endReason',
    'InstalmentPlan.endedAt',
    'OwnFamily.instalmentPlan',
    'Payment.instalment',
  ],
  'nobody requested a change that waits': ['MembershipChange.*'],
  'nobody opened the message': ['Message.readAt'],
  'nobody was reactivated': ['NoServicePenalty.*', 'ServicePenalty.*'],
  'the family of the participant owes, and has not paid': ['OwnFamily.activeThrough', 'OwnFamily.payments'],
  'the payment that is known waits': ['Payment.attribution', 'Payment.paidMonths'],
  'no code was paid, and no intent cancelled': ['PaymentCode.paidAt', 'PaymentIntent.cancelledAt'],
  'nobody asked the partner': [
    'PaymentDoubt.attempts',
    'PaymentDoubt.closedAt',
    'PaymentDoubt.closing',
    'PaymentDoubt.reference',
  ],
  'the partner of the branch sent nothing': ['PartnerDelivery.*', 'PartnerDeliveryAnswer.*'],
  'no portfolio was proposed': ['PortfolioProposalLine.*'],
  'the birth date is wrong': ['PublicStatus.*'],
  'no request about data was decided': ['DataRequest.answer', 'DataRequest.decidedAt'],
  'no request about data is about one person': ['DataRequest.personName'],
  'no file was handed in': ['ReconciliationBreak.*'],
  'the proposal has no note': ['SuspenseProposal.note'],
  'no task of the day ends at an hour': ['Task.dueAt'],
  'no terminal was revoked': ['TerminalAlarm.*'],
  'no visit was confirmed by hand': ['Visit.confirmations'],
  'the arrears of the proposal are not written off': [
    'WriteOff.amount',
    'WriteOff.decidedAt',
    'WriteOff.decisionReason',
    'WriteOff.firstMonth',
    'WriteOff.lastMonth',
  ],
};
