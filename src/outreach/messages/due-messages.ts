/** Hands messages whose moment has come to the job queue, and frees those that a worker had in hand when it died. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';

export const SEND_MESSAGE = 'send-message';
export const FILL_CAMPAIGN = 'fill-message-campaign';
const BATCH = 1_000;
/** Longer than all attempts of a job together: a message that still waits has lost its job. */
const LOST_AFTER_MS = 15 * 60_000;

/** A batch at a time until none is due. */
export async function enqueueDueMessages(pool: Pool, now: () => Date): Promise<void> {
  while ((await enqueueBatch(pool, now())) > 0); // each batch tells whether another may follow
}

/** How many were handed over. The moment is the clock's, so a job never waits in the queue for its time. */
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

/** What became of a message that was in hand nobody knows, unless its text had not been written down yet. */
export async function freeMessagesOf(connection: Connection, workerIds: readonly number[]): Promise<void> {
  await execute(
    connection,
    sql`update messages set claimed_by = null, enqueued_at = null, is_uncertain = body is not null
      where claimed_by = any(${workerIds}::integer[])`,
  );
}
