/** Finds workers that died and frees their tasks for the others. */
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';

/** The first key of the advisory locks that living workers hold; the second is their id. */
export const WORKER_LOCKS = 7_204_005;

const DEAD = sql`select w.id, w.locker_ids as "lockerIds" from job_workers w where not exists (
  select from pg_locks l where l.locktype = 'advisory' and l.classid = ${WORKER_LOCKS}::oid and l.objid = w.id::oid and l.granted
    and l.database = (select oid from pg_database where datname = current_database()))`;

/** A worker that its own process gave up, once its queue had ended. */
export interface GivenUp {
  readonly id: number;
  /** The names under which the queue's locks know it. */
  readonly lockerIds: readonly string[];
}

/** Whether the worker is on the list, and stays there until the statement's transaction has ended. */
export const isListed = (workerId: number): Sql =>
  sql`exists (select from job_workers w where w.id = ${workerId} for key share)`;

/**
 * Frees the tasks of dead workers and gives the number of those workers. A living worker holds a lock on a connection
 * of its own, so its death is known at once; the job queue alone would keep its tasks locked for four hours. One that is
 * given up is freed even where another instance did so before: until its queue had ended, it may have taken more.
 */
export async function freeWhatDeadWorkersHold(
  pool: Pool,
  freeWorkOf: (connection: Connection, workerIds: readonly number[]) => Promise<void>,
  givenUp: readonly GivenUp[] = [],
): Promise<number> {
  if (givenUp.length === 0 && (await selectRows(pool, DEAD)).length === 0) return 0;
  return inTransaction(pool, async (connection) => {
    const dead = [...(await selectRows<GivenUp>(connection, sql`${DEAD} for update of w skip locked`)), ...givenUp];
    const ids = dead.map(({ id }) => id);
    await freeWorkOf(connection, ids);
    const lockers = dead.flatMap(({ lockerIds }) => lockerIds);
    await selectRows(connection, sql`select graphile_worker.force_unlock_workers(${lockers}::text[])`);
    await selectRows(connection, sql`delete from job_workers where id = any(${ids}::integer[])`);
    return new Set(ids).size;
  });
}
