/**
 * Steps the history of a database back, as a restored backup or a standby promoted without the last commits does: the
 * last events are gone, and the next ones take their numbers.
 */
import { type Pool, inTransaction } from '../../src/platform/db/pool.js';

/** Removes the last `count` events with their payments; triggers, which hold that events are never removed, do not run. */
export const stepHistoryBack = (pool: Pool, count: number): Promise<void> =>
  inTransaction(pool, async (connection) => {
    await connection.query('set local session_replication_role = replica');
    await connection.query(
      'delete from payments where id in (select payment_id from live_events where number > (select head - $1 from live_streams))',
      [count],
    );
    await connection.query('delete from live_events where number > (select head - $1 from live_streams)', [count]);
    await connection.query('update live_streams set head = head - $1', [count]);
  });
