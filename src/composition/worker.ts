/** Starts the worker of queued tasks and the clock of background jobs, once every part that they call exists and the first start is complete. */
import { familySource } from '../fieldwork/portfolios/index.js';
import { announceEscalations, liftUnconfirmedFreezes } from '../fieldwork/complaints/index.js';
import { compactRollups } from '../households/arrears-mapping/index.js';
import { FULL_READINGS, tellBranchReadings } from '../households/full-readings/index.js';
import { RELEASES, createPlanQueries, releaseDefaultedPlans } from '../households/instalments/index.js';
import { systemClock } from '../kernel/clock.js';
import { CHANGES, tellOverdueCorrections } from '../membership/changes/index.js';
import { createInstalmentReleaser, heldInInstalments } from '../money/payments/index.js';
import { type SignInDeps, signInTasks } from '../outreach/citizens/index.js';
import { forgetOver } from './retention.js';
import { leftAlone } from './left-alone.js';
import { runPlans } from '../outreach/dunning/index.js';
import { enqueueDueMessages, freeMessagesOf, messageTasks, queueNotices } from '../outreach/messages/index.js';
import { type Pushing, followPayments, forgetPhones, pushTasks, queuePushes } from '../outreach/push/index.js';
import { closeOldChanges } from '../partners/destinations/index.js';
import type { Pool } from '../platform/db/pool.js';
import { sealReadings } from '../platform/readings/index.js';
import { type BackgroundJobs, type Worker, startBackgroundJobs, startWorker } from '../platform/jobs/index.js';
import type { Metrics } from '../platform/observability/index.js';
import type { Access } from './access.js';
import { type AlarmName, raiseAlarm } from './alarms.js';
import { type JobWork, backgroundJobs } from './background-jobs.js';
import type { ComposeDeps } from './deps.js';
import type { composeLive } from './live.js';
import type { composeMessages } from './messages.js';
import type { composePosting } from './payments.js';
import type { Policies } from './policies.js';
import { followDatabaseClock } from './time.js';
import { watchJobs } from './reporting.js';
import type { composeSettlement } from './settlement.js';
import type { composeTraffic } from './traffic.js';
import type { ComposedUses } from './uses.js';

export interface JobParts {
  readonly metrics: Metrics;
  readonly pool: Pool;
  readonly live: Awaited<ReturnType<typeof composeLive>>;
  readonly posting: ReturnType<typeof composePosting>;
  readonly traffic: Awaited<ReturnType<typeof composeTraffic>>;
  readonly messages: ReturnType<typeof composeMessages>;
  readonly push: Pushing;
  readonly signIn: SignInDeps;
  readonly settlement: ReturnType<typeof composeSettlement>;
  readonly policies: Policies;
  readonly access: Access;
  readonly uses: ComposedUses;
}

/** What the server does by itself; nothing runs before it is started. */
export interface OwnWork extends Pick<BackgroundJobs, 'status' | 'stop'> {
  start(): Promise<void>;
}

export function composeOwnWork(deps: ComposeDeps, parts: JobParts): OwnWork {
  let running: BackgroundJobs | null = null;
  return {
    async start() {
      running = await startJobs(deps, parts);
    },
    status: () => (running === null ? Promise.resolve([]) : running.status()),
    async stop() {
      await running?.stop();
    },
  };
}

async function startJobs(deps: ComposeDeps, parts: JobParts): Promise<BackgroundJobs> {
  const { databaseUrl, clock, log } = deps;
  const { pool, metrics, messages } = parts;
  const worker = await startWorker({
    pool,
    databaseUrl,
    now: () => clock.now(),
    tasks: { ...messageTasks(messages.messaging), ...pushTasks(parts.push), ...signInTasks(parts.signIn) },
    freeWorkOf: freeMessagesOf,
    onFailure: (what, error) => log.warn({ err: error }, what),
  });
  const jobs = await startBackgroundJobs({
    pool,
    clock: systemClock,
    worker,
    jobs: backgroundJobs(workOf(deps, parts, worker)),
    onEnded: watchJobs(log, metrics),
  }).catch(async (error: unknown) => {
    await worker.stop(); // what did not start leaves nothing running
    throw error;
  });
  const endFollowing = tellPhonesAtOnce(deps, parts);
  return {
    status: () => jobs.status(),
    async stop() {
      await endFollowing();
      await jobs.stop();
      await worker.stop();
    },
  };
}

/** Returns the function that ends it; where no phones are told, nothing follows. */
function tellPhonesAtOnce({ log }: ComposeDeps, { push, live }: JobParts): () => Promise<void> {
  if (push.keys === null) return () => Promise.resolve();
  return followPayments({
    feed: live.feed,
    read: () => queuePushes(push),
    // The job finds what this reading missed, and reports what fails for longer.
    onError: (error) => log.warn({ err: error }, 'phones are told a little later'),
  });
}

function workOf({ clock, log, newId }: ComposeDeps, parts: JobParts, worker: Worker): JobWork {
  const { pool, metrics, live, messages, posting, traffic, settlement, policies, access } = parts;
  const now = () => clock.now();
  const plans = {
    plans: createPlanQueries({ pool, familySource, held: heldInInstalments }),
    release: createInstalmentReleaser(posting.ledger),
    clock,
    policies: () => policies.book.rows(RELEASES),
  };
  const alarms = { log, countAlarm: (alarm: AlarmName) => metrics.alarms.inc({ alarm }) };
  const corrections = {
    pool,
    now,
    policies: () => policies.book.rows(CHANGES),
    tell: (overdue: object) => raiseAlarm(alarms, 'correction-overdue', overdue),
  };
  const branchReadings = {
    pool,
    now,
    policies: () => policies.book.rows(FULL_READINGS),
    tell: (branch: object) => raiseAlarm(alarms, 'branch-reads-far-more', branch),
  };
  return {
    followDatabaseClock: () => followDatabaseClock({ clock, pool, log, metrics }),
    restoreWorker: () => worker.restore(),
    catchUpWithEvents: live.catchUp,
    readPolicies: policies.refill,
    readRevocations: access.refill,
    enqueueDueMessages: () => enqueueDueMessages(pool, now),
    liftUnconfirmedFreezes: () => liftUnconfirmedFreezes({ pool, now, newId, events: live.eventLog }),
    runDunningPlans: () => runPlans({ ...messages.messaging, pool, leftAlone: leftAlone(pool) }),
    queueNotices: () => queueNotices({ ...messages.messaging, pool }),
    queuePushes: () => queuePushes(parts.push),
    forgetPhones: () => forgetPhones(parts.push),
    saveUses: () => parts.uses.save(),
    forgetUses: () => parts.uses.forget(),
    forgetOver: (stopping) => forgetOver({ pool, now, book: policies.book }, stopping),
    announceEscalations: () => announceEscalations({ pool, now, events: live.eventLog }),
    compactRollups: () => compactRollups(pool),
    applyWaitingReversals: posting.applyWaiting,
    releaseDefaultedPlans: () => releaseDefaultedPlans(plans),
    tellOverdueCorrections: () => tellOverdueCorrections(corrections),
    tellBranchReadings: () => tellBranchReadings(branchReadings),
    closeOldChanges: () => closeOldChanges({ pool, now }),
    sealReadings: () => sealReadings({ pool, now }),
    askDueDoubts: traffic.askDueDoubts,
    finishSettlementFiles: settlement.finishWaiting,
  };
}
