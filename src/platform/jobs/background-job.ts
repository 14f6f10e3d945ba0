/** What runs by the clock, and what is done with a queued task: the capabilities say what, composition says how often. */

/** Work without an order of its own: what one run leaves, the next one takes up, so a missed run is not made up for. */
export interface BackgroundJob {
  /** Its name in the table `background_jobs`, in metrics and in the log. */
  readonly name: string;
  /** From the start of one run to the start of the next; a run that takes longer delays the next one. */
  readonly everyMs: number;
  /** On one instance, whichever is first when a run is due, or on every instance by itself. */
  readonly runsOn: 'one-instance' | 'every-instance';
  /** For operators, in one sentence. */
  readonly does: string;
  /** Safe to run on two instances at once: a run whose instance lost the database may still go on. Ends soon after the signal. */
  readonly run: (stopping: AbortSignal) => Promise<unknown>;
}

/** One kind of queued task: what is done with its payload, by the worker that has it in hand. */
export type Task = (payload: unknown, workerId: number) => Promise<void>;

/** By the name under which they are queued. */
export type Tasks = Readonly<Record<string, Task>>;

/** What is known of the runs of a job: of any instance where it runs on one, of this instance where it runs on all. */
export interface JobRuns {
  readonly isRunning: boolean;
  readonly startedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly failedAt: Date | null;
}

export interface JobStatus extends Pick<BackgroundJob, 'name' | 'everyMs' | 'runsOn' | 'does'>, JobRuns {}

/** How one run ended. */
export interface EndedRun {
  readonly job: string;
  readonly endedAt: Date;
  /** Null when it succeeded. */
  readonly failure: { readonly error: unknown } | null;
  /** How many runs in a row failed on this instance just before this one. */
  readonly failuresBefore: number;
}
