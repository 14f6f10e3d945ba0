/** Runs queued tasks with the library of the job queue, on connections of its own. */
import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, type WorkerEvents, run } from 'graphile-worker';
import pg from 'pg';
import type { Tasks } from './background-job.js';

export interface TaskQueue {
  /** Whether the library runs tasks; false once it has stopped by itself, as it may when the database was gone. */
  readonly isWorking: boolean;
  /** Takes no new task, waits for those that run, and closes the connections: within half a minute, whatever runs. */
  end(): Promise<void>;
}

export interface TaskQueueDeps {
  readonly databaseUrl: string;
  readonly tasks: Tasks;
  /** The worker's id, read for every task: a worker whose connection was lost goes on under another id. */
  readonly workerId: () => number;
  /** Called with each name that the queue's locks may hold. */
  readonly onLocker: (lockerId: string) => void;
  /** Called for each failure that is tried again; the texts hold no personal data. */
  readonly onFailure: (what: string, error: unknown) => void;
}

const TASKS_AT_ONCE = 4;
/** The library waits without an end for a connection that was lost while it stopped. */
const ENDS_WITHIN_MS = 30_000;

/** Passes on what the library logs of tasks that failed and are tried again; levels below a warning are dropped. */
const queueLogger = (onFailure: TaskQueueDeps['onFailure']): QueueLogger =>
  new QueueLogger(() => (level: string, message, meta) => {
    if (level === 'error' || level === 'warning') onFailure(message, meta?.['error'] ?? null);
  });

function openConnections({ databaseUrl, onFailure }: TaskQueueDeps): pg.Pool {
  const connections = new pg.Pool({ connectionString: databaseUrl, max: TASKS_AT_ONCE });
  // As in createPool: what the database says to connections that are being ended is no loss.
  const lost = (error: Error): void =>
    connections.ending ? undefined : onFailure('a connection of the queue was lost', error);
  connections.on('error', lost); // errors of an idle connection
  connections.on('connect', (client) => void client.on('error', lost)); // errors of a connection in use
  return connections;
}

/** Passes on the names in the queue's locks: this version of the library names the pool, earlier ones each worker. */
function lockerEvents(onLocker: TaskQueueDeps['onLocker']): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => onLocker(workerPool.id));
  events.on('worker:create', ({ worker }) => onLocker(worker.workerId));
  return events;
}

export async function startTaskQueue(deps: TaskQueueDeps): Promise<TaskQueue> {
  const { tasks, workerId, onLocker, onFailure } = deps;
  const connections = openConnections(deps);
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload, workerId())]),
  );
  const runner = await run(
    {
      pgPool: connections,
      concurrency: TASKS_AT_ONCE,
      noHandleSignals: true,
      events: lockerEvents(onLocker),
      logger: queueLogger(onFailure),
      taskList,
    },
    undefined,
    [], // without this empty list of recurring tasks it would read a file named crontab in the working folder
  ).catch(async (error: unknown) => {
    await connections.end();
    throw error;
  });
  let isWorking = true;
  const ended = (): void => void (isWorking = false);
  runner.promise.then(ended, ended);
  return {
    get isWorking() {
      return isWorking;
    },
    async end() {
      const stop = async (): Promise<void> => {
        // A connection that is lost while the library stops is given back to the pool twice, which the pool refuses.
        if (isWorking) await runner.stop().catch((error: unknown) => onFailure('the queue did not stop well', error));
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
