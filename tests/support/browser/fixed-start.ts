/**
 * A server whose sandbox begins at a moment of the test's choosing, so that its demo branch is the same on every day: the
 * clock is moved before there is anything to see.
 */
import { startEmbeddedPostgres } from '../../../src/platform/db/embedded/embedded-postgres.js';
import { createDatabaseIfMissing, migrate } from '../../../src/platform/db/migrate.js';
import { createPool } from '../../../src/platform/db/pool.js';
import { moveSandboxTime } from '../../../src/platform/db/sandbox-time.js';
import { type ServerProcess, aServerProcess } from '../server-process.js';

/** The name of the database that a server without another one makes. */
const DATABASE = 'sigap';

/** A server that was never started, with an empty database at this moment; it goes on from there. */
export async function aServerAt(moment: Date): Promise<ServerProcess> {
  const server = await aServerProcess({}, { isCopied: false });
  const postgres = await startEmbeddedPostgres({ home: server.folder, database: DATABASE });
  try {
    await createDatabaseIfMissing(postgres.url);
    await migrate(postgres.url);
    const pool = createPool({ databaseUrl: postgres.url, role: 'commands', onError: () => undefined });
    const { kind } = await moveSandboxTime(pool, { move: { to: moment }, by: 'the tests', andThen: [] });
    await pool.end();
    if (kind !== 'moved') throw new Error(`the clock of the sandbox was not moved to ${moment.toISOString()}: ${kind}`);
  } finally {
    await postgres.stop();
  }
  return server;
}
