/** Migrates the database to the newest structure, and creates it if it is missing. */
import { Command } from 'commander';
import { migrate } from '../platform/db/migrate.js';
import { nameOfDatabase } from '../platform/db/open-database.js';
import { commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

const command = new Command('db:migrate')
  .description(
    'Create the database if it is missing and apply every migration it has not had yet. Safe to run at any time, also by several at once.',
  )
  .addHelpText('after', '\nThe database is the one of DATABASE_URL, or the embedded one under .sigap/.')
  .action(() =>
    withDatabase(commandConfig(), async ({ url }) => {
      const applied = await migrate(url);
      for (const name of applied) say(`applied ${name}`);
      say(`${nameOfDatabase(url)} has the newest structure${applied.length === 0 ? ' already' : ''}.`);
    }),
  );

await runCommandLine(command);
