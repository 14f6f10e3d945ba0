/** Makes the connection pool of reads and postings, and converts PostgreSQL's types to ours. */
import pg from 'pg';

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

/** Settings that force plans by index: one made for a nearly empty table must still be right for millions of rows. */
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
  /** Called for each connection that the database dropped before the pool was ended; the pool replaces it by itself. */
  readonly onError: (error: Error) => void;
  /** Whether every statement finds few rows by index: it is then planned once, and never as a scan of a table. */
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
  // A pool that ends does not wait until its connections are gone: what the database says to them then is no loss.
  const lost = (error: Error): void => (pool.ending ? undefined : options.onError(error));
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/**
 * Runs `work` in one transaction, which is committed when it returns and rolled back when it throws. Writes that `work`
 * gives to `last` are sent with the commit, in one round trip; when one fails, nothing is committed and it throws.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection, last: (write: () => Promise<unknown>) => void) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  const writes: (() => Promise<unknown>)[] = [];
  let broken: Error | undefined;
  try {
    // Both are sent together: the connection keeps their order, and work need not wait for the answer to begin.
    const [, result] = await Promise.all([
      connection.query('begin'),
      work(connection, (write) => void writes.push(write)),
    ]);
    // A write that fails aborts the transaction, and the commit behind it then commits nothing.
    await Promise.all([...writes.map((write) => write()), connection.query('commit')]);
    return result;
  } catch (error) {
    await connection.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    connection.release(broken);
  }
}
