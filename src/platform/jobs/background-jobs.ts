/** The one clock of the server: starts each job when it is due, never beside itself, and waits for what runs when it stops. */
import type { Clock } from '../../kernel/clock.js';
import type { Pool } from '../db/pool.js';
import type { BackgroundJob, EndedRun, JobRuns, JobStatus } from './background-job.js';
import { claimDueJobs, readSchedule, recordRun, scheduleJobs } from './scheduled-jobs.queries.js';
import type { Worker } from './worker.js';

export interface BackgroundJobs {
  /** In the order in which they were given. */
  status(): Promise<readonly JobStatus[]>;
  /** Starts nothing more, and resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export interface BackgroundJobsDeps {
  readonly pool: Pool;
  /** The machine's: by it operators read when a job last ran. */
  readonly clock: Clock;
  /** In whose name runs are claimed; without an id none is. */
  readonly worker: Pick<Worker, 'id'>;
  readonly jobs: readonly BackgroundJob[];
  /** Hears of every run once. */
  readonly onEnded: (run: EndedRun) => void;
}

/** The shortest interval of a job. */
const TICK_MS = 500;

/** What this instance knows of the runs of a job. */
interface Known {
  readonly job: BackgroundJob;
  /** On the clock of `performance.now()`; never on that of a person, which may be set back. */
  dueAt: number;
  running: Promise<void> | null;
  /** In a row, up to now. */
  failures: number;
  startedAt: Date | null;
  succeededAt: Date | null;
  failedAt: Date | null;
}

/** In whose name a run was claimed; null for a run that every instance does by itself. */
type Claim = { readonly workerId: number } | null;

export async function startBackgroundJobs(deps: BackgroundJobsDeps): Promise<BackgroundJobs> {
  const { pool, worker, jobs } = deps;
  const shared = jobs.filter(({ runsOn }) => runsOn === 'one-instance').map(nothingKnown);
  await scheduleJobs(
    pool,
    shared.map(({ job }) => job),
  );
  const stopping = new AbortController();
  const start = (known: Known, claim: Claim): void => {
    known.running = runOnce(deps, known, { claim, signal: stopping.signal }).finally(() => (known.running = null));
  };
  const claimDue = async (): Promise<void> => {
    const workerId = worker.id;
    const idle = shared.filter(({ running }) => running === null);
    if (workerId === null || idle.length === 0) return;
    const due = await claimDueJobs(pool, { workerId, names: idle.map(({ job }) => job.name) });
    for (const known of idle) if (due.includes(known.job.name)) start(known, { workerId });
  };
  const own = [claimingJob(claimDue), ...jobs.filter(({ runsOn }) => runsOn === 'every-instance')].map(nothingKnown);
  startDue(own, start);
  const timer = setInterval(() => startDue(own, start), TICK_MS);
  timer.unref();
  return {
    status: async () => {
      const schedule = new Map((await readSchedule(pool)).map(({ name, ...runs }) => [name, runs]));
      return [...own, ...shared].map((known) => toStatus(known, schedule.get(known.job.name)));
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await nothingRuns(own); // one of them may start some of the shared ones
      await nothingRuns(shared);
    },
  };
}

async function nothingRuns(jobs: readonly Known[]): Promise<void> {
  for (const { running } of jobs) await running;
}

const nothingKnown = (job: BackgroundJob): Known => ({
  job,
  dueAt: 0,
  running: null,
  failures: 0,
  startedAt: null,
  succeededAt: null,
  failedAt: null,
});

/** The claiming of shared runs is a job like the others, so that its failures are seen like theirs. */
const claimingJob = (run: () => Promise<void>): BackgroundJob => ({
  name: 'claim-due-jobs',
  everyMs: TICK_MS,
  runsOn: 'every-instance',
  does: 'Starts the jobs of one instance that are due and that no instance runs.',
  run,
});

/** A tick that comes a little early still counts as the one that the job waited for. */
function startDue(own: readonly Known[], start: (known: Known, claim: Claim) => void): void {
  const now = performance.now();
  for (const known of own) {
    if (known.running !== null || now < known.dueAt - TICK_MS / 2) continue;
    known.dueAt = now + known.job.everyMs;
    start(known, null);
  }
}

/** Never rejects: what went wrong is told, and the next run makes up for it. */
async function runOnce(
  { pool, clock, onEnded }: BackgroundJobsDeps,
  known: Known,
  { claim, signal }: { readonly claim: Claim; readonly signal: AbortSignal },
): Promise<void> {
  const { name } = known.job;
  known.startedAt = clock.now();
  const failed = await failureOf(() => known.job.run(signal));
  const hasFailed = failed !== null;
  // A run whose end cannot be recorded stays claimed by this worker, which then claims it again.
  const unrecorded = claim && (await failureOf(() => recordRun(pool, { name, ...claim, hasFailed })));
  const failure = failed ?? unrecorded;
  const endedAt = clock.now();
  if (failure === null) known.succeededAt = endedAt;
  else known.failedAt = endedAt;
  const failuresBefore = known.failures;
  known.failures = failure === null ? 0 : failuresBefore + 1;
  onEnded({ job: name, endedAt, failure, failuresBefore });
}

async function failureOf(work: () => Promise<unknown>): Promise<EndedRun['failure']> {
  try {
    await work();
    return null;
  } catch (error) {
    return { error };
  }
}

/** What the database knows of a shared job says more than what this instance knows. */
function toStatus(known: Known, shared: JobRuns | undefined): JobStatus {
  const { job, running, startedAt, succeededAt, failedAt } = known;
  const { name, everyMs, runsOn, does } = job;
  return {
    name,
    everyMs,
    runsOn,
    does,
    ...(shared ?? { isRunning: running !== null, startedAt, succeededAt, failedAt }),
  };
}
