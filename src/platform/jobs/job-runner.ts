/** Works off the job queue in this process: starts with the server, survives restarts of either side, drains at the end. */
import { EventEmitter } from 'node:events';
import {
  Logger as QueueLogger,
  type Runner,
  type TaskList,
  type WorkerEvents,
  parseCronItems,
  run,
} from 'graphile-worker';
import pg from 'pg';
import type { Connection, Pool } from '../db/pool.js';
import { WORKER_LOCKS, freeWhatDeadWorkersHold } from './dead-workers.js';

export interface JobRunner {
  /** Takes no new work and waits for what is in hand. */
  stop(): Promise<void>;
}

/** One kind of queued job: what is done with its payload, by the worker that has it in hand. */
export type Task = (payload: unknown, workerId: number) => Promise<void>;

export interface JobRunnerDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly now: () => Date;
  /** By the name under which they are queued. */
  readonly tasks: Readonly<Record<string, Task>>;
  /** Frees what these workers had in hand when they died, in the transaction that forgets them. */
  readonly freeWorkOf: (connection: Connection, workerIds: readonly number[]) => Promise<void>;
  /** Rounds of other capabilities that the same queue keeps time for: each at one instance at a time. */
  readonly rounds?: readonly QueuedRound[];
  /** Hears of stumbles that are tried again; their texts hold no personal data. */
  readonly onStumble: (what: string, error: unknown) => void;
  /** Small work of others, done at every look: each finds by itself what is to be done, and does it once. */
  readonly errands?: readonly (() => Promise<unknown>)[];
}

/** Work without an order of its own: what one round leaves, the next takes up. */
export interface QueuedRound {
  /** The task's name in the queue. */
  readonly name: string;
  readonly everyMinutes: number;
  /** Lets go soon after the signal is given: the server stops. */
  readonly run: (stopping: AbortSignal | null) => Promise<unknown>;
}

const CONCURRENT_JOBS = 4;
const LOOK_EVERY_MS = 500;

/** Alive as long as its connection: the lock is given back by the session's end, whatever ends it. */
interface Registration {
  readonly id: number;
  readonly client: pg.Client;
  isLost: boolean;
}

async function register({ databaseUrl, now, onStumble }: JobRunnerDeps): Promise<Registration> {
  const client = new pg.Client({ connectionString: databaseUrl });
  const registration = { id: 0, client, isLost: false };
  client.on('error', (error) => {
    registration.isLost = true;
    onStumble('the connection that shows this runner alive was lost', error);
  });
  await client.connect();
  await client.query('begin');
  const { rows } = await client.query<{ id: number }>(
    'insert into message_runners (started_at) values ($1) returning id',
    [now()],
  );
  registration.id = rows[0]?.id ?? 0;
  await client.query('select pg_advisory_lock($1::integer, $2::integer)', [WORKER_LOCKS, registration.id]);
  await client.query('commit'); // seen by others only when the lock is held
  return registration;
}

/** The library's own words of jobs that failed and are tried again; everything below a warning is left out. */
const queueLogger = (onStumble: JobRunnerDeps['onStumble']): QueueLogger =>
  new QueueLogger(() => (level: string, message, meta) => {
    if (level === 'error' || level === 'warning') onStumble(message, meta?.['error'] ?? null);
  });

/** The queue's library at work, on connections of its own. */
interface Shift {
  /** False once the library has given up by itself. */
  readonly isWorking: boolean;
  /** Takes no new work, waits for what is in hand, and lets go of the connections. */
  end(): Promise<void>;
}

function startShift(runner: Runner, connections: pg.Pool): Shift {
  let isWorking = true;
  const ended = (): void => void (isWorking = false);
  runner.promise.then(ended, ended);
  return {
    get isWorking() {
      return isWorking;
    },
    async end() {
      if (isWorking) await runner.stop();
      // An attempt of the library to connect again may still be on its timer: on ended connections it comes to nothing.
      await connections.end();
    },
  };
}
const tasksOf = (rounds: readonly QueuedRound[]): TaskList =>
  Object.fromEntries(
    rounds.map(({ name, run: round }) => [
      name,
      async (_payload, { abortSignal }) => void (await round(abortSignal ?? null)),
    ]),
  );

/** The library makes one job of each moment, however many instances keep time. Rounds that were missed are not made up for. */
const timetableOf = (rounds: readonly QueuedRound[]) =>
  parseCronItems(
    rounds.map(({ name, everyMinutes }) => ({
      task: name,
      match: `*/${everyMinutes} * * * *`,
      options: { backfillPeriod: 0, maxAttempts: 1, queueName: name },
    })),
  );

export async function startJobRunner(deps: JobRunnerDeps): Promise<JobRunner> {
  const { pool, databaseUrl, onStumble, tasks, rounds = [] } = deps;
  let registration = await register(deps);
  /** Whom the queue's locks may name: this version names the pool, earlier ones each worker. */
  const lockers: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => void lockers.push(workerPool.id));
  events.on('worker:create', ({ worker }) => void lockers.push(worker.workerId));
  const showLockers = () =>
    registration.client.query('update message_runners set locker_ids = $1 where id = $2', [lockers, registration.id]);

  const queued: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload, registration.id)]),
  );
  const work = async (): Promise<Shift> => {
    const connections = new pg.Pool({ connectionString: databaseUrl, max: CONCURRENT_JOBS });
    const lost = (error: Error): void => onStumble('a connection of the queue was lost', error);
    connections.on('error', lost); // while idle
    connections.on('connect', (client) => void client.on('error', lost)); // while at work
    const runner = await run(
      {
        pgPool: connections,
        concurrency: CONCURRENT_JOBS,
        noHandleSignals: true,
        events,
        logger: queueLogger(onStumble),
        taskList: {
          ...queued,
          ...tasksOf(rounds),
        },
      },
      undefined,
      timetableOf(rounds), // also when empty: without it a file named crontab in the working folder would be read
    ).catch(async (error: unknown) => {
      await connections.end();
      throw error;
    });
    return startShift(runner, connections);
  };
  let shift = await work();
  await showLockers();

  const look = async (): Promise<void> => {
    if (registration.isLost) {
      registration = await register(deps);
      await showLockers();
    }
    if (!shift.isWorking) {
      await shift.end();
      shift = await work();
      await showLockers();
    }
    await freeWhatDeadWorkersHold(pool, deps.freeWorkOf);
    for (const errand of deps.errands ?? []) await errand();
  };
  return ticking(look, deps, async () => {
    await shift.end();
    if (registration.isLost) return;
    await registration.client.query('delete from message_runners where id = $1', [registration.id]);
    await registration.client.end();
  });
}

function ticking(look: () => Promise<void>, { onStumble }: JobRunnerDeps, close: () => Promise<void>): JobRunner {
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look()
      .catch((error: unknown) => onStumble('looking for what is due failed', error))
      .finally(() => (isLooking = false));
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await close();
    },
  };
}
