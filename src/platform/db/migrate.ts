/** Brings a database to the newest structure. Any number of instances may do so at once. */
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { createOrm } from './orm.js';

/** Any fixed number of ours: the lock that only one migrating instance holds. */
const MIGRATION_LOCK = 7_204_001;

/** Names of the migrations that were applied now; empty when the structure was current. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  await holder.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const orm = await createOrm(databaseUrl);
    try {
      const applied = await orm.migrator.up();
      await prepareJobQueue(databaseUrl);
      return applied.map((migration) => migration.name);
    } finally {
      await orm.close(true);
    }
  } finally {
    await holder.end(); // the session's end gives the lock back, whatever happened
  }
}

/**
 * A schema of its own, `graphile_worker`, versioned by the library; in a pool of ours, for one of the library's own is still
 * closing when it returns, and nobody would hear PostgreSQL stop meanwhile.
 */
async function prepareJobQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const ignore = (): void => undefined; // a statement that fails throws by itself
  pool.on('error', ignore);
  pool.on('connect', (client) => void client.on('error', ignore));
  try {
    await migrateJobQueue({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** Another instance was first: the database is there (42P04), or its row was inserted at the same moment (23505). */
const MADE_BY_ANOTHER: ReadonlySet<string> = new Set(['42P04', '23505']);

/** Creates the database that `databaseUrl` names when its server does not have it. */
export async function createDatabaseIfMissing(databaseUrl: string): Promise<boolean> {
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return false;
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    return true;
  } catch (error) {
    if (MADE_BY_ANOTHER.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
