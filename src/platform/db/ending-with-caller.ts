/**
 * Ends statements when nobody waits for their answer any more: within an operation that was ended no further statement
 * is asked, and the one under way is cancelled at the server.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type NetConnectOpts, connect } from 'node:net';
import type { Connection, Pool } from './pool.js';

const operations = new AsyncLocalStorage<AbortSignal>();

/** Runs `work` so that the statements it asks end with the signal. What it began before that is not undone. */
export const untilEnded = <Value>(ended: AbortSignal, work: () => Value): Value => operations.run(ended, work);

/** Runs `work` so that its statements do not end with the operation that asks for them, because others wait too. */
export const outlivingCaller = <Value>(work: () => Value): Value => operations.exit(work);

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

/**
 * Asks one statement on a connection of its own. A connection whose statement was cancelled is closed: the cancellation
 * may arrive late, and must not meet the next statement.
 */
async function askUntil(
  ended: AbortSignal,
  take: () => Promise<Connection>,
  call: readonly unknown[],
): Promise<unknown> {
  ended.throwIfAborted();
  const connection = await take();
  if (ended.aborted) connection.release();
  ended.throwIfAborted();
  let broken: Error | boolean = false;
  const stop = (): void => cancel(connection);
  ended.addEventListener('abort', stop, { once: true });
  try {
    return await (connection.query as Ask)(...call);
  } catch (error) {
    broken = error instanceof Error ? error : true;
    throw error;
  } finally {
    ended.removeEventListener('abort', stop);
    connection.release(ended.aborted ? true : broken);
  }
}

/** Whether the statement answers by a promise: a callback or a stream sees to its own end. */
const answersByPromise = ([statement, ...rest]: readonly unknown[]): boolean =>
  typeof rest.at(-1) !== 'function' && !(typeof statement === 'object' && statement !== null && 'submit' in statement);

/**
 * Makes the statements of a pool end with the operation that asks them. A transaction that has begun goes on to its
 * end, which its own time limit bounds; none begins in an operation that was ended.
 */
export function endingWithCaller(pool: Pool): Pool {
  const ask = pool.query.bind(pool) as Ask;
  const take = pool.connect.bind(pool) as (...call: unknown[]) => Promise<Connection>;
  const query: Ask = (...call) => {
    const ended = operations.getStore();
    return ended === undefined || !answersByPromise(call) ? ask(...call) : askUntil(ended, () => take(), call);
  };
  const begin = (...call: unknown[]): Promise<Connection> => {
    const ended = operations.getStore();
    return call.length === 0 && ended?.aborted === true ? Promise.reject(ended.reason as Error) : take(...call);
  };
  return Object.assign(pool, { query, connect: begin });
}
