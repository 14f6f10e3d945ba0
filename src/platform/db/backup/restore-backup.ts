/**
 * Restores the embedded PostgreSQL to a moment: the newest base before it, then the archived log up to it. What was there
 * is set aside. The restored server is a history of its own and archives into a folder of its own.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import {
  type PostgresHome,
  SUPERUSER,
  freePort,
  hasData,
  logFile,
  passwordOf,
  runningPostmaster,
  savePassword,
  startPostmaster,
  stopPostmaster,
} from '../embedded/postmaster.js';
import { createClient } from '../pool.js';
import { archiveCommand, historyName, logFolder, makeHistory, restoreCommand } from './archive.js';
import { type KeptBackup, dataOf, keysOf, listBackups, verifyBackup } from './backup-record.js';
import { copyData, writeSynced } from './copy-data.js';
import { recoverySettings } from './recovery-settings.js';
import { addSettings } from './settings-file.js';
import { ARCHIVE_TIMEOUT_SECONDS } from './take-backup.js';

/** The error of something that whoever restores can put right; the message says how. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

export interface RestoreOrder {
  /** The folder with the backups. */
  readonly from: string;
  /** The moment; null is the last one that the archive reaches. */
  readonly to: Date | null;
  readonly home: PostgresHome;
  readonly localFolder: string;
  /** Whether an installation that is there may be set aside. */
  readonly mayReplace: boolean;
  readonly now: Date;
  readonly onStep?: (step: string) => void;
}

export interface Restored {
  readonly backup: KeptBackup;
  /** The commit that is the last one in it; null when none came after the base. */
  readonly lastCommitAt: Date | null;
  /** Where the data and keys that were there are now. */
  readonly setAside: readonly string[];
  /** The folder of the log that this server archives into from now on. */
  readonly history: string;
}

/** @throws RestoreRefused before anything has changed, or Error with PostgreSQL's words and where its log is. */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { from, home, now, onStep = () => undefined } = order;
  await refuseReplacing(order);
  const backup = await chooseBackup(order);
  onStep(`verifying the backup ${backup.name}`);
  const wrong = await verifyBackup(from, backup);
  if (wrong.length > 0)
    throw new RestoreRefused(`the backup ${backup.name} is damaged: ${wrong.slice(0, 3).join(', ')}`);
  const setAside = await setInstallationAside(order);
  onStep('copying it back');
  await copyData({ from: dataOf(backup.folder), to: home.data, owner: home.runAs });
  await writeSynced(
    join(home.data, 'backup_label'),
    await readFile(join(dataOf(backup.folder), 'backup_label')),
    home.runAs,
  );
  await bringKeysBack(order, backup);
  const history = historyName(now, randomBytes(2).toString('hex'));
  const logOf = await makeHistory(from, history, home.runAs);
  await addSettings(home.data, {
    ...recoverySettings({
      restoreCommand: restoreCommand(join(logFolder(from), backup.record.history)),
      ...order,
      backup: backup.record,
    }),
    archive_command: archiveCommand(logOf),
    archive_timeout: String(ARCHIVE_TIMEOUT_SECONDS),
  });
  await writeSynced(join(home.data, 'recovery.signal'), '', home.runAs);
  onStep('applying the log');
  return { backup, setAside, history, lastCommitAt: await recover(order) };
}

async function refuseReplacing({ home, mayReplace }: RestoreOrder): Promise<void> {
  if (!(await hasData(home))) return;
  if ((await runningPostmaster(home.data)) !== null)
    throw new RestoreRefused('a server runs on the data that are there: stop it first (Ctrl-C)');
  if (!mayReplace)
    throw new RestoreRefused(
      'there are data already: with --replace they are set aside, not deleted, and the backup takes their place',
    );
}

