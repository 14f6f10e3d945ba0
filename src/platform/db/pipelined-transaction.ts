/**
 * Runs a transaction in two round trips: begin and all that is read, then all that is written and the commit.
 * PostgreSQL runs pipelined statements in order, each with a snapshot of its own, and a commit behind a failed
 * statement rolls back.
 */
import type { Connection, Pool } from './pool.js';

export interface PipelinedTransaction<Facts, Result> {
  /** Sends its statements at once, locks first: those behind a lock see what its former holder committed. */
  readonly read: (connection: Connection) => Promise<Facts>;
  /** Sends its statements before it first awaits; the commit follows right behind them. */
  readonly write: (connection: Connection, facts: Facts) => Promise<Result>;
}

/** Runs the transaction and gives the result of `write`. @throws a statement's error, when nothing was written. */
export async function inPipelinedTransaction<Facts, Result>(
  pool: Pool,
  { read, write }: PipelinedTransaction<Facts, Result>,
): Promise<Result> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, facts] = await Promise.all([connection.query('begin'), read(connection)]);
    const [written, commit] = await Promise.allSettled([write(connection, facts), connection.query('commit')]);
    if (written.status === 'rejected') throw written.reason;
    if (commit.status === 'rejected') throw commit.reason;
    if (commit.value.command !== 'COMMIT')
      throw new Error(`the transaction was not committed: ${commit.value.command}`);
    return written.value;
  } catch (error) {
    await connection.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    connection.release(broken);
  }
}
