/**
 * Sends the last writes of a transaction together with its commit. Rows that every posting needs, such as the counter of
 * events, are locked in that message alone: whoever locked them earlier and then fell silent would stop all money.
 */
import type pg from 'pg';
import { invariant } from '../../kernel/invariant.js';
import { inOneMessage } from './one-message.js';

declare const CLOSING: unique symbol;
/** The connection of a transaction whose next message ends it. Only what runs transactions gives it out. */
export type ClosingConnection = pg.PoolClient & { readonly [CLOSING]: true };

/** A write that makes its statements before it waits for anything. */
export type LastWrite = (connection: ClosingConnection) => Promise<unknown>;

/** Sends the writes and the commit as one message. A write that fails aborts the transaction: nothing is committed. */
export function commitWith(connection: pg.PoolClient, writes: readonly LastWrite[]): Promise<unknown> {
  let isSent = false;
  const query = (...statement: readonly unknown[]): unknown => {
    invariant(!isSent, 'what is sent with the commit is asked for before anything is waited for');
    return (connection.query as (...asked: readonly unknown[]) => unknown)(...statement);
  };
  const closing = new Proxy(connection, {
    get: (target, name) => (name === 'query' ? query : (Reflect.get(target, name, target) as unknown)),
  }) as ClosingConnection;
  return inOneMessage(connection, () => {
    try {
      const written = writes.map((write) => write(closing));
      return Promise.all([...written, connection.query('commit')]);
    } finally {
      isSent = true;
    }
  });
}
