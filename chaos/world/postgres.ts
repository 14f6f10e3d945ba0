/**
 * Runs a PostgreSQL of the embedded package that the harness alone stops, kills and starts: nothing brings it back by
 * itself.
 */
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresBinaries } from '../../src/platform/db/embedded/postgres-binaries.js';
import { unprivilegedAccount } from '../../src/platform/db/embedded/run-as.js';
import { until } from '../pause.js';
import { runProgram } from '../../src/platform/db/embedded/run-program.js';

export interface Postgres {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  /** Starts it; it may be running already. @throws Error with the reason of pg_ctl. */
  start(): Promise<void>;
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Ends the postmaster as a power cut would. */
  kill(): Promise<void>;
  isRunning(): Promise<boolean>;
}

export interface PostgresPlace {
  readonly folder: string;
  /** A file outside the folder, which has room when the folder has none. */
  readonly logFile: string;
  readonly port: number;
  readonly connectionsMax: number;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'max_wal_size=192MB',
  'min_wal_size=64MB',
  'wal_level=replica',
  'log_lock_waits=on',
];

async function postmasterPid(data: string): Promise<number | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null;
  }
}

export async function createPostgres({ folder, logFile, port, connectionsMax }: PostgresPlace): Promise<Postgres> {
  const runAs = unprivilegedAccount();
  const binaries = await postgresBinaries(runAs);
  const data = join(folder, 'data');
  await mkdir(folder, { recursive: true });
  await writeFile(logFile, '');
  if (runAs !== null) for (const path of [folder, logFile]) await chown(path, runAs.uid, runAs.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await runProgram(
    binaries.initdb,
    [`--pgdata=${data}`, ...locale, '--username=sigap', '--auth=trust', '--no-instructions', '--no-sync'],
    runAs,
  );
  const options = [...SETTINGS, `port=${port}`, `max_connections=${connectionsMax}`]
    .map((one) => `-c "${one}"`)
    .join(' ');
  const control = async (...args: string[]): Promise<void> =>
    void (await runProgram(binaries.pgCtl, [...args, `--pgdata=${data}`, '--wait', '--silent', '--timeout=60'], runAs));
  const isRunning = async (): Promise<boolean> => (await postmasterPid(data)) !== null;
  return {
    url: `postgresql://sigap@127.0.0.1:${port}/sigap`,
    port,
    data,
    isRunning,
    start: async () => {
      if (await isRunning()) return;
      await control('start', `--log=${logFile}`, `--options=${options}`);
    },
    stop: async (mode) => control('stop', `--mode=${mode}`),
    kill: async () => {
      const pid = await postmasterPid(data);
      if (pid === null) return;
      process.kill(pid, 'SIGKILL');
      await until(async () => !(await isRunning()), 10_000);
    },
  };
}
