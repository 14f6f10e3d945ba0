/**
 * Runs a transaction in two messages: all that is read, ended by Flush, and all that is written, ended by Sync. Until
 * Sync the protocol keeps one implicit transaction, so that there is neither a begin nor a commit to send. PostgreSQL
 * runs the statements in order, each with a snapshot of its own, and rolls all of them back behind one that fails.
 */
import type pg from 'pg';
import { inSpan } from '../observability/index.js';
import type { ClosingConnection } from './closing-connection.js';
import { CommitUnknown } from './commit-unknown.js';
import type { Connection, Pool } from './pool.js';
import { TwoMessages } from './two-messages.js';

export interface PipelinedTransaction<Facts, Result> {
  /** Sends its statements at once, locks first: those behind a lock see what its former holder committed. */
  readonly read: (connection: Connection) => Promise<Facts>;
  /** Builds everything that is written. Nothing of it is sent before all is built, so that a throw writes nothing. */
  readonly write: (connection: ClosingConnection, facts: Facts) => Writes<Result>;
}

export interface Writes<Result> {
  /** The writes, each of which has made its statement when it is listed here. */
  readonly writes: readonly Promise<unknown>[];
  /** Called after the commit. */
  readonly result: () => Result;
}

/**
 * Runs the transaction and gives its result after the commit. @throws an error with which nothing was written, or
 * CommitUnknown.
 */
export async function inPipelinedTransaction<Facts, Result>(
  pool: Pool,
  { read, write }: PipelinedTransaction<Facts, Result>,
): Promise<Result> {
  const client = await pool.connect();
  const messages = new TwoMessages((oid, format) => client.getTypeParser(oid, format));
  try {
    const facts = await readAll(client, messages, read);
    const { writes, result } = write(messages.connection as ClosingConnection, facts);
    const results = Promise.allSettled(writes);
    await allBuilt(writes);
    await inSpan('commit', () => messages.commit());
    for (const settled of await results) if (settled.status === 'rejected') throw settled.reason;
    return result();
  } catch (error) {
    messages.giveUp();
    throw messages.isFateUnknown ? new CommitUnknown(error) : error;
  } finally {
    client.release(!messages.isSessionClean);
  }
}

async function readAll<Facts>(
  client: pg.PoolClient,
  messages: TwoMessages,
  read: (connection: Connection) => Promise<Facts>,
): Promise<Facts> {
  const facts = read(messages.connection);
  facts.catch(() => undefined); // it is awaited below; an error of the first message comes before
  client.query(messages);
  await messages.read;
  return facts;
}

/** The turns of the microtask queue after which a write that could not be built has been rejected. */
const TURNS = 10;

/** @throws the error of a write that was rejected although nothing was sent yet: it could not be built. */
async function allBuilt(writes: readonly Promise<unknown>[]): Promise<void> {
  const failures: unknown[] = [];
  for (const written of writes) written.catch((error: unknown) => failures.push(error));
  for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
  if (failures.length > 0) throw failures[0];
}
