/**
 * Makes, starts and stops one PostgreSQL server of the installed binaries in a folder of its own. Whether it is a
 * primary, a standby or one that recovers is decided by the files in its data folder.
 */
import { randomBytes } from 'node:crypto';
import { access, appendFile, chown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type PostgresBinaries, isReachableByAll, postgresBinaries, stagingFolder } from './postgres-binaries.js';
import { type RunAs, unprivilegedAccount } from './run-as.js';
import { runProgram } from './run-program.js';

/** Where one server lives, and what runs it. */
export interface PostgresHome {
  readonly binaries: PostgresBinaries;
  /** The account that runs it; null when that is the account of this process. */
  readonly runAs: RunAs | null;
  readonly folder: string;
  readonly data: string;
}

/** A server that runs now. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it takes connections; a standby takes reading ones. */
  readonly isReady: boolean;
}

export const SUPERUSER = 'sigap';

/**
 * The settings of every server of ours. Archiving is switched on, because that needs a restart, and does nothing until a
 * folder is named: see `nothingIsArchivedYet`.
 */
const DEFAULT_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=120',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'archive_mode=on',
];

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Finds the binaries and the folder of the server below `home`; nothing is made there but the folder. */
export async function postgresHome(home: string): Promise<PostgresHome> {
  const runAs = unprivilegedAccount();
  const folder = await clusterFolder(home, runAs);
  return { binaries: await postgresBinaries(runAs), runAs, folder, data: join(folder, 'data') };
}

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

/** The file with the superuser's password; whoever has the data without it cannot log in. */
export const passwordFile = ({ folder }: PostgresHome): string => join(folder, 'password');

/** The superuser's password, which is made at the first call. */
export async function passwordOf(home: PostgresHome): Promise<string> {
  const file = passwordFile(home);
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(18).toString('base64url');
  await savePassword(home, password);
  return password;
}

/** Saves the password that the data already hold. */
export async function savePassword(home: PostgresHome, password: string): Promise<void> {
  await writeFile(passwordFile(home), password, { mode: 0o600 });
  if (home.runAs !== null) await chown(passwordFile(home), home.runAs.uid, home.runAs.gid);
}

/** Whether the data of a server are there. */
export const hasData = ({ data }: PostgresHome): Promise<boolean> => exists(join(data, 'PG_VERSION'));

/** Makes the data of a new server where there are none. */
export async function createData(home: PostgresHome): Promise<void> {
  if (await hasData(home)) return;
  await passwordOf(home);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const rights = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile(home)}`];
  await runProgram(
    home.binaries.initdb,
    [`--pgdata=${home.data}`, ...locale, ...rights, '--no-instructions'],
    home.runAs,
  );
}

/** Any port that is free now. */
export const freePort = (): Promise<number> =>
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

/** The server that runs on these data, from its own pid file; null when none runs. */
export async function runningPostmaster(data: string): Promise<RunningPostmaster | null> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return { pid, port: Number(lines[3]), isReady: ['ready', 'standby'].includes(lines[7]?.trim() ?? '') };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface PostmasterStart {
  readonly port: number;
  /** Further settings as `name=value`, which win over those of every server of ours. */
  readonly settings?: readonly string[];
  /** How long it may take until connections are taken; a recovery takes as long as there is to recover. */
  readonly timeoutSeconds?: number;
}

/** Starts the server. @throws Error with PostgreSQL's message when it takes no connections in time. */
export async function startPostmaster(home: PostgresHome, start: PostmasterStart): Promise<void> {
  await nothingIsArchivedYet(home);
  const settings = [...DEFAULT_SETTINGS, `port=${start.port}`, ...(start.settings ?? [])]
    .map((setting) => `-c "${setting}"`)
    .join(' ');
  const args = [
    'start',
    `--pgdata=${home.data}`,
    `--log=${logFile(home)}`,
    `--options=${settings}`,
    '--wait',
    `--timeout=${start.timeoutSeconds ?? 120}`,
    '--silent',
  ];
  await runProgram(home.binaries.pgCtl, args, home.runAs);
}

/** The file that a server of ours logs to. */
export const logFile = ({ folder }: PostgresHome): string => join(folder, 'postgres.log');

/**
 * Archives into nothing until a backup names a folder. The command stands in the file that ALTER SYSTEM overrules: on the
 * command line it could not be changed, and with none at all PostgreSQL would keep its log for ever.
 */
async function nothingIsArchivedYet({ data }: PostgresHome): Promise<void> {
  const file = join(data, 'postgresql.conf');
  const text = await readFile(file, 'utf8');
  if (/^archive_command\b/m.test(text)) return;
  const command = process.platform === 'win32' ? 'rem' : 'true';
  await appendFile(file, `\narchive_command = '${command}' # until npm run backup names a folder\n`);
}

/** Stops by a fast shutdown: running statements are cancelled, and everything committed is on disk. */
export async function stopPostmaster({ binaries, data, runAs }: PostgresHome): Promise<void> {
  await runProgram(binaries.pgCtl, ['stop', `--pgdata=${data}`, '--mode=fast', '--wait', '--silent'], runAs);
}
