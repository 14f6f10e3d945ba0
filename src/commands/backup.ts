/** Backs up the embedded PostgreSQL while the server runs, with the keys, and verifies what it wrote. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import cliProgress from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import type { Config } from '../platform/config/index.js';
import { type TakenBackup, keepNewest, listBackups, takeBackup, verifyBackup } from '../platform/db/backup/index.js';
import { postgresHome } from '../platform/db/embedded/postmaster.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { nameOfDatabase } from '../platform/db/open-database.js';
import { BACKUP_FOLDER_FILE } from './backup-folder.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

interface BackupFlags {
  readonly to: string;
  readonly verify?: boolean;
  readonly keep?: number;
}

function countOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}

const command = new Command('backup')
  .description('Back up the embedded PostgreSQL while it works, with the keys, and keep its log from then on.')
  .requiredOption('--to <folder>', 'a folder on another disk; it may hold many backups')
  .option('--verify', 'take no backup: read those that are there, and say which are whole')
  .option('--keep <count>', 'afterwards keep only so many backups, the newest, and the log that they need', countOf)
  .addHelpText(
    'after',
    `
From the first backup on the server archives its log there, at the latest after a minute, so that any moment since then
can be restored: npm run restore -- --help. The folder then holds all data and all keys: guard it like the database.
A PostgreSQL of DATABASE_URL is backed up with pgBackRest or pg_basebackup: docs/operating/backup.md says how.`,
  )
  .action(backup);

async function backup({ to, verify, keep }: BackupFlags): Promise<void> {
  const config = commandConfig();
  const folder = resolve(to);
  refuseWindows();
  if (verify === true) return verifyAll(folder);
  refuseGiven(config);
  await withDatabase(config, async ({ url }) => {
    const local = config.localFolder ?? localFolder();
    const taken = await withBar((onProgress) => takeNow({ url, local, folder, onProgress }));
    await writeFile(join(local, BACKUP_FOLDER_FILE), `${folder}\n`);
    for (const line of toLines(taken, config)) say(line);
    if (keep === undefined) return;
    const gone = await keepNewest(folder, keep);
    if (gone.length > 0) say(`Deleted ${gone.length} older: ${gone.map(({ name }) => name).join(', ')}.`);
  });
}

/** The commands that archive and restore the log are words of a POSIX shell. */
function refuseWindows(): void {
  if (process.platform === 'win32')
    throw new CommandRefused(
      'backups are not supported on Windows: run Sigap under Linux, macOS or WSL, or back up a PostgreSQL of yours with its own tools, as docs/operating/backup.md describes.',
    );
}

type OnProgress = (progress: { filesDone: number; files: number; bytesDone: number }) => void;

async function takeNow(order: { url: string; local: string; folder: string; onProgress: OnProgress }) {
  const { url, local, folder, onProgress } = order;
  const home = await postgresHome(local);
  return takeBackup({ url, home, localFolder: local, to: folder, now: new Date(), onProgress });
}

function refuseGiven({ database }: Config): void {
  if (database.url !== null)
    throw new CommandRefused(
      `${nameOfDatabase(database.url)} is a PostgreSQL of yours: back it up with pgBackRest or pg_basebackup, as docs/operating/backup.md describes.`,
    );
}

async function withBar<T>(work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} files, {mb} MB, {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  const isWatched = process.stdout.isTTY;
  if (isWatched) bar.start(1, 0, { mb: 0 });
  try {
    return await work(({ filesDone, files, bytesDone }) => {
      if (!isWatched) return;
      bar.setTotal(files);
      bar.update(filesDone, { mb: megabytes(bytesDone) });
    });
  } finally {
    bar.stop();
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

function toLines({ folder, bytes, record, keys, isNewHistory }: TakenBackup, { keys: given }: Config): string[] {
  const ofEnvironment = [
    given.secrets === null ? null : 'SECRETS_KEY',
    given.snapTokens === null ? null : 'SNAP_TOKEN_KEY',
    given.credentials === null ? null : 'CREDENTIAL_KEY',
    given.push === null ? null : 'PUSH_KEY',
  ].filter((name) => name !== null);
  return [
    `Backed up ${record.files.length} files, ${megabytes(bytes)} MB, and verified them: ${folder}`,
    `With it: ${keys.join(', ')}.`,
    ...(ofEnvironment.length === 0
      ? []
      : [`Not with it, because the environment gives them: ${ofEnvironment.join(', ')}. Keep them yourself.`]),
    ...(isNewHistory ? [`The log is archived from now on, at the latest after a minute: ${record.history}`] : []),
    `Next: npm run restore -- --to <moment> restores any moment since ${record.endedAt}.`,
  ];
}

async function verifyAll(folder: string): Promise<void> {
  const kept = await listBackups(folder);
  if (kept.length === 0) throw new CommandRefused(`there is no backup in ${folder}.`);
  for (const one of kept) {
    const wrong = await verifyBackup(folder, one);
    say(
      `${one.name}  ${one.record.endedAt}  ${wrong.length === 0 ? 'whole' : `damaged: ${wrong.slice(0, 3).join(', ')}`}`,
    );
    if (wrong.length > 0) process.exitCode = 1;
  }
}

await runCommandLine(command);
