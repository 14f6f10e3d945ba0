/** Finds workers that died and frees their tasks for the others. */
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { selectRows, sql } from '../db/sql.js';

/** The first key of the advisory locks that living workers hold; the second is their id. */
export const WORKER_LOCKS = 7_204_005;

const DEAD = sql`select w.id, w.locker_ids as "lockerIds" from job_workers w where not exists (
  select from pg_locks l where l.locktype = 'advisory' and l.classid = ${WORKER_LOCKS}::oid and l.objid = w.id::oid and l.granted
    and l.database = (select oid from pg_database where datname = current_database()))`;

/**
 * Frees the tasks of dead workers and gives the number of those workers. A living worker holds a lock on a connection
 * of its own, so its death is known at once; the job queue alone would keep its tasks locked for four hours.
 */
export async function freeWhatDeadWorkersHold(
  pool: Pool,
  freeWorkOf: (connection: Connection, workerIds: readonly number[]) => Promise<void>,
): Promise<number> {
  if ((await selectRows(pool, DEAD)).length === 0) return 0;
  return inTransaction(pool, async (connection) => {
    const dead = await selectRows<{ id: number; lockerIds: string[] }>(
      connection,
      sql`${DEAD} for update of w skip locked`,
    );
    const ids = dead.map(({ id }) => id);
    await freeWorkOf(connection, ids);
    const lockers = dead.flatMap(({ lockerIds }) => lockerIds);
    await selectRows(connection, sql`select graphile_worker.force_unlock_workers(${lockers}::text[])`);
    await selectRows(connection, sql`delete from job_workers where id = any(${ids}::integer[])`);
    return dead.length;
  });
}
