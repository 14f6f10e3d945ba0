/** Runs this process as a worker: it is registered while its connection lives, and carries out queued tasks. */
import type { Connection, Pool } from '../db/pool.js';
import type { Tasks } from './background-job.js';
import { freeWhatDeadWorkersHold } from './dead-workers.js';
import { type TaskQueue, startTaskQueue } from './task-queue.js';
import { type Registration, registerWorker } from './worker-registration.js';

export interface Worker {
  /** The worker's id; null while the connection that shows it alive is lost. */
  readonly id: number | null;
  /** Restores a lost registration and queue, and frees the tasks of dead workers. A job runs it regularly. */
  restore(): Promise<void>;
  /** Takes no new task, waits for those that run, and ends the registration. It must not be called during `restore`. */
  stop(): Promise<void>;
}

export interface WorkerDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly tasks: Tasks;
  /** Frees the work of rooms that these workers held when they died, in the transaction that deletes them. */
  readonly freeWorkOf: (connection: Connection, workerIds: readonly number[]) => Promise<void>;
  /** Called for each failure that is tried again; the texts hold no personal data. */
  readonly onFailure: (what: string, error: unknown) => void;
}

export async function startWorker(deps: WorkerDeps): Promise<Worker> {
  const { pool, databaseUrl, now, tasks, freeWorkOf, onFailure } = deps;
  const onLost = (error: unknown): void => onFailure('the connection that shows this worker alive was lost', error);
  /** The names of every queue of this process: tasks of a queue that stopped by itself stay locked under them. */
  const lockers: string[] = [];
  const register = (): Promise<Registration> => registerWorker({ databaseUrl, now, onLost });
  const startQueue = (): Promise<TaskQueue> =>
    startTaskQueue({
      databaseUrl,
      tasks,
      workerId: () => registration.id,
      onLocker: (locker) => void lockers.push(locker),
      onFailure,
    });
  let registration = await register();
  let queue: TaskQueue | null = await startQueue();
  await registration.showLockers(lockers);
  return {
    get id() {
      return registration.isLost ? null : registration.id;
    },
    async restore() {
      const wasLost = registration.isLost;
      if (wasLost) registration = await register();
      const gaveUp = queue !== null && !queue.isWorking ? queue : null;
      if (gaveUp !== null) {
        queue = null;
        await gaveUp.end();
      }
      const isNew = queue === null;
      if (isNew) queue = await startQueue();
      if (wasLost || isNew) await registration.showLockers(lockers);
      await freeWhatDeadWorkersHold(pool, freeWorkOf);
    },
    async stop() {
      await queue?.end();
      await registration.end();
    },
  };
}
