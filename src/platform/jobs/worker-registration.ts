/** Registers this process as a worker of the queue: it counts as alive while its connection holds the worker's lock. */
import type pg from 'pg';
import { createClient } from '../db/pool.js';
import { WORKER_LOCKS } from './dead-workers.js';

export interface Registration {
  readonly id: number;
  /** Whether the connection is lost, so that other workers may free the tasks of this one. */
  readonly isLost: boolean;
  /** Stores the names under which the queue's locks know this worker. */
  showLockers(lockerIds: readonly string[]): Promise<void>;
  /** Ends the connection and leaves the worker on the list, so that another one frees what it may hold. */
  leave(): Promise<void>;
  /** Removes the worker from the list once its tasks are done. */
  end(): Promise<void>;
}

export interface RegistrationDeps {
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly onLost: (error: unknown) => void;
}

export async function registerWorker({ databaseUrl, now, onLost }: RegistrationDeps): Promise<Registration> {
  const client = createClient({ databaseUrl, role: 'queue' });
  let isLost = false;
  const lose = (error: unknown): void => {
    if (isLost) return;
    isLost = true;
    onLost(error);
  };
  client.on('error', lose);
  const id = await insertLocked(client, now()).catch(async (error: unknown) => {
    await client.end().catch(() => undefined); // the first error is thrown, not that of the closing
    throw error;
  });
  return {
    id,
    get isLost() {
      return isLost;
    },
    async showLockers(lockerIds) {
      await client.query('update job_workers set locker_ids = $1 where id = $2', [lockerIds, id]);
    },
    async leave() {
      isLost = true;
      await client.end().catch(() => undefined); // a connection that is lost already has nothing to end
    },
    async end() {
      if (isLost) return;
      // When this worker can no longer remove itself, another one finds it dead and removes it.
      await client.query('delete from job_workers where id = $1', [id]).catch(lose);
      await client.end().catch(lose);
    },
  };
}

async function insertLocked(client: pg.Client, startedAt: Date): Promise<number> {
  await client.connect();
  await client.query('begin');
  const { rows } = await client.query<{ id: number }>('insert into job_workers (started_at) values ($1) returning id', [
    startedAt,
  ]);
  const id = rows[0]?.id ?? 0;
  await client.query('select pg_advisory_lock($1::integer, $2::integer)', [WORKER_LOCKS, id]);
  await client.query('commit'); // others see the worker only once the lock is held
  return id;
}
