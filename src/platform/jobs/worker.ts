/** Runs this process as a worker: it is registered while its connection lives, and carries out queued tasks. */
import { randomInt } from 'node:crypto';
import type { Connection, Pool } from '../db/pool.js';
import { createBackOff } from './back-off.js';
import type { Tasks } from './background-job.js';
import { START_PATIENCE_MS, patiently } from '../db/patience.js';
import { type GivenUp, freeWhatDeadWorkersHold } from './dead-workers.js';
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

/** Keeps instances apart that lost the database together. */
const chance = (): number => randomInt(1_000) / 1_000;

/** A registration with the queue that works under it. */
interface Working {
  /** The names under which the queue's locks know this worker. */
  readonly lockerIds: readonly string[];
  readonly registration: Registration;
  readonly queue: TaskQueue;
}

async function startWorking({ databaseUrl, now, tasks, onFailure }: WorkerDeps): Promise<Working> {
  const onLost = (error: unknown): void => onFailure('the connection that shows this worker alive was lost', error);
  const registration = await registerWorker({ databaseUrl, now, onLost });
  const lockers: string[] = [];
  try {
    const queue = await startTaskQueue({
      databaseUrl,
      tasks,
      workerId: () => {
        // Others free what this worker holds: what it took now, nobody might ever free.
        if (registration.isLost) throw new Error('this worker is registered no more: another one does the task');
        return registration.id;
      },
      onLocker: (locker) => void lockers.push(locker),
      onFailure,
    });
    await registration.showLockers(lockers).catch(async (error: unknown) => {
      await queue.end();
      throw error;
    });
    return { lockerIds: lockers, registration, queue };
  } catch (error) {
    await registration.leave();
    throw error;
  }
}

export async function startWorker(deps: WorkerDeps): Promise<Worker> {
  const { pool, freeWorkOf } = deps;
  const backOff = createBackOff({ now: () => performance.now(), random: chance });
  let working: Working | null = await patiently(() => startWorking(deps), { withinMs: START_PATIENCE_MS });
  let givenUp: readonly GivenUp[] = [];
  const isWhole = (): boolean => working !== null && !working.registration.isLost && working.queue.isWorking;

  /**
   * Gives up the registration and the queue together once what runs has ended, and begins anew: tasks that a lost
   * connection left locked, and what the rooms hold for them, are then freed as those of any dead worker.
   */
  const beginAnew = async (): Promise<void> => {
    const broken = working;
    if (broken !== null) {
      await broken.queue.end();
      await broken.registration.leave();
      givenUp = [...givenUp, { id: broken.registration.id, lockerIds: broken.lockerIds }];
    }
    working = null;
    working = await startWorking(deps);
  };

  return {
    get id() {
      return working === null || working.registration.isLost ? null : working.registration.id;
    },
    async restore() {
      if (isWhole()) backOff.works();
      else if (backOff.isDue) {
        backOff.attempted();
        await beginAnew();
      }
      await freeWhatDeadWorkersHold(pool, freeWorkOf, givenUp);
      givenUp = [];
    },
    async stop() {
      await working?.queue.end();
      await working?.registration.end();
    },
  };
}
