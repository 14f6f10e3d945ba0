/**
 * Asks statements on behalf of the caller. Within an operation that was ended no further statement is asked, and the one
 * under way is cancelled at the server; and PostgreSQL is told whose families the statement may meet.
 */
import { type NetConnectOpts, connect } from 'node:net';
import { invariant } from '../../kernel/invariant.js';
import { NOBODY, type Reach } from '../../kernel/reach.js';
import { type Caller, currentCaller } from './caller.js';
import { inOneMessage } from './one-message.js';
import type { Connection, Pool } from './pool.js';

/** The packet that asks the server to cancel what a session runs; a connection of its own carries it. */
function cancelRequest({ processID, secretKey }: { processID: number; secretKey: number }): Buffer {
  const packet = Buffer.alloc(16);
  packet.writeInt32BE(packet.length, 0);
  packet.writeInt32BE((1234 << 16) | 5678, 4);
  packet.writeInt32BE(processID, 8);
  packet.writeInt32BE(secretKey, 12);
  return packet;
}

const CANCEL_WITHIN_MS = 2_000;

/** Names of the session that pg keeps on a client without declaring them. */
interface Session {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/** Cancels what the session runs, as far as the server can be reached; its statement time limit bounds the rest. */
function cancel(connection: Connection): void {
  const { host, port, ...session } = connection as unknown as Session;
  const server: NetConnectOpts = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  const socket = connect({ ...server, timeout: CANCEL_WITHIN_MS });
  socket.on('error', () => socket.destroy());
  socket.on('timeout', () => socket.destroy());
  socket.end(cancelRequest(session));
  socket.resume();
}

type Ask = (...call: unknown[]) => Promise<unknown>;

/** What each connection was told last; one that was told nothing meets nobody. */
const told = new WeakMap<Connection, Reach>();

/**
 * Tells the session whose families its next statements may meet; null when it knows. Nothing is known of a session
 * that did not answer: it is told again.
 */
function tellReach(connection: Connection, reach: Reach): Promise<unknown> | null {
  if ((told.get(connection) ?? NOBODY) === reach) return null;
  told.set(connection, UNKNOWN);
  const statement = { name: 'sigap_reach', text: "select set_config('sigap.reach', $1, false)", values: [reach] };
  return connection.query(statement).then(() => told.set(connection, reach));
}

/** No reach is called so: a session of which it is known is told anew. */
const UNKNOWN = 'unknown' as Reach;

/** How a pool is asked: whether PostgreSQL is told the reach of the caller, because its sessions begin with none. */
interface Terms {
  readonly tellsReach: boolean;
}

/**
 * Asks one statement on a connection of its own. A connection whose statement was cancelled is closed: the cancellation
 * may arrive late, and must not meet the next statement.
 */
async function askFor(
  { ended, reach }: Caller,
  { take, tellsReach }: Terms & { readonly take: () => Promise<Connection> },
  call: readonly unknown[],
): Promise<unknown> {
  ended?.throwIfAborted();
  const connection = await take();
  if (ended?.aborted === true) connection.release();
  ended?.throwIfAborted();
  let broken: Error | boolean = false;
  const stop = (): void => cancel(connection);
  ended?.addEventListener('abort', stop, { once: true });
  try {
    // Both are sent together: the connection keeps their order, and rows are given only when the reach was taken.
    const [telling, asked] = inOneMessage(connection, () => [
      tellsReach ? tellReach(connection, reach) : null,
      (connection.query as Ask)(...call),
    ]);
    return telling === null ? await asked : (await Promise.all([asked, telling]))[0];
  } catch (error) {
    broken = error instanceof Error ? error : true;
    throw error;
  } finally {
    ended?.removeEventListener('abort', stop);
    connection.release(ended?.aborted === true ? true : broken);
  }
}

/** Whether the statement answers by a promise: a callback or a stream sees to its own end. */
const answersByPromise = ([statement, ...rest]: readonly unknown[]): boolean =>
  typeof rest.at(-1) !== 'function' && !(typeof statement === 'object' && statement !== null && 'submit' in statement);

/**
 * Makes a pool ask its statements for the caller. A transaction that has begun goes on to its end, which its own time
 * limit bounds; none begins in an operation that was ended.
 */
export function askingForCaller(pool: Pool, { tellsReach }: Terms): Pool {
  const ask = pool.query.bind(pool) as Ask;
  const take = pool.connect.bind(pool) as (...call: unknown[]) => Promise<Connection>;
  const query: Ask = (...call) => {
    const caller = currentCaller();
    if (!answersByPromise(call)) {
      invariant(!tellsReach, 'statements under a reach answer by a promise');
      return ask(...call);
    }
    return caller.ended === null && !tellsReach
      ? ask(...call)
      : askFor(caller, { take: () => take(), tellsReach }, call);
  };
  const begin = async (...call: unknown[]): Promise<Connection> => {
    if (call.length > 0) return take(...call);
    const { ended, reach } = currentCaller();
    ended?.throwIfAborted();
    const connection = await take();
    if (!tellsReach) return connection;
    try {
      await tellReach(connection, reach);
      return connection;
    } catch (error) {
      connection.release(true);
      throw error;
    }
  };
  return Object.assign(pool, { query, connect: begin });
}