/** The newest base that was finished before the moment. */
async function chooseBackup({ from, to }: RestoreOrder): Promise<KeptBackup> {
  const kept = await listBackups(from);
  const found = kept.findLast(({ record }) => to === null || new Date(record.endedAt) <= to);
  if (found !== undefined) return found;
  const [first] = kept;
  throw new RestoreRefused(
    first === undefined
      ? `there is no backup in ${from}: "npm run backup -- --to ${from}" makes one`
      : `the first backup in ${from} was finished at ${first.record.endedAt}: no earlier moment can be restored`,
  );
}

/** Moves data, password and keys that are there into folders beside them. */
async function setInstallationAside({ home, localFolder, now }: RestoreOrder): Promise<string[]> {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const aside: string[] = [];
  if (await hasData(home)) {
    const data = join(home.folder, `data-before-restore-${stamp}`);
    await rename(home.data, data);
    aside.push(data);
  }
  await rm(home.data, { recursive: true, force: true }); // what an interrupted restore has left
  const files = (await readdir(localFolder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile());
  if (files.length === 0) return aside;
  const keys = join(localFolder, `keys-before-restore-${stamp}`);
  await mkdir(keys, { mode: 0o700 });
  for (const { name } of files) await rename(join(localFolder, name), join(keys, name));
  return [...aside, keys];
}

const PASSWORD = 'postgres-password';

async function bringKeysBack({ home, localFolder }: RestoreOrder, { folder }: KeptBackup): Promise<void> {
  for (const name of await readdir(keysOf(folder))) {
    const content = await readFile(join(keysOf(folder), name));
    if (name === PASSWORD) await savePassword(home, content.toString().trim());
    else await writeSynced(join(localFolder, name), content);
  }
}

const LOOK_EVERY_MS = 200;
/** How long a recovery may apply nothing before it is taken for stuck; one that goes on may take hours. */
const STARTS_WITHIN_SECONDS = 24 * 3_600;

/** Starts the server, waits until it takes writes, and stops it. Returns when the last commit was made. */
async function recover({ home }: RestoreOrder): Promise<Date | null> {
  const port = await freePort();
  try {
    await startPostmaster(home, { port, timeoutSeconds: STARTS_WITHIN_SECONDS });
  } catch (cause) {
    throw new Error(await whyNotRecovered(home), { cause });
  }
  const client = createClient({
    databaseUrl: `postgresql://${SUPERUSER}:${await passwordOf(home)}@127.0.0.1:${port}/postgres`,
    role: 'commands',
  });
  client.on('error', () => undefined); // the statement that runs throws by itself
  try {
    await client.connect();
    while (await isRecovering(client)) await sleep(LOOK_EVERY_MS);
    const { rows } = await client.query<{ last: Date | null }>('select pg_last_xact_replay_timestamp() as last');
    for (const name of RECOVERY_ONLY) await client.query(`alter system reset ${name}`);
    return rows[0]?.last ?? null;
  } catch (cause) {
    throw new Error(await whyNotRecovered(home), { cause });
  } finally {
    await client.end().catch(() => undefined);
    if ((await runningPostmaster(home.data)) !== null) await stopPostmaster(home);
  }
}

/** The settings that a later recovery must not find. */
const RECOVERY_ONLY = ['restore_command', 'recovery_target_time', 'recovery_target_timeline', 'recovery_target_action'];

async function isRecovering(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
  return rows[0]?.recovering === true;
}

const ENDED_EARLY = 'recovery ended before configured recovery target was reached';

async function whyNotRecovered(home: PostgresHome): Promise<string> {
  const lines = (await readFile(logFile(home), 'utf8').catch(() => '')).trim().split('\n').slice(-40);
  const lastCommit = lines.findLast((line) => line.includes('last completed transaction was at log time'));
  if (lines.some((line) => line.includes(ENDED_EARLY)))
    return `the archive does not reach that moment (${lastCommit?.replace(/^.*LOG: +/, '') ?? 'it ends before'}): name an earlier one, or "--to latest".`;
  const fatal = lines.findLast((line) => line.includes('FATAL:'));
  return `PostgreSQL did not recover (${fatal?.replace(/^.*FATAL: +/, '') ?? 'see its log'}): ${logFile(home)} says more.`;
}
