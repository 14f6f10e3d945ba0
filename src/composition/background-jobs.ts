/**
 * Lists everything that the server runs by the clock in one table. Two other timers keep a clock of their own, because
 * they live with something smaller or larger than the server: the ping of a socket, and the watch over an embedded
 * PostgreSQL.
 */
import type { BackgroundJob } from '../platform/jobs/index.js';

/** The functions that the jobs call; the rooms that own them document them. */
export interface JobWork {
  readonly followDatabaseClock: () => Promise<unknown>;
  readonly restoreWorker: () => Promise<unknown>;
  readonly catchUpWithEvents: () => Promise<unknown>;
  readonly readPolicies: () => Promise<unknown>;
  readonly readRevocations: () => Promise<unknown>;
  readonly enqueueDueMessages: () => Promise<unknown>;
  readonly liftUnconfirmedFreezes: () => Promise<unknown>;
  readonly runDunningPlans: () => Promise<unknown>;
  readonly queueNotices: () => Promise<unknown>;
  readonly queuePushes: () => Promise<unknown>;
  readonly forgetPhones: () => Promise<unknown>;
  readonly saveUses: () => Promise<unknown>;
  readonly forgetUses: () => Promise<unknown>;
  readonly forgetOver: (stopping: AbortSignal) => Promise<unknown>;
  readonly announceEscalations: () => Promise<unknown>;
  readonly compactRollups: () => Promise<unknown>;
  readonly applyWaitingReversals: () => Promise<unknown>;
  readonly releaseDefaultedPlans: () => Promise<unknown>;
  readonly tellOverdueCorrections: () => Promise<unknown>;
  readonly tellBranchReadings: () => Promise<unknown>;
  readonly closeOldChanges: () => Promise<unknown>;
  readonly sealReadings: () => Promise<unknown>;
  readonly askDueDoubts: (stopping: AbortSignal) => Promise<unknown>;
  readonly finishSettlementFiles: (stopping: AbortSignal) => Promise<unknown>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const backgroundJobs = (work: JobWork): readonly BackgroundJob[] => [
  ...jobsOfEveryInstance(work),
  ...jobsOfOneInstance(work),
];

const jobsOfEveryInstance = (work: JobWork): readonly BackgroundJob[] => [
  {
    name: 'restore-worker',
    everyMs: SECOND / 2,
    runsOn: 'every-instance',
    does: 'Registers this instance anew when the database was lost, and gives what dead instances had in hand to the living.',
    run: work.restoreWorker,
  },
  {
    name: 'follow-database-clock',
    everyMs: 10 * SECOND,
    runsOn: 'every-instance',
    does: 'Asks the database for its time, by which every instance dates what it posts.',
    run: work.followDatabaseClock,
  },
  {
    name: 'catch-up-with-events',
    everyMs: SECOND,
    runsOn: 'every-instance',
    does: 'Looks for events of other instances of which no hint came.',
    run: work.catchUpWithEvents,
  },
  {
    name: 'read-policies',
    everyMs: 10 * SECOND,
    runsOn: 'every-instance',
    does: 'Reads the rows of policies that operators entered, none of which begins within the next hour.',
    run: work.readPolicies,
  },
  {
    name: 'read-revocations',
    everyMs: 5 * SECOND,
    runsOn: 'every-instance',
    does: 'Reads whose access was taken back where no hint of it came, and closes their sockets.',
    run: work.readRevocations,
  },
  {
    name: 'enqueue-due-messages',
    everyMs: SECOND / 2,
    runsOn: 'every-instance',
    does: 'Hands messages to families whose moment has come to the queue.',
    run: work.enqueueDueMessages,
  },
  {
    name: 'save-field-uses',
    everyMs: MINUTE,
    runsOn: 'every-instance',
    does: 'Saves how often each client used what of the schema.',
    run: work.saveUses,
  },
  {
    name: 'announce-escalations',
    everyMs: SECOND / 2,
    runsOn: 'every-instance',
    does: 'Tells subscribers of complaints whose deadline has passed.',
    run: work.announceEscalations,
  },
  {
    name: 'finish-settlement-files',
    everyMs: 10 * MINUTE,
    // On every instance, so that the first run comes with the start: the previous stop may have left a file.
    runsOn: 'every-instance',
    does: 'Posts what is left of settlement files that were compared and then left by a stop or a failure.',
    run: work.finishSettlementFiles,
  },
];

const jobsOfOneInstance = (work: JobWork): readonly BackgroundJob[] => [
  {
    name: 'fold-arrears-cells',
    everyMs: 5 * SECOND,
    runsOn: 'one-instance',
    does: 'Compacts the changes of sums of arrears, so that the sums stay quick to read.',
    run: work.compactRollups,
  },
  {
    name: 'apply-waiting-reversals',
    everyMs: 5 * SECOND,
    runsOn: 'one-instance',
    does: 'Books reversals that came before their payment, once the payment is there.',
    run: work.applyWaitingReversals,
  },
  {
    name: 'lift-unconfirmed-freezes',
    everyMs: 10 * SECOND,
    runsOn: 'one-instance',
    does: "Lifts freezes of cadres' cards by one citizen's complaint that no officer confirmed in time.",
    run: work.liftUnconfirmedFreezes,
  },
  ...jobsThatTell(work),
  {
    name: 'release-defaulted-plans',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Applies what instalment plans in default hold, three days after the missed stage.',
    run: work.releaseDefaultedPlans,
  },
  {
    name: 'tell-overdue-corrections',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Calls an operator for each correction of personal data that waits longer than the law allows.',
    run: work.tellOverdueCorrections,
  },
  {
    name: 'tell-branch-readings',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Calls an operator once a day for each branch that reads the numbers of far more families in full than it does.',
    run: work.tellBranchReadings,
  },
  {
    name: 'seal-access-log',
    everyMs: 10 * SECOND,
    runsOn: 'one-instance',
    does: 'Seals what the access log has got since the last seal, so that a change of it is found.',
    run: work.sealReadings,
  },
  {
    name: 'close-old-changes',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Closes changes of where keys go that nobody decided within seven days, and forgets their keys.',
    run: work.closeOldChanges,
  },
  ...jobsThatForget(work),
  {
    name: 'ask-about-payment-doubts',
    everyMs: 5 * MINUTE,
    runsOn: 'one-instance',
    does: 'Asks banks what became of payments in doubt, a hundred questions at most.',
    run: work.askDueDoubts,
  },
];

/** What is kept for a time only. */
const jobsThatForget = (work: JobWork): readonly BackgroundJob[] => [
  {
    name: 'forget-field-uses',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Forgets what clients used of the schema more than 400 days ago.',
    run: work.forgetUses,
  },
  {
    name: 'forget-what-is-over',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Forgets words of messages, notes and requests to sign in that the policy of retention keeps no longer.',
    run: work.forgetOver,
  },
];

/** What one instance does to tell families, and the phones of those who look after them. */
const jobsThatTell = (work: JobWork): readonly BackgroundJob[] => [
  {
    name: 'run-dunning-plans',
    everyMs: 5 * SECOND,
    runsOn: 'one-instance',
    does: 'Takes the steps of dunning plans, once a day where their families live.',
    run: work.runDunningPlans,
  },
  {
    name: 'queue-notices',
    everyMs: 10 * SECOND,
    runsOn: 'one-instance',
    does: 'Writes to families whose card is active again, whose money is held, or whose first premium may be paid.',
    run: work.queueNotices,
  },
  {
    name: 'queue-pushes',
    everyMs: SECOND,
    runsOn: 'one-instance',
    does: 'Has phones told of cards that turned active, where no instance did so at once.',
    run: work.queuePushes,
  },
  {
    name: 'forget-phones',
    everyMs: 10 * MINUTE,
    runsOn: 'one-instance',
    does: 'Forgets phones that did not come back, and those of cadres who are not appointed any more.',
    run: work.forgetPhones,
  },
];
