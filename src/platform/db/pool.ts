/** The connection pool of reads and postings, and how PostgreSQL's types become ours. */
import pg from 'pg';

export type Pool = pg.Pool;
export type Connection = pg.PoolClient;

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** Money is a bigint and a date stays text: neither may pass through a float or a time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 || oid === NUMERIC) return BigInt;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A plan made while a table was nearly empty must still be right when it holds millions of rows. */
const INDEX_PLANS = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_bitmapscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

export interface PoolOptions {
  readonly databaseUrl: string;
  readonly connectionsMax: number;
  /** Hears of idle connections that the server dropped; the pool replaces them by itself. */
  readonly onError: (error: Error) => void;
  /** Every statement finds few rows by index, whatever the tables hold: planned once, and never as a scan of a table. */
  readonly indexOnly?: boolean;
}

export function createPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    fallback_application_name: 'sigap',
    max: options.connectionsMax,
    pipeline: true,
    types,
    ...(options.indexOnly === true ? { options: INDEX_PLANS } : {}),
  });
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  return pool;
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. What `work` hands to `last` is sent
 * together with the commit: one wait instead of two. When such a statement is refused, nothing is committed and it throws.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection, last: (write: () => Promise<unknown>) => void) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  const writes: (() => Promise<unknown>)[] = [];
  let broken: Error | undefined;
  try {
    // Sent together: the connection keeps their order, and work need not wait for the answer to begin.
    const [, result] = await Promise.all([
      connection.query('begin'),
      work(connection, (write) => void writes.push(write)),
    ]);
    // A refused write aborts the transaction, and the commit behind it then commits nothing.
    await Promise.all([...writes.map((write) => write()), connection.query('commit')]);
    return result;
  } catch (error) {
    await connection.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    connection.release(broken);
  }
}
