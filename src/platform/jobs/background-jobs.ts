/** Starts each background job of the server when it is due, never twice at once, and waits for them when it stops. */
import type { Clock } from '../../kernel/clock.js';
import { START_PATIENCE_MS, patiently } from '../db/patience.js';
import type { Pool } from '../db/pool.js';
import type { BackgroundJob, EndedRun, JobRuns, JobStatus } from './background-job.js';
import { claimDueJobs, readSchedule, recordRun, scheduleJobs } from './scheduled-jobs.queries.js';
import type { Worker } from './worker.js';

export interface BackgroundJobs {
  /** The status of each job: those that run on every instance first, then those that run on one. */
  status(): Promise<readonly JobStatus[]>;
  /** Starts no further run, and resolves when none is running. */
  stop(): Promise<void>;
}

export interface BackgroundJobsDeps {
  readonly pool: Pool;
  /** The clock of the machine, by which operators read when a job last ran. */
  readonly clock: Clock;
  /** The worker that claims runs; while it has no id, none is claimed. */
  readonly worker: Pick<Worker, 'id'>;
  readonly jobs: readonly BackgroundJob[];
  /** Called once when a run has ended. */
  readonly onEnded: (run: EndedRun) => void;
}

/** The shortest interval of a job, at which due jobs are looked for. */
const TICK_MS = 500;

/** What this instance knows of the runs of a job. */
interface Known {
  readonly job: BackgroundJob;
  /** When the next run is due, by `performance.now()`: unlike the clock of the machine, it is never set back. */
  dueAt: number;
  running: Promise<void> | null;
  /** The number of runs in a row that failed up to now. */
  failures: number;
  startedAt: Date | null;
  succeededAt: Date | null;
  failedAt: Date | null;
}

/** The worker that claimed a run; null for a run that every instance does by itself. */
type Claim = { readonly workerId: number } | null;

export async function startBackgroundJobs(deps: BackgroundJobsDeps): Promise<BackgroundJobs> {
  const { pool, worker, jobs } = deps;
  const shared = jobs.filter(({ runsOn }) => runsOn === 'one-instance').map(nothingKnown);
  const scheduled = shared.map(({ job }) => job);
  await patiently(() => scheduleJobs(pool, scheduled), { withinMs: START_PATIENCE_MS });
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
      await nothingRuns(own); // the claiming job among them may start shared jobs
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

/** The job that claims shared runs: it is a job like the others, so that its failures are reported like theirs. */
const claimingJob = (run: () => Promise<void>): BackgroundJob => ({
  name: 'claim-due-jobs',
  everyMs: TICK_MS,
  runsOn: 'every-instance',
  does: 'Starts the jobs of one instance that are due and that no instance runs.',
  run,
});

/** Starts the jobs that are due; a tick that comes a little early still counts. */
function startDue(own: readonly Known[], start: (known: Known, claim: Claim) => void): void {
  const now = performance.now();
  for (const known of own) {
    if (known.running !== null || now < known.dueAt - TICK_MS / 2) continue;
    known.dueAt = now + known.job.everyMs;
    start(known, null);
  }
}

/** Runs a job once. It never rejects: the error is reported, and the next run continues. */
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

/** The status of a job; that of a shared job comes from the database, which knows the runs of every instance. */
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
