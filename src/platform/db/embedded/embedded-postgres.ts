/**
 * Runs a real PostgreSQL 18 that starts with the program and keeps its data between starts. When the program is killed
 * (kill −9) it goes on running and the next start adopts it; when it is killed itself it is started again.
 */
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type PostgresBinaries, isReachableByAll, postgresBinaries, stagingFolder } from './postgres-binaries.js';
import { type RunAs, unprivilegedAccount } from './run-as.js';
import { runProgram } from './run-program.js';

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
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs | null;
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly settings: readonly string[];
}

const WATCH_EVERY_MS = 250;
const START_ATTEMPTS_MAX = 60;
const START_PAUSE_MS = 500;
const USER = 'sigap';
const DEFAULT_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=120',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
];

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The cluster's folder: below `home`, or outside with a link from there when its account could not enter `home`. */
async function clusterFolder(home: string, runAs: RunAs | null): Promise<string> {
  await mkdir(home, { recursive: true });
  const inside = join(home, 'postgres');
  if (runAs === null || (await isReachableByAll(home))) {
    await mkdir(inside, { recursive: true });
    if (runAs !== null) await chown(inside, runAs.uid, runAs.gid);
    return inside;
  }
  const outside = stagingFolder(home);
  await mkdir(outside, { recursive: true, mode: 0o755 });
  await chown(outside, runAs.uid, runAs.gid);
  await rm(inside, { force: true });
  await symlink(outside, inside);
  return outside;
}

async function givePassword(folder: string, runAs: RunAs | null): Promise<string> {
  const file = join(folder, 'password');
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(18).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  if (runAs !== null) await chown(file, runAs.uid, runAs.gid);
  return password;
}

async function createCluster({ binaries, runAs, folder, data }: Cluster): Promise<void> {
  if (await exists(join(data, 'PG_VERSION'))) return;
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  await runProgram(binaries.initdb, [`--pgdata=${data}`, ...locale, ...access, '--no-instructions'], runAs);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });

/** The running postmaster's port and whether it takes connections yet, from its own pid file; null when none runs. */
async function runningPostmaster(data: string): Promise<{ port: number; isReady: boolean } | null> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? { port, isReady: lines[7]?.trim() === 'ready' } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function startPostmaster(cluster: Cluster, port: number): Promise<void> {
  const settings = [...DEFAULT_SETTINGS, `port=${port}`, ...cluster.settings]
    .map((setting) => `-c "${setting}"`)
    .join(' ');
  const args = [
    'start',
    `--pgdata=${cluster.data}`,
    `--log=${join(cluster.folder, 'postgres.log')}`,
    `--options=${settings}`,
    '--wait',
    '--timeout=120',
    '--silent',
  ];
  await runProgram(cluster.binaries.pgCtl, args, cluster.runAs);
}

/** The port of the postmaster that runs now, and whether somebody else had started it. */
interface Running {
  readonly port: number;
  readonly wasRunning: boolean;
}

async function startOrAdopt(cluster: Cluster, port: number): Promise<Running> {
  await createCluster(cluster);
  const found = await runningPostmaster(cluster.data);
  if (found?.isReady === false)
    throw new Error(`PostgreSQL is still starting: see ${join(cluster.folder, 'postgres.log')}`);
  if (found !== null) return { port: found.port, wasRunning: true };
  await startPostmaster(cluster, port);
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
    if (isStopped || (await runningPostmaster(cluster.data)) !== null) return;
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
  const runAs = unprivilegedAccount();
  const folder = await clusterFolder(options.home, runAs);
  const cluster: Cluster = {
    binaries: await postgresBinaries(runAs),
    runAs,
    folder,
    data: join(folder, 'data'),
    password: await givePassword(folder, runAs),
    settings: options.settings ?? [],
  };
  const { port, wasRunning } = await retryStart(cluster, await freePort());
  const watch = watchPostmaster(cluster, port, options.onRestart ?? (() => undefined));
  return {
    url: `postgresql://${USER}:${cluster.password}@127.0.0.1:${port}/${options.database}`,
    dataFolder: cluster.data,
    wasRunning,
    leave: () => watch.stop(),
    stop: async () => {
      await watch.stop();
      await runProgram(
        cluster.binaries.pgCtl,
        ['stop', `--pgdata=${cluster.data}`, '--mode=fast', '--wait', '--silent'],
        runAs,
      );
    },
  };
}
