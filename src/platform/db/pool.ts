/** Makes the connections of each role, and converts PostgreSQL's types to ours. */
import pg from 'pg';
import { type LastWrite, commitWith } from './closing-connection.js';
import { POOL_ROLES, type PoolRoleName, connectionSettings } from './pool-roles.js';

export type Pool = pg.Pool;
export type Connection = pg.PoolClient;

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** The type parsers: money is a bigint and a date stays text, so neither passes through a float or a time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 || oid === NUMERIC) return BigInt;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

export interface PoolOptions {
  readonly databaseUrl: string;
  /** What the connections are for: it says how many there are and how long anything over them may take. */
  readonly role: PoolRoleName;
  /** The most connections, where it is not the role that says how many. */
  readonly connectionsMax?: number;
  /** Called for each connection that the database dropped before the pool was ended; the pool replaces it by itself. */
  readonly onError: (error: Error) => void;
}

export function createPool({ databaseUrl, role, connectionsMax, onError }: PoolOptions): Pool {
  const { isKeptOpen, connectionsMax: ofTheRole } = POOL_ROLES[role];
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    ...connectionSettings(role),
    max: connectionsMax ?? ofTheRole,
    idleTimeoutMillis: isKeptOpen ? 0 : IDLE_CLOSED_AFTER_MS,
    pipeline: true,
    types,
  });
  // A pool that ends does not wait until its connections are gone: what the database says to them then is no loss.
  const lost = (error: Error): void => (pool.ending ? undefined : onError(error));
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  if (isKeptOpen) keepOpen(pool, connectionsMax ?? ofTheRole);
  return pool;
}

/** A pool for a library that takes one, which parses the values itself. */
export function createPlainPool({ databaseUrl, role, onError }: Omit<PoolOptions, 'connectionsMax'>): Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    ...connectionSettings(role),
    max: POOL_ROLES[role].connectionsMax,
  });
  const lost = (error: Error): void => (pool.ending ? undefined : onError(error));
  pool.on('error', lost); // errors of an idle connection
  pool.on('connect', (client) => void client.on('error', lost)); // errors of a connection in use
  return pool;
}

/** One connection of its own, for what a pool cannot do: to listen, or to hold a lock for as long as it lives. */
export const createClient = ({ databaseUrl, role }: Pick<PoolOptions, 'databaseUrl' | 'role'>): pg.Client =>
  new pg.Client({ connectionString: databaseUrl, ...connectionSettings(role) });

/** The milliseconds after which a connection that nobody uses is closed, unless its role keeps it. */
const IDLE_CLOSED_AFTER_MS = 30_000;
/** The pauses, in milliseconds, between tries to open what a role keeps open. */
const OPENS_AGAIN_AFTER_MS = 250;

/**
 * Opens every connection of the pool now, and again whenever one is lost, so that none has to be opened while a payment
 * waits and nobody else takes its place at a server that is short of connections.
 */
function keepOpen(pool: Pool, count: number): void {
  let timer: NodeJS.Timeout | null = null;
  const openMissing = async (): Promise<void> => {
    timer = null;
    if (pool.ending || pool.totalCount >= count) return;
    // Idle ones are given out first, so they are asked for too; each is given back as soon as the new ones are begun.
    const asked = count - pool.totalCount + pool.idleCount;
    const touch = (): Promise<void> => pool.connect().then((connection) => connection.release());
    await Promise.allSettled(Array.from({ length: asked }, touch));
    openSoon();
  };
  const openSoon = (): void => {
    if (pool.ending || timer !== null || pool.totalCount >= count) return;
    timer = setTimeout(() => void openMissing(), OPENS_AGAIN_AFTER_MS);
    timer.unref();
  };
  pool.on('remove', openSoon);
  void openMissing();
}

/**
 * Runs `work` in one transaction, which is committed when it returns and rolled back when it throws. Writes that `work`
 * gives to `last` are sent with the commit, in one message; when one fails, nothing is committed and it throws the
 * error of the statement that failed first, whichever of several `work` waits for.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection, last: (write: LastWrite) => void) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  const { watched, first } = watchFailures(connection);
  const writes: LastWrite[] = [];
  let broken: Error | undefined;
  try {
    // Both are sent together: the connection keeps their order, and work need not wait for the answer to begin.
    const [, result] = await Promise.all([
      connection.query('begin'),
      work(watched, (write) => void writes.push(write)),
    ]);
    await commitWith(watched, writes);
    return result;
  } catch (error) {
    await connection.query('rollback').catch((lost: Error) => (broken = lost));
    throw isBehindAnother(error) ? (first() ?? error) : error;
  } finally {
    connection.release(broken);
  }
}

/** The SQLSTATE of a statement behind one that failed: it says only that the transaction is over. */
const isBehindAnother = (error: unknown): boolean => (error as { code?: string }).code === '25P02';

/** A connection to work with, and the error of the first statement over it that failed; null while none did. */
function watchFailures(connection: Connection): {
  readonly watched: Connection;
  readonly first: () => Error | null;
} {
  let first: Error | null = null;
  const send = connection.query.bind(connection) as (...statement: readonly unknown[]) => unknown;
  const query = (...statement: readonly unknown[]): unknown => {
    const answer = send(...statement);
    if (answer instanceof Promise) answer.catch((error: Error) => (first ??= error));
    return answer;
  };
  const watched = new Proxy(connection, {
    get: (target, name) => (name === 'query' ? query : (Reflect.get(target, name, target) as unknown)),
  });
  return { watched, first: () => first };
}
