/** Migrates a database to the newest structure. Any number of instances may do so at once. */
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { createOrm } from './orm.js';

/** The number of the advisory lock that only one migrating instance holds; it is arbitrary. */
const MIGRATION_LOCK = 7_204_001;

/** Applies the missing migrations and gives their names; the list is empty when the structure was current. */
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
    await holder.end(); // the end of the session releases the lock, whatever happened
  }
}

/**
 * Brings the job queue's own schema, `graphile_worker`, to the library's version. It uses a pool of ours: one of the
 * library's own is still closing when it returns, and an error of PostgreSQL in that time would not be handled.
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

/** The errors when another instance was first: the database exists (42P04) or appears at the same moment (23505). */
const MADE_BY_ANOTHER: ReadonlySet<string> = new Set(['42P04', '23505']);

/** Creates the database that `databaseUrl` names when its server does not have it; true when it was created here. */
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
