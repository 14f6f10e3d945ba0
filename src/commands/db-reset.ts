/** Deletes the database and builds it anew with the demo branch. It refuses to run in production. */
import { Command } from 'commander';
import { dropDatabase } from '../platform/db/drop-database.js';
import { createDatabaseIfMissing, migrate } from '../platform/db/migrate.js';
import { nameOfDatabase } from '../platform/db/open-database.js';
import { findOtherSessions } from '../platform/db/sessions.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { type SeedOptions, seedDatabase, withSeedOptions } from './seed-database.js';

interface ResetOptions extends SeedOptions {
  readonly yes?: boolean;
}

const command = withSeedOptions(new Command('db:reset'))
  .description('Drop the database with everything in it, create it, migrate it and load the demo branch.')
  .option('--yes', 'needed when DATABASE_URL names the database: everything in it is lost')
  .addHelpText(
    'after',
    '\nThe database is the one of DATABASE_URL, or the embedded one under .sigap/. Refused when NODE_ENV is production, and while a server or anybody else is connected to the database.',
  )
  .action(reset);

async function reset(options: ResetOptions): Promise<void> {
  const config = commandConfig();
  if (config.environment === 'production')
    throw new CommandRefused('NODE_ENV is production: a production database is never reset.');
  if (config.database.url !== null && options.yes !== true) {
    const next = `run it again with --yes ("npm run db:reset -- --yes"), or unset DATABASE_URL to reset the embedded one`;
    throw new CommandRefused(`everything in ${nameOfDatabase(config.database.url)} would be lost: ${next}.`);
  }
  await withDatabase(config, async ({ url }) => {
    await refuseWhileUsed(url);
    await dropDatabase(url);
    await createDatabaseIfMissing(url);
    await migrate(url);
    say(`${nameOfDatabase(url)} is new and has the newest structure.`);
    await seedDatabase(url, options);
  });
}

async function refuseWhileUsed(url: string): Promise<void> {
  const others = await findOtherSessions(url);
  if (others.length > 0)
    throw new CommandRefused(
      `${nameOfDatabase(url)} is in use by ${others.join(', ')}: stop the server first (Ctrl-C), and whatever else is connected.`,
    );
}

await runCommandLine(command);
