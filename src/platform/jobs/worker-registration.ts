/** Shows that this process works for the queue: alive as long as its connection, whose end gives the lock back. */
import pg from 'pg';
import { WORKER_LOCKS } from './dead-workers.js';

export interface Registration {
  readonly id: number;
  /** True once the connection is gone: others may free what this worker has in hand. */
  readonly isLost: boolean;
  /** By which names the queue's locks know this worker. */
  showLockers(lockerIds: readonly string[]): Promise<void>;
  /** Everything in hand is done: the worker is taken off the list. */
  end(): Promise<void>;
}

export interface RegistrationDeps {
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly onLost: (error: unknown) => void;
}

export async function registerWorker({ databaseUrl, now, onLost }: RegistrationDeps): Promise<Registration> {
  const client = new pg.Client({ connectionString: databaseUrl });
  let isLost = false;
  const lose = (error: unknown): void => {
    if (isLost) return;
    isLost = true;
    onLost(error);
  };
  client.on('error', lose);
  const id = await insertLocked(client, now()).catch(async (error: unknown) => {
    await client.end().catch(() => undefined); // what is said of it is said by `error`
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
    async end() {
      if (isLost) return;
      // A worker that cannot sign off any more is found dead by another one, which has the same effect.
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
  await client.query('commit'); // seen by others only when the lock is held
  return id;
}
