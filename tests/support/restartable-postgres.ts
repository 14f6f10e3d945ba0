/** A PostgreSQL of a test's own that goes away and comes back when the test says so: nothing watches over it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SUPERUSER,
  createData,
  freePort,
  passwordOf,
  postgresHome,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from '../../src/platform/db/embedded/postmaster.js';
import { createDatabaseIfMissing, migrate } from '../../src/platform/db/migrate.js';
import { eventually } from './messages/ask-over-http.js';
import { removeAtExit } from './remove-at-exit.js';

/** How it goes: in good order, or as when its machine is switched off, so that it must recover. */
export type Ending = 'fast' | 'immediate';

export interface RestartablePostgres {
  /** The connection URL of a database with the structure of this tree. */
  readonly url: string;
  /** The folder, which is also for whatever else belongs to this installation. */
  readonly folder: string;
  stop(how: Ending): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function aRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-restarts-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  const forget = removeAtExit({ folder });
  const home = await postgresHome(folder);
  await createData(home);
  const port = await freePort();
  const url = `postgresql://${SUPERUSER}:${await passwordOf(home)}@127.0.0.1:${port}/sigap`;
  const start = (): Promise<void> => startPostmaster(home, { port, settings: ['fsync=off'] });
  const stop = async (how: Ending): Promise<void> => {
    const running = await runningPostmaster(home.data);
    if (running === null) return;
    if (how === 'fast') return stopPostmaster(home);
    process.kill(running.pid, 'SIGQUIT');
    await eventually(async () => (await runningPostmaster(home.data)) === null, 'PostgreSQL to be gone');
  };
  await start();
  await createDatabaseIfMissing(url);
  await migrate(url);
  return {
    url,
    folder,
    stop,
    start,
    async remove() {
      await stop('immediate');
      await rm(folder, { recursive: true, force: true });
      forget();
    },
  };
}
