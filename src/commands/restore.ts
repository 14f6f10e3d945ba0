/** Restores the embedded PostgreSQL, with its keys, to a moment of which the backups know. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { RestoreRefused, type Restored, restoreBackup } from '../platform/db/backup/index.js';
import { postgresHome } from '../platform/db/embedded/postmaster.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { nameOfDatabase } from '../platform/db/open-database.js';
import { BACKUP_FOLDER_FILE } from './backup-folder.js';
import { CommandRefused, commandConfig, runCommandLine, say } from './command-line.js';

interface RestoreFlags {
  readonly to: Date | 'latest';
  readonly from?: string;
  readonly replace?: boolean;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(Z|[+-]\d\d:?\d\d)?$/;

/** The moment, or the last one there is. A time without its distance to UTC is of Jakarta (WIB). */
function moment(text: string): Date | 'latest' {
  if (text === 'latest') return text;
  const [, day = '', time = '', zone = '+07:00'] = MOMENT.exec(text) ?? [];
  const date = new Date(`${day}T${time}${zone}`);
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('Expected a moment such as "2026-11-29 08:06:43", or latest.');
  return date;
}

const command = new Command('restore')
  .description('Restore the embedded PostgreSQL and its keys to a moment, from what npm run backup has kept.')
  .requiredOption('--to <moment>', '"2026-11-29 08:06:43" in WIB, or with +09:00 or Z; latest for all there is', moment)
  .option('--from <folder>', 'the folder of the backups; when left out, that of the last backup')
  .option('--replace', 'set an installation that is there aside (nothing is deleted)')
  .addHelpText(
    'after',
    `
The server must be stopped. Everything committed up to the moment is there again, and nothing after it: phones and
subscribers that know more are told so, with what to do. A PostgreSQL of DATABASE_URL is restored with its own tools:
docs/operating/backup.md says how.`,
  )
  .action(restore);

async function restore({ to, from, replace }: RestoreFlags): Promise<void> {
  const config = commandConfig();
  if (config.database.url !== null)
    throw new CommandRefused(
      `${nameOfDatabase(config.database.url)} is a PostgreSQL of yours: restore it with its own tools, as docs/operating/backup.md describes.`,
    );
  const local = config.localFolder ?? localFolder();
  const folder = from ?? (await readFile(join(local, BACKUP_FOLDER_FILE), 'utf8').catch(() => '')).trim();
  if (folder === '') throw new CommandRefused('no backup was made here: say where they are with --from <folder>.');
  try {
    const restored = await restoreBackup({
      from: resolve(folder),
      to: to === 'latest' ? null : to,
      home: await postgresHome(local),
      localFolder: local,
      mayReplace: replace === true,
      now: new Date(),
      onStep: (step) => say(`${step} …`),
    });
    for (const line of toLines(restored, to, resolve(folder))) say(line);
  } catch (error) {
    if (error instanceof RestoreRefused) throw new CommandRefused(`${error.message}.`);
    throw error;
  }
}

function toLines({ backup, lastCommitAt, setAside, history }: Restored, to: Date | 'latest', from: string): string[] {
  return [
    `Restored to ${to === 'latest' ? 'the end of the archive' : to.toISOString()}, from the backup ${backup.name}.`,
    lastCommitAt === null
      ? 'Nothing was committed between the backup and that moment.'
      : `The last commit in it was made at ${lastCommitAt.toISOString()}.`,
    ...(setAside.length === 0
      ? []
      : [`What was here before: ${setAside.join(', ')}. Delete it when you need it no more.`]),
    `It archives its log into a folder of its own: ${history}`,
    'Next, in this order:',
    '  npm run audit                    the money balances, and no checkpoint is missing',
    '  npm start                        phones and subscribers that know more are told so',
    `  npm run backup -- --to ${from}   so that moments from now on can be restored`,
  ];
}

await runCommandLine(command);
