/**
 * Names the commands by which a server archives its log and a restored one fetches it. Each history of a server has a
 * folder of its own: two histories in one folder stop the archiver, or worse, lead a standby into the wrong one.
 */
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isReachableByAll } from '../embedded/postgres-binaries.js';
import type { RunAs } from '../embedded/run-as.js';

export const logFolder = (backups: string): string => join(backups, 'wal');

/** Quotes a path for the shell, and for PostgreSQL, which replaces words that begin with a per cent sign. */
const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`;

/**
 * Archives a segment compressed, on disk before it is called archived, and never over another one. The same segment may
 * come again after a crash: then it must be equal.
 */
export function archiveCommand(folder: string): string {
  const whole = `${quoted(folder)}/%f.gz`;
  const draft = `${quoted(folder)}/.%f.$$`;
  return [
    `if [ -f ${whole} ]; then gzip -dc ${whole} | cmp -s - "%p"`,
    `else gzip -1 < "%p" > ${draft} && sync ${draft} && mv ${draft} ${whole} && sync ${quoted(folder)}; fi`,
  ].join('; ');
}

export const restoreCommand = (folder: string): string => `gzip -dc ${quoted(folder)}/%f.gz > "%p"`;

/** The name of a new history: when it began, and chance, so that no two are ever equal. */
export const historyName = (begun: Date, chance: string): string =>
  `${begun.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${chance}`;

/** Makes the folder of a history for the account that runs PostgreSQL. @throws Error when that cannot reach it. */
export async function makeHistory(backups: string, name: string, runAs: RunAs | null): Promise<string> {
  const folder = join(logFolder(backups), name);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (runAs === null) return folder;
  await chown(folder, runAs.uid, runAs.gid);
  if (!(await isReachableByAll(logFolder(backups))))
    throw new Error(
      `PostgreSQL runs as another account and cannot reach ${backups}: choose a folder that all may enter.`,
    );
  return folder;
}

/** The history into which a server archives, when it is one of this folder; null when it archives elsewhere. */
export async function currentHistory(client: pg.Client, backups: string): Promise<string | null> {
  const { rows } = await client.query<{ command: string }>("select current_setting('archive_command') as command");
  const names = await readdir(logFolder(backups)).catch((): string[] => []);
  return names.find((name) => archiveCommand(join(logFolder(backups), name)) === rows[0]?.command) ?? null;
}

/** Lets a running server archive into a folder, with no more than `timeoutSeconds` of work outside of it. */
export async function archiveInto(client: pg.Client, folder: string, timeoutSeconds: number): Promise<void> {
  const { rows } = await client.query<{ mode: string }>("select current_setting('archive_mode') as mode");
  if (rows[0]?.mode !== 'on')
    throw new Error('This PostgreSQL was started without archiving: stop the server, start it again, and repeat.');
  await client.query(`alter system set archive_command = ${pg.escapeLiteral(archiveCommand(folder))}`);
  await client.query(`alter system set archive_timeout = ${timeoutSeconds}`);
  await client.query('select pg_reload_conf()');
}

const LOOK_EVERY_MS = 100;

export interface ArchiveWait {
  readonly folder: string;
  readonly segment: string;
  readonly withinMs: number;
}

/** Waits until a segment is archived. @throws Error that says what the archiver failed at. */
export async function untilArchived(client: pg.Client, { folder, segment, withinMs }: ArchiveWait): Promise<void> {
  for (let waited = 0; !existsSync(join(folder, `${segment}.gz`)); waited += LOOK_EVERY_MS) {
    if (waited >= withinMs) throw new Error(`The log was not archived in time: ${await whyNotArchived(client)}.`);
    await sleep(LOOK_EVERY_MS);
  }
}

async function whyNotArchived(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ failed: string | null; count: string }>(
    'select last_failed_wal as failed, failed_count::text as count from pg_stat_archiver',
  );
  const { failed, count } = rows[0] ?? { failed: null, count: '0' };
  return failed === null
    ? 'the archiver has not come to it'
    : `${failed} failed, ${count} failures in all; see its log`;
}
