/**
 * Starts a PostgreSQL before all tests (embedded, or the one of DATABASE_URL), with a template database built by the
 * migrations.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.js';
import { createDatabaseIfMissing, migrate } from '../../src/platform/db/migrate.js';
import { exitOnSignals, removeAtExit } from './remove-at-exit.js';
import { type TestServer, rememberTestServer } from './test-server.js';

/**
 * The settings without durability: tests may lose their data in a power cut; what they prove about crashes they prove
 * on servers of their own.
 */
const WITHOUT_DURABILITY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
/**
 * The settings with which a clone of the template is a copy of files that is not logged: this halves the cost of
 * PostgreSQL in the tests.
 */
const CHEAP_CLONES = ['wal_level=minimal', 'archive_mode=off', 'max_wal_senders=0', 'wal_init_zero=off'];

async function findServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'sigap-test-'));
  const forget = removeAtExit({ folder });
  exitOnSignals();
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  const server = await startEmbeddedPostgres({
    home: folder,
    database: 'postgres',
    settings: [...WITHOUT_DURABILITY, ...CHEAP_CLONES],
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    forget();
  };
  return { url: server.url, stop };
}

export default async function globalSetup(): Promise<void> {
  const server = await findServer();
  const template = new URL(server.url);
  template.pathname = `/sigap_template_${process.pid}`;
  await createDatabaseIfMissing(template.href);
  await migrate(template.href);
  process.env['SIGAP_TEST_TEMPLATE_URL'] = template.href;
  rememberTestServer({ ...server, templateUrl: template.href });
}
