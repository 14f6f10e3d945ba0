/**
 * Shows the moment the programme exists for: three families pay at a bank, a minimarket and an ATM, and their cards
 * turn active on a cadre's phone.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Server, compose } from '../composition/compose.js';
import { dropDatabase } from '../platform/db/drop-database.js';
import { createDatabaseIfMissing, migrate } from '../platform/db/migrate.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { openDatabase } from '../platform/db/open-database.js';
import { systemClock } from '../kernel/clock.js';
import { randomIds } from '../kernel/ids.js';
import { createLogger } from '../platform/observability/index.js';
import { CommandRefused, commandConfig, runCommandLine, say } from './command-line.js';
import { playPayments } from './demo/play-payments.js';

const command = new Command('demo')
  .description('Start everything on a fresh database, let three families pay, and show when their cards turn active.')
  .addHelpText(
    'after',
    '\nUses the PostgreSQL of DATABASE_URL, or the embedded one, with a database of its own that is dropped afterwards.\nExits 0 when all three cards are active, otherwise 1.',
  )
  .action(demo);

async function demo(): Promise<void> {
  const config = commandConfig();
  if (config.auth !== null)
    throw new CommandRefused('the demo signs its own tokens: unset AUTH_ISSUER and AUTH_AUDIENCE.');
  const keys = await mkdtemp(join(tmpdir(), 'sigap-demo-'));
  const database = await openDatabase({ databaseUrl: config.database.url, home: config.localFolder ?? localFolder() });
  const fresh = new URL(database.url);
  fresh.pathname = `/sigap_demo_${randomUUID().replaceAll('-', '')}`;
  try {
    say('Preparing a fresh database with the branch of Samarinda …');
    await createDatabaseIfMissing(fresh.href);
    await migrate(fresh.href);
    const log = createLogger({ level: 'error' });
    const server = await compose({
      config,
      databaseUrl: fresh.href,
      localFolder: keys,
      clock: systemClock,
      newId: randomIds,
      log,
    });
    const active = await playAndClose(server, keys);
    say(`${active} of 3 cards active`);
    if (active !== 3) process.exitCode = 1;
  } finally {
    await dropDatabase(fresh.href);
    await database.close();
    await rm(keys, { recursive: true, force: true });
  }
}

async function playAndClose(server: Server, keys: string): Promise<number> {
  try {
    return await playPayments(server, { localFolder: keys, say });
  } finally {
    await server.close();
  }
}

await runCommandLine(command);
