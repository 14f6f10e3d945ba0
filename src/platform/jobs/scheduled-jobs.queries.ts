/** Reads and writes the schedule that instances share, by the clock of the database: one worker claims a due run. */
import type { Pool } from '../db/pool.js';
import { type Sql, execute, selectRows, sql } from '../db/sql.js';
import type { BackgroundJob, JobRuns } from './background-job.js';

/** Adds jobs to the schedule: a new job is due at once, a known one keeps its time. */
export async function scheduleJobs(pool: Pool, jobs: readonly BackgroundJob[]): Promise<void> {
  await execute(
    pool,
    sql`insert into background_jobs (name, every_ms, due_at)
      select name, every_ms, now() from unnest(${jobs.map(({ name }) => name)}::text[],
        ${jobs.map(({ everyMs }) => everyMs)}::integer[]) as job (name, every_ms)
      on conflict (name) do update set every_ms = excluded.every_ms where background_jobs.every_ms <> excluded.every_ms`,
  );
}

/** Makes every job of one instance due a second from now, when all instances have heard what made it due. */
export const MAKE_ALL_DUE: Sql = sql`update background_jobs set due_at = least(due_at, now() + interval '1 second')`;

/** Claims the runs that are due; this worker may claim a run again whose end it could not record. */
export async function claimDueJobs(
  pool: Pool,
  { workerId, names }: { readonly workerId: number; readonly names: readonly string[] },
): Promise<string[]> {
  const rows = await selectRows<{ name: string }>(
    pool,
    sql`update background_jobs set worker_id = ${workerId}, started_at = now(), due_at = now() + every_ms * interval '1 millisecond'
      where name in (
        select name from background_jobs where name = any(${names}::text[]) and due_at <= now()
          and (worker_id is null or worker_id = ${workerId}) for update skip locked)
      returning name`,
  );
  return rows.map(({ name }) => name);
}

export interface RecordedRun {
  readonly name: string;
  readonly workerId: number;
  readonly hasFailed: boolean;
}

export async function recordRun(pool: Pool, { name, workerId, hasFailed }: RecordedRun): Promise<void> {
  await execute(
    pool,
    sql`update background_jobs set worker_id = null,
        succeeded_at = case when ${hasFailed}::boolean then succeeded_at else clock_timestamp() end,
        failed_at = case when ${hasFailed}::boolean then clock_timestamp() else failed_at end
      where name = ${name} and worker_id = ${workerId}`,
  );
}

export const readSchedule = (pool: Pool): Promise<(JobRuns & { readonly name: string })[]> =>
  selectRows(
    pool,
    sql`select name, worker_id is not null as "isRunning", started_at as "startedAt", succeeded_at as "succeededAt",
      failed_at as "failedAt" from background_jobs`,
  );
