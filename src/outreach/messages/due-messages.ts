/** Hands messages whose moment has come to the job queue, and frees what a runner that died had in hand. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';

export const SEND_MESSAGE = 'send-message';
export const FILL_CAMPAIGN = 'fill-message-campaign';
const BATCH = 1_000;
/** Longer than all attempts of a job together: a message that still waits has lost its job. */
const LOST_AFTER_MS = 15 * 60_000;
/** First half of the advisory locks that living runners hold; the second is their id. */
export const RUNNER_LOCKS = 7_204_005;

/** How many were handed over. The moment is the clock's, so a job never waits in the queue for its time. */
export const enqueueDueMessages = (pool: Pool, now: Date): Promise<number> =>
  inTransaction(pool, async (connection) => {
    const lostBefore = new Date(now.getTime() - LOST_AFTER_MS);
    const due = await selectRows<{ id: string }>(
      connection,
      sql`update messages set enqueued_at = ${now} where id in (
          select id from messages where state = 'QUEUED' and send_after <= ${now} and claimed_by is null
            and (enqueued_at is null or enqueued_at < ${lostBefore})
          order by send_after limit ${BATCH} for update skip locked)
        returning id`,
    );
    if (due.length > 0)
      await selectRows(
        connection,
        // Under one key a message has one job, however often it is handed over.
        sql`select count(*) from graphile_worker.add_jobs((
          select array_agg((${SEND_MESSAGE}, json_build_object('id', id), null, null, null, 'message:' || id, null, null)::graphile_worker.job_spec)
          from unnest(${due.map(({ id }) => id)}::text[]) as due (id)))`,
      );
    return due.length;
  });

/** In the transaction that makes the campaign: it is filled if and only if it exists. */
export async function enqueueFilling(connection: Connection, campaignId: string): Promise<void> {
  await selectRows(
    connection,
    sql`select from graphile_worker.add_job(${FILL_CAMPAIGN}, json_build_object('id', ${campaignId}::text), job_key := 'campaign:' || ${campaignId}::text)`,
  );
}

const DEAD = sql`select r.id, r.locker_ids as "lockerIds" from message_runners r where not exists (
  select from pg_locks l where l.locktype = 'advisory' and l.classid = ${RUNNER_LOCKS}::oid and l.objid = r.id::oid and l.granted
    and l.database = (select oid from pg_database where datname = current_database()))`;

/**
 * A living runner holds a lock on a connection of its own, so its death is known at once; the job queue by itself would
 * keep its jobs locked for four hours. What became of messages it had in hand nobody knows.
 */
export async function freeWhatDeadRunnersHold(pool: Pool): Promise<number> {
  if ((await selectRows(pool, DEAD)).length === 0) return 0;
  return inTransaction(pool, async (connection) => {
    const dead = await selectRows<{ id: number; lockerIds: string[] }>(
      connection,
      sql`${DEAD} for update of r skip locked`,
    );
    const ids = dead.map(({ id }) => id);
    await selectRows(
      connection,
      sql`update messages set claimed_by = null, enqueued_at = null, is_uncertain = body is not null where claimed_by = any(${ids}::integer[])`,
    );
    const lockers = dead.flatMap(({ lockerIds }) => lockerIds);
    await selectRows(connection, sql`select graphile_worker.force_unlock_workers(${lockers}::text[])`);
    await selectRows(connection, sql`delete from message_runners where id = any(${ids}::integer[])`);
    return dead.length;
  });
}
