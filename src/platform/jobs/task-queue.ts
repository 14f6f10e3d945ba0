/** Runs queued tasks with the library of the job queue, on connections of its own. */
import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, type WorkerEvents, run } from 'graphile-worker';
import type pg from 'pg';
import { isUnavailable } from '../db/availability.js';
import { createPlainPool } from '../db/pool.js';
import { POOL_ROLES } from '../db/pool-roles.js';
import type { Task, Tasks } from './background-job.js';
import { releasedOnce } from './released-once.js';

export interface TaskQueue {
  /**
   * Whether the queue works; false once the library has stopped by itself, or a connection was lost, so that it may
   * have locked tasks of which it knows nothing. It is then to be ended, and another one started.
   */
  readonly isWorking: boolean;
  /** Takes no new task, waits for those that run, and closes the connections: within a bounded time, whatever runs. */
  end(): Promise<void>;
}

export interface TaskQueueDeps {
  readonly databaseUrl: string;
  readonly tasks: Tasks;
  /** The worker's id, read for every task; it throws when the worker's connection is lost, and the task is tried again. */
  readonly workerId: () => number;
  /** Called with each name that the queue's locks may hold. */
  readonly onLocker: (lockerId: string) => void;
  /** Called for each failure that is tried again; the texts hold no personal data. */
  readonly onFailure: (what: string, error: unknown) => void;
}

const TASKS_AT_ONCE = POOL_ROLES.queue.connectionsMax;
/**
 * A little longer than a provider of messages may take to answer. The library itself waits without an end for a
 * connection that was lost while it stopped.
 */
const ENDS_WITHIN_MS = 12_000;

/**
 * With a delay the library hands finished tasks to a batch that handles its own failures; without one it does not wait
 * for the statement that ends a task, and a lost connection ends the process by an unhandled rejection.
 */
const HANDLES_ITS_FAILURES = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** The events of the library after which tasks may stay locked that nobody carries out. */
const LOSSES = ['worker:fatalError', 'pool:fatalError'] as const;

/** Passes on what the library logs of tasks that failed and are tried again; levels below a warning are dropped. */
const queueLogger = (onFailure: TaskQueueDeps['onFailure']): QueueLogger =>
  new QueueLogger(() => (level: string, message, meta) => {
    if (level === 'error' || level === 'warning') onFailure(message, meta?.['error'] ?? null);
  });

function openConnections({ databaseUrl, onFailure }: TaskQueueDeps, onLost: () => void): pg.Pool {
  const onError = (error: Error): void => {
    onLost();
    onFailure('a connection of the queue was lost', error);
  };
  return releasedOnce(createPlainPool({ databaseUrl, role: 'queue', onError }));
}

/** Passes on the names in the queue's locks: this version of the library names the pool, earlier ones each worker. */
function queueEvents(onLocker: TaskQueueDeps['onLocker'], onLost: () => void): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => onLocker(workerPool.id));
  events.on('worker:create', ({ worker }) => onLocker(worker.workerId));
  for (const loss of LOSSES) events.on(loss, onLost);
  return events;
}

/** A task that the database left alone may hold what nobody frees while this worker lives. */
const watched = (task: ReturnType<Task>, onLost: () => void): ReturnType<Task> =>
  task.catch((error: unknown) => {
    if (isUnavailable(error)) onLost();
    throw error;
  });

export async function startTaskQueue(deps: TaskQueueDeps): Promise<TaskQueue> {
  const { tasks, workerId, onLocker, onFailure } = deps;
  let isWorking = true;
  const lost = (): void => void (isWorking = false);
  const connections = openConnections(deps, lost);
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => watched(task(payload, workerId()), lost),
    ]),
  );
  const runner = await run(
    {
      pgPool: connections,
      concurrency: TASKS_AT_ONCE,
      noHandleSignals: true,
      events: queueEvents(onLocker, lost),
      logger: queueLogger(onFailure),
      taskList,
      preset: { worker: HANDLES_ITS_FAILURES },
    },
    undefined,
    [], // without this empty list of recurring tasks it would read a file named crontab in the working folder
  ).catch(async (error: unknown) => {
    await connections.end();
    throw error;
  });
  let hasStopped = false;
  const stopped = (): void => {
    hasStopped = true;
    lost();
  };
  runner.promise.then(stopped, stopped);
  return {
    get isWorking() {
      return isWorking;
    },
    async end() {
      const stop = async (): Promise<void> => {
        if (!hasStopped) await runner.stop().catch((error: unknown) => onFailure('the queue did not stop well', error));
        // A timer of the library may still try to connect again, which fails harmlessly once the connections have ended.
        await connections.end();
      };
      if (await isLate(stop(), ENDS_WITHIN_MS)) onFailure('the queue did not stop in time', null);
    },
  };
}

/** Whether the work takes longer than it may; it is then left to itself. */
async function isLate(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), milliseconds)));
  return Promise.race([work.then(() => false), late]).finally(() => clearTimeout(timer));
}
