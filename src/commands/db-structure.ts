/** Proves that the migrations build what the entities need and what was reviewed in migrations/structure.sql, or writes that file. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { TABLES } from '../composition/schema/entities.js';
import { installationFolder } from '../platform/db/installation-folder.js';
import { buildStructure } from '../platform/db/structure/build-structure.js';
import { differingLines } from '../platform/db/structure/describe-structure.js';
import { CommandRefused, commandConfig, runCommandLine, say } from './command-line.js';

interface StructureOptions {
  readonly check?: boolean;
  readonly file: string;
}

const LINES_SHOWN_MAX = 20;
const STRUCTURE_FILE = join(installationFolder(), 'migrations', 'structure.sql');

const command = new Command('db:structure')
  .description(
    'Build a scratch database from the migrations and write its structure to migrations/structure.sql, for review.',
  )
  .addOption(new Option('--write', 'write the file (the default)').conflicts('check'))
  .option(
    '--check',
    'write nothing; fail when the file differs, or when the entities need a table or column that is not there',
  )
  .option('--file <path>', 'the file to compare or write', STRUCTURE_FILE)
  .addHelpText(
    'after',
    '\nThe scratch database is made on the server of DATABASE_URL, or on an embedded one in a temporary folder.',
  )
  .action(compareOrWrite);

async function compareOrWrite({ check, file }: StructureOptions): Promise<void> {
  const { ddl, entityDrift } = await buildStructure(commandConfig().database.url, TABLES);
  if (entityDrift.length > 0) {
    const next = 'add a migration ("npm run db:migration:new <name>") or correct the entity';
    throw new CommandRefused(`the entities need what the migrations do not build:\n${shorten(entityDrift)}\n${next}.`);
  }
  if (check === true) return compare(file, ddl);
  await writeFile(file, ddl);
  say(`Wrote ${file}: review it and commit it with the migration.`);
}

async function compare(file: string, built: string): Promise<void> {
  const committed = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandRefused(`${file} cannot be read: write it with "npm run db:structure".`, { cause });
  });
  if (committed === built) return say('The migrations build what the entities need and what structure.sql shows.');
  const differences = differingLines({ committed, built });
  const shown = differences.length > 0 ? shorten(differences) : '  (the same lines in another order)';
  throw new CommandRefused(
    `the migrations build something else than ${file} shows (- in the file, + built):\n${shown}\nWrite it with "npm run db:structure" and review the difference.`,
  );
}

function shorten(lines: readonly string[]): string {
  const shown = lines.slice(0, LINES_SHOWN_MAX).map((line) => `  ${line}`);
  return lines.length > LINES_SHOWN_MAX
    ? [...shown, `  … and ${lines.length - LINES_SHOWN_MAX} more`].join('\n')
    : shown.join('\n');
}

await runCommandLine(command);
