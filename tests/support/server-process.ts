/** Starts the built server as a process of its own, with an embedded PostgreSQL of its own: crash tests kill them. */
import { type ChildProcess, type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { createLocalIssuer } from '../../src/platform/auth/index.js';
import { findPersonas } from '../../src/sandbox/personas/index.js';
import { readOrMakeLocalKey } from '../../src/platform/config/index.js';
import type { Pool } from '../../src/platform/db/pool.js';
import type { SandboxCredentials } from '../../src/partners/stand-ins/index.js';
import { readCredentials, sandboxFile } from '../../src/sandbox/first-start/index.js';
import { removeAtExit } from './remove-at-exit.js';

export interface ServerProcess {
  readonly baseUrl: string;
  readonly folder: string;
  /** Starts the server that is built in `root`, this tree when left out; resolves once it listens. */
  start(root?: string): Promise<void>;
  /** Kills the server as a power cut would: the process cannot do anything any more. */
  killServer(): Promise<void>;
  killPostgres(): Promise<void>;
  databaseUrl(): Promise<string>;
  credentials(): Promise<readonly SandboxCredentials[]>;
  token(pool: Pool, persona: string): Promise<string>;
  /** Drains and stops it as Ctrl-C does; it may be started again. */
  stop(): Promise<void>;
  /** Drains and stops everything, and removes its data. */
  remove(): Promise<void>;
}

const MAIN = 'dist/src/main.js';
const STARTS_WITHIN_MS = 120_000;

/** Names the folder of a first start, of which servers without settings of their own begin with a copy. */
export const FIRST_START = 'SIGAP_FIRST_START';

/** The owners are kept: PostgreSQL refuses data of another account. */
async function copyFirstStart(folder: string): Promise<void> {
  const made = process.env[FIRST_START];
  if (made !== undefined) await promisify(execFile)('cp', ['-a', `${made}/.`, folder]);
}

function untilReady(starting: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  return new Promise((ready, reject) => {
    const timer = setTimeout(() => reject(new Error('the server did not start')), STARTS_WITHIN_MS);
    starting.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    starting.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('Sigap is ready')) return;
      clearTimeout(timer);
      ready();
    });
  });
}

/** `settings` are environment variables beside those that keep the server apart from others; without them it begins with
 * what a first start leaves, where that has been made already, unless `isCopied` says otherwise. */
export async function aServerProcess(
  settings: Readonly<Record<string, string>> = {},
  { isCopied = Object.keys(settings).length === 0 } = {},
): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-crash-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  if (isCopied) await copyFirstStart(folder);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const forget = removeAtExit({ folder, child: () => child });
  const postmaster = async (): Promise<string[]> =>
    (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');

  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child?.once('exit', done));
    child.kill(name);
    await ended;
  };

  return {
    baseUrl,
    folder,
    async start(root = '.') {
      const env = {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        LOCAL_FOLDER: folder,
        PORT: String(port),
        LOG_LEVEL: 'fatal',
        DATABASE_URL: '',
        ...settings,
      };
      const starting = spawn(process.execPath, ['--enable-source-maps', resolve(root, MAIN)], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = starting;
      await untilReady(starting);
    },
    killServer: () => signal('SIGKILL'),
    async killPostgres() {
      process.kill(Number((await postmaster())[0]), 'SIGKILL');
    },
    async databaseUrl() {
      const password = (await readFile(join(folder, 'postgres/password'), 'utf8')).trim();
      return `postgresql://sigap:${password}@127.0.0.1:${(await postmaster())[3]}/sigap`;
    },
    credentials: () => readCredentials(sandboxFile(folder)),
    async token(pool, persona) {
      const seed = await readOrMakeLocalKey({ folder, name: 'token-issuer-key' });
      const found = (await findPersonas(pool)).find(({ key }) => key === persona);
      if (found === undefined) throw new Error(`the demo branch has a ${persona}`);
      return createLocalIssuer({ seed, now: () => new Date() }).issueToken(found.claims, { ttlSeconds: 3_600 });
    },
    stop: () => signal('SIGTERM'),
    async remove() {
      await signal('SIGTERM');
      await rm(folder, { recursive: true, force: true });
      forget();
    },
  };
}
