/** Gives due messages to the job queue, and releases those that a worker held when it died. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';

export const SEND_MESSAGE = 'send-message';
export const FILL_CAMPAIGN = 'fill-message-campaign';
const BATCH = 1_000;
/** Longer than all attempts of a job together: a message that still waits after it has lost its job. */
const LOST_AFTER_MS = 15 * 60_000;

/** Enqueues due messages in batches until none is left. */
export async function enqueueDueMessages(pool: Pool, now: () => Date): Promise<void> {
  while ((await enqueueBatch(pool, now())) > 0); // each batch tells whether more may follow
}

/**
 * Enqueues one batch and returns its size. Only messages due now are enqueued, so a job never waits in the queue for
 * its time.
 */
const enqueueBatch = (pool: Pool, now: Date): Promise<number> =>
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
        // The job key gives a message one job, however often it is enqueued.
        sql`select count(*) from graphile_worker.add_jobs((
          select array_agg((${SEND_MESSAGE}, json_build_object('id', id), null, null, null, 'message:' || id, null, null)::graphile_worker.job_spec)
          from unnest(${due.map(({ id }) => id)}::text[]) as due (id)))`,
      );
    return due.length;
  });

/**
 * Enqueues the filling of a campaign in the transaction that inserts it, so that the job exists if and only if the
 * campaign does.
 */
export async function enqueueFilling(connection: Connection, campaignId: string): Promise<void> {
  await selectRows(
    connection,
    sql`select from graphile_worker.add_job(${FILL_CAMPAIGN}, json_build_object('id', ${campaignId}::text), job_key := 'campaign:' || ${campaignId}::text)`,
  );
}

/**
 * Releases the messages of dead workers. The outcome of a message with a saved text is unknown; without one it was not
 * sent.
 */
export async function freeMessagesOf(connection: Connection, workerIds: readonly number[]): Promise<void> {
  await execute(
    connection,
    sql`update messages set claimed_by = null, enqueued_at = null, is_uncertain = body is not null
      where claimed_by = any(${workerIds}::integer[])`,
  );
}
