/** Defines background jobs and queued tasks: rooms say what they do, and composition says how often a job runs. */

/** A job that runs again and again: the next run does what the last one left, so a missed run is not repeated. */
export interface BackgroundJob {
  /** The job's name in the table `background_jobs`, in metrics and in the log. */
  readonly name: string;
  /** The time from the start of one run to the start of the next; a run that takes longer delays the next one. */
  readonly everyMs: number;
  /** Whether one instance runs it, which is the first to claim a due run, or every instance by itself. */
  readonly runsOn: 'one-instance' | 'every-instance';
  /** What the job does, in one sentence for operators. */
  readonly does: string;
  /** Runs once, and ends soon after the signal. Two instances may run it at once when one of them lost the database. */
  readonly run: (stopping: AbortSignal) => Promise<unknown>;
}

/** Carries out one kind of queued task: its payload, and the id of the worker that runs it. */
export type Task = (payload: unknown, workerId: number) => Promise<void>;

/** Maps the name under which a kind of task is queued to what carries it out. */
export type Tasks = Readonly<Record<string, Task>>;

/** The last runs of a job: on any instance when it runs on one, on this instance when it runs on all. */
export interface JobRuns {
  readonly isRunning: boolean;
  readonly startedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly failedAt: Date | null;
}

export interface JobStatus extends Pick<BackgroundJob, 'name' | 'everyMs' | 'runsOn' | 'does'>, JobRuns {}

/** A run that ended, and how. */
export interface EndedRun {
  readonly job: string;
  readonly endedAt: Date;
  /** The error that ended the run; null when it succeeded. */
  readonly failure: { readonly error: unknown } | null;
  /** The number of runs in a row that failed on this instance just before this one. */
  readonly failuresBefore: number;
}
