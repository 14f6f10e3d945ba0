/** Keeps a PostgreSQL as the tests do, until a signal ends it: it shows that nothing outlives Ctrl-C. */
import { chmod } from 'node:fs/promises';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.js';
import { exitOnSignals, removeAtExit } from './remove-at-exit.js';

const [folder = ''] = process.argv.slice(2);
await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
removeAtExit({ folder });
exitOnSignals();
await startEmbeddedPostgres({ home: folder, database: 'postgres' });
process.stdout.write('started\n');
setInterval(() => undefined, 60_000);
