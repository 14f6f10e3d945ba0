/** Backs up the embedded PostgreSQL while it runs: the log from now on, a base, the keys, and the proof that it is whole. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { type PostgresHome, passwordFile } from '../embedded/postmaster.js';
import { createClient } from '../pool.js';
import { archiveInto, currentHistory, historyName, makeHistory, untilArchived } from './archive.js';
import {
  type BackupRecord,
  type KeptBackup,
  basesFolder,
  dataOf,
  keysOf,
  recordFile,
  verifyBackup,
} from './backup-record.js';
import { type BaseBackup, takeBaseBackup } from './base-backup.js';
import { type CopyOrder, syncFolder, writeSynced } from './copy-data.js';

export interface BackupOrder extends Pick<CopyOrder, 'onProgress'> {
  /** The running server, by its superuser. */
  readonly url: string;
  readonly home: PostgresHome;
  /** The folder with this installation's keys. */
  readonly localFolder: string;
  readonly to: string;
  readonly now: Date;
}

export interface TakenBackup extends KeptBackup {
  /** Whether the server archives here since this call. */
  readonly isNewHistory: boolean;
  readonly bytes: number;
  /** The names of the kept keys and other local files. */
  readonly keys: readonly string[];
}

/** At most this much of acknowledged work is in no archive when the disk is lost. */
export const ARCHIVE_TIMEOUT_SECONDS = 60;
const ARCHIVED_WITHIN_MS = 120_000;

/** @throws Error of PostgreSQL or the file system, or one that names what of the copy is not whole. */
export async function takeBackup(order: BackupOrder): Promise<TakenBackup> {
  const { to, home, now } = order;
  const client = createClient({ databaseUrl: order.url, role: 'commands' });
  client.on('error', () => undefined); // the statement that runs throws by itself
  await client.connect();
  try {
    await mkdir(to, { recursive: true, mode: 0o755 });
    const found = await currentHistory(client, to);
    const history = found ?? historyName(now, randomBytes(2).toString('hex'));
    const logOf = await makeHistory(to, history, home.runAs);
    if (found === null) await archiveInto(client, logOf, ARCHIVE_TIMEOUT_SECONDS);
    const name = historyName(now, randomBytes(2).toString('hex'));
    const folder = join(basesFolder(to), name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const base = await takeBaseBackup({
      ...order,
      data: home.data,
      to: dataOf(folder),
      owner: null,
      label: `sigap ${name}`,
    });
    await untilArchived(client, { folder: logOf, segment: base.stopSegment, withinMs: ARCHIVED_WITHIN_MS });
    const keys = await keepKeys(order, keysOf(folder));
    const record = await writeRecord(folder, { base, history, postgres: await versionOf(client) });
    const kept = { name, folder, record };
    await refuseDamaged(to, kept);
    const bytes = base.files.reduce((sum, file) => sum + file.bytes, 0);
    return { ...kept, isNewHistory: found === null, bytes, keys };
  } finally {
    await client.end();
  }
}

async function refuseDamaged(to: string, kept: KeptBackup): Promise<void> {
  const wrong = await verifyBackup(to, kept);
  if (wrong.length === 0) return;
  await rm(recordFile(kept.folder));
  throw new Error(`The copy is not what was copied (${wrong.slice(0, 3).join(', ')}): it counts as no backup.`);
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return rows[0]?.version ?? '';
}

/** The record comes last: a backup without one was not finished. */
async function writeRecord(
  folder: string,
  { base, history, postgres }: { base: BaseBackup; history: string; postgres: string },
): Promise<BackupRecord> {
  const record: BackupRecord = { version: 1, postgres, history, ...base, files: [...base.files] };
  await writeSynced(recordFile(folder), `${JSON.stringify(record)}\n`);
  await syncFolder(folder);
  return record;
}

/** The files of the local folder that belong to one run of the server. */
const OF_ONE_RUN: ReadonlySet<string> = new Set(['server-address']);

/** Keeps the keys under the same names, readable by their owner alone, and the password that the data hold. */
async function keepKeys({ localFolder, home }: BackupOrder, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const entries = await readdir(localFolder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !OF_ONE_RUN.has(entry.name)).map(({ name }) => name);
  for (const name of files) await writeSynced(join(to, name), await readFile(join(localFolder, name)));
  const password = passwordFile(home);
  await writeSynced(join(to, `postgres-${basename(password)}`), await readFile(password));
  await chmod(to, 0o700);
  return files;
}
