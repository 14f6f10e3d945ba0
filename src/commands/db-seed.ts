/** Loads the demo branch into the database. */
import { Command } from 'commander';
import { migrate } from '../platform/db/migrate.js';
import { CommandRefused, commandConfig, runCommandLine, withDatabase } from './command-line.js';
import { type SeedOptions, seedDatabase, withSeedOptions } from './seed-database.js';

const command = withSeedOptions(new Command('db:seed'))
  .description('Load the demo branch Samarinda; migrates first. Does nothing when the branch is there.')
  .addHelpText(
    'after',
    '\nThe database is the one of DATABASE_URL, or the embedded one under .sigap/. Everybody in the branch is made up. Refused when NODE_ENV is production.',
  )
  .action(seed);

async function seed(options: SeedOptions): Promise<void> {
  const config = commandConfig();
  if (config.environment === 'production')
    throw new CommandRefused('NODE_ENV is production: nobody made up is put among real families.');
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    await seedDatabase(url, options);
  });
}

await runCommandLine(command);
