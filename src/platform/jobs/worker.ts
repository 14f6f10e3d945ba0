/** This process as a worker: registered as long as its connection lives, and at work on queued tasks. */
import type { Connection, Pool } from '../db/pool.js';
import type { Tasks } from './background-job.js';
import { freeWhatDeadWorkersHold } from './dead-workers.js';
import { type TaskQueue, startTaskQueue } from './task-queue.js';
import { type Registration, registerWorker } from './worker-registration.js';

export interface Worker {
  /** Null while the connection that shows this worker alive is lost. */
  readonly id: number | null;
  /** Brings back what was lost with the database, and frees what dead workers had in hand. A job runs it again and again. */
  restore(): Promise<void>;
  /** Takes no new task, waits for those in hand, and signs off. Not while `restore` runs. */
  stop(): Promise<void>;
}

export interface WorkerDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly tasks: Tasks;
  /** Frees what these workers had in hand when they died, in the transaction that forgets them. */
  readonly freeWorkOf: (connection: Connection, workerIds: readonly number[]) => Promise<void>;
  /** Hears of what is tried again; the texts hold no personal data. */
  readonly onFailure: (what: string, error: unknown) => void;
}

export async function startWorker(deps: WorkerDeps): Promise<Worker> {
  const { pool, databaseUrl, now, tasks, freeWorkOf, onFailure } = deps;
  const onLost = (error: unknown): void => onFailure('the connection that shows this worker alive was lost', error);
  /** Of every queue this process had: tasks that a queue gave up with stay locked under its names. */
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
