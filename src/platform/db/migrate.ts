/**
 * Migrates a database to the newest structure while others work on it. Any number of instances may do so at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import pg from 'pg';
import { withMigrationLock } from './migration-lock.js';
import { createOrm } from './orm.js';
import { createClient, createPlainPool } from './pool.js';
import { RUN_ROLE } from './pool-roles.js';
import { makeRunRole } from './run-role.js';
import { findPostgresVersion, refuseOld } from './postgres-version.js';

/** The pauses before a migration that did not get a lock is tried again; whoever comes after it waits behind it. */
const RETRIES_AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** The time after which a migration that never got its lock ends the start. */
export const MIGRATION_PATIENCE_MS = 10 * 60_000;

const LOCK_NOT_AVAILABLE = '55P03';

/** How long a migration waits for the locks of others. */
export interface MigrationPatience {
  readonly patienceMs?: number;
  /** Ends the waiting for another instance that migrates. */
  readonly stopping?: AbortSignal;
}

/** Applies the missing migrations and gives their names; the list is empty when the structure was current. */
export function migrate(
  databaseUrl: string,
  { patienceMs = MIGRATION_PATIENCE_MS, ...waiting }: MigrationPatience = {},
): Promise<string[]> {
  const apply = async (): Promise<string[]> => {
    await makeRunRole(databaseUrl);
    const orm = await createOrm(databaseUrl);
    const applied: string[] = [];
    try {
      orm.migrator.on('migrated', ({ name }) => void applied.push(name));
      const until = performance.now() + patienceMs;
      await untilApplied(() => orm.migrator.up(), until);
      await untilApplied(() => prepareJobQueue(databaseUrl), until);
      return applied;
    } finally {
      await orm.close(true);
    }
  };
  return withMigrationLock(databaseUrl, apply, waiting);
}

/** Applies what is missing; a migration that did not get its lock was undone by itself and is tried again. */
async function untilApplied(up: () => Promise<unknown>, until: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await up();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || performance.now() >= until) throw error;
      await sleep(RETRIES_AFTER_MS[attempt] ?? RETRIES_AFTER_MS.at(-1));
    }
  }
}

/**
 * Brings the job queue's own schema, `graphile_worker`, to the library's version. It uses a pool of ours: one of the
 * library's own is still closing when it returns, and an error of PostgreSQL in that time would not be handled.
 */
async function prepareJobQueue(databaseUrl: string): Promise<void> {
  const ignore = (): void => undefined; // a statement that fails throws by itself
  const pool = createPlainPool({ databaseUrl, role: 'migrations', onError: ignore });
  try {
    await migrateJobQueue({ pgPool: pool });
    await pool.query(RIGHTS_AT_THE_QUEUE);
  } finally {
    await pool.end();
  }
}

/**
 * The rights of the server's sessions at the queue. Its tables have row-level security and no policy, so that nobody but
 * their owner sees a job until one is made.
 */
const RIGHTS_AT_THE_QUEUE = `
do $$ declare relation regclass; begin
  if has_schema_privilege('${RUN_ROLE}', 'graphile_worker', 'usage') and not exists (
    select from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p', 'v')
      and not has_table_privilege('${RUN_ROLE}', c.oid, 'delete')) then return;
  end if;
  grant usage on schema graphile_worker to ${RUN_ROLE};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${RUN_ROLE};
  grant usage on all sequences in schema graphile_worker to ${RUN_ROLE};
  for relation in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)
  loop
    execute format('create policy served on %s to ${RUN_ROLE} using (true)', relation);
  end loop;
end $$`;

/** The errors when another instance was first: the database exists (42P04) or appears at the same moment (23505). */
const MADE_BY_ANOTHER: ReadonlySet<string> = new Set(['42P04', '23505']);

/**
 * Creates the database that `databaseUrl` names when its server does not have it; true when it was created here.
 * @throws PostgresTooOld before anything is written.
 */
export async function createDatabaseIfMissing(databaseUrl: string, needed?: number): Promise<boolean> {
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = createClient({ databaseUrl: url.href, role: 'migrations' });
  await client.connect();
  try {
    refuseOld(await findPostgresVersion(client), needed);
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
