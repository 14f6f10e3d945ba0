/**
 * Runs a real PostgreSQL 18 that starts with the program and keeps its data between starts. When the program is killed
 * (kill −9) it goes on running and the next start adopts it; when it is killed itself it is started again.
 */
import {
  type PostgresHome,
  SUPERUSER,
  createData,
  freePort,
  logFile,
  passwordOf,
  postgresHome,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js';

export interface EmbeddedPostgres {
  /** The connection URL of the database named at the start. */
  readonly url: string;
  readonly dataFolder: string;
  /** Whether it was adopted: another program, or an earlier start that was killed, had started it. */
  readonly wasRunning: boolean;
  /** Leaves it running; it is no longer restarted from here. */
  leave(): Promise<void>;
  /** Stops it by a fast shutdown: running statements are cancelled, and everything committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The folder of this installation; the data lies below it. */
  readonly home: string;
  readonly database: string;
  /** Further settings as `name=value`; tests switch durability off, production never does. */
  readonly settings?: readonly string[];
  readonly onRestart?: (reason: string) => void;
}

interface Cluster {
  readonly home: PostgresHome;
  readonly settings: readonly string[];
}

const WATCH_EVERY_MS = 250;
const START_ATTEMPTS_MAX = 60;
const START_PAUSE_MS = 500;

/** The port of the postmaster that runs now, and whether somebody else had started it. */
interface Running {
  readonly port: number;
  readonly wasRunning: boolean;
}

async function startOrAdopt(cluster: Cluster, port: number): Promise<Running> {
  const { home, settings } = cluster;
  await createData(home);
  const found = await runningPostmaster(home.data);
  if (found?.isReady === false) throw new Error(`PostgreSQL is still starting: see ${logFile(home)}`);
  if (found !== null) return { port: found.port, wasRunning: true };
  await startPostmaster(home, { port, settings });
  return { port, wasRunning: false };
}

/**
 * Tries again for half a minute: after a kill the old shared memory may linger for a moment, and of several processes
 * that start at once one creates and starts the cluster and the others adopt it.
 */
async function retryStart(cluster: Cluster, port: number): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOrAdopt(cluster, port);
    } catch (error) {
      if (attempt === START_ATTEMPTS_MAX) throw error;
      await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
    }
  }
}

/** Restarts the postmaster on the same port whenever it is gone, until it is stopped from here. */
function watchPostmaster(
  cluster: Cluster,
  port: number,
  onRestart: (reason: string) => void,
): { stop(): Promise<void> } {
  let isStopped = false;
  let isBusy: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    if (isStopped || (await runningPostmaster(cluster.home.data)) !== null) return;
    onRestart('PostgreSQL was gone and is started again');
    await retryStart(cluster, port);
  };
  const timer = setInterval(() => {
    isBusy = isBusy
      .then(look)
      .catch((error: unknown) => onRestart(`PostgreSQL could not be started: ${String(error)}`));
  }, WATCH_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await isBusy;
    },
  };
}

/** Creates, starts or adopts the cluster below `home`. @throws Error with PostgreSQL's message when it cannot start. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster: Cluster = { home: await postgresHome(options.home), settings: options.settings ?? [] };
  const password = await passwordOf(cluster.home);
  const { port, wasRunning } = await retryStart(cluster, await freePort());
  const watch = watchPostmaster(cluster, port, options.onRestart ?? (() => undefined));
  return {
    url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${options.database}`,
    dataFolder: cluster.home.data,
    wasRunning,
    leave: () => watch.stop(),
    stop: async () => {
      await watch.stop();
      await stopPostmaster(cluster.home);
    },
  };
}
