/** Runs a transaction that announces what happened in it: with its commit to the stream, and after it to listeners. */
import type { LastWrite } from './closing-connection.js';
import type { EventLog, Numbered } from './event-log.js';
import { limitAsMoney } from './limits-of-money.js';
import { type Connection, type Pool, inTransaction } from './pool.js';

export interface Announcing<Event> {
  readonly pool: Pool;
  readonly events: EventLog<Event>;
}

export interface Happened<Event, Result> {
  readonly result: Result;
  /** What is announced; nothing where nothing happened. */
  readonly events: readonly Event[];
}

/**
 * Runs `work` under the limits of money; its events are numbered in the message that commits it. @throws an error with
 * which nothing was told.
 */
export async function inAnnouncedTransaction<Event, Result>(
  { pool, events }: Announcing<Event>,
  work: (connection: Connection, last: (write: LastWrite) => void) => Promise<Happened<Event, Result>>,
): Promise<Result> {
  let announced: readonly Numbered<Event>[] = [];
  const result = await inTransaction(pool, async (connection, last) => {
    const [, happened] = await Promise.all([limitAsMoney(connection), work(connection, last)]);
    if (happened.events.length > 0) {
      last(async (closing) => (announced = await events.announce(closing, happened.events)));
    }
    return happened.result;
  });
  if (announced.length > 0) events.publish(announced);
  return result;
}
