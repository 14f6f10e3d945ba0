/**
 * Opens the stage of every benchmark: a PostgreSQL of its own with durability on, scratch databases, one set of keys.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dropDatabase } from '../dist/src/platform/db/drop-database.js';
import { createDatabaseIfMissing, migrate } from '../dist/src/platform/db/migrate.js';
import { openDatabase } from '../dist/src/platform/db/open-database.js';

/**
 * @typedef {object} Stage
 * @property {string} localFolder where every server of the run finds the same keys
 * @property {(name: string) => Promise<string>} createDatabase a migrated one; its URL
 * @property {(name: string, template: string) => Promise<string>} cloneDatabase nobody may be connected to the template
 * @property {() => Promise<string>} describePostgres version, durability and what one commit costs
 * @property {() => Promise<void>} close drops what was created and, when embedded, stops and removes PostgreSQL
 */

/** Uses the server of DATABASE_URL, with databases of its own; without it an embedded one in a temporary folder. */
export async function openStage() {
  const home = await mkdtemp(join(tmpdir(), 'sigap-bench-'));
  // PostgreSQL may run under another account and must reach its data; the keys are in a private folder.
  await chmod(home, 0o755);
  const localFolder = join(home, 'keys');
  await mkdir(localFolder, { mode: 0o700 });
  const database = await openDatabase({
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    home,
    whenClosed: 'stop',
  });
  const run = randomBytes(4).toString('hex');
  const created = /** @type {string[]} */ ([]);
  const urlOf = (/** @type {string} */ name) => {
    const url = new URL(database.url);
    url.pathname = `/sigap_bench_${run}_${name}`;
    created.push(url.href);
    return url.href;
  };
  const close = async () => {
    await Promise.all(created.map((url) => dropDatabase(url)));
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  return /** @satisfies {Stage} */ ({
    localFolder,
    async createDatabase(name) {
      const url = urlOf(name);
      await createDatabaseIfMissing(url);
      await migrate(url);
      return url;
    },
    async cloneDatabase(name, template) {
      const url = urlOf(name);
      const [to, from] = [url, template].map((one) => pg.escapeIdentifier(new URL(one).pathname.slice(1)));
      await withClient(database.url, (client) => client.query(`create database ${to} template ${from}`));
      return url;
    },
    describePostgres: () => withClient(database.url, describePostgres),
    close,
  });
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const COMMITS = 100;

/** @param {pg.Client} client */
async function describePostgres(client) {
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits`,
  );
  const { version, fsync, commits } = rows[0];
  await client.query('create table if not exists public.bench_commit (at int)');
  const started = performance.now();
  for (let at = 0; at < COMMITS; at++) await client.query('insert into public.bench_commit values ($1)', [at]);
  const milliseconds = (performance.now() - started) / COMMITS;
  await client.query('drop table public.bench_commit');
  return `PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${commits}, one single-row commit takes ${milliseconds.toFixed(2)} ms)`;
}
