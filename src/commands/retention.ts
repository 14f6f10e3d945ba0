/**
 * Forgets what is kept for longer than the policy of retention says, and the people of families that ended long ago. The
 * second is for the login that owns the tables, so that no server can forget a family.
 */
import cliProgress from 'cli-progress';
import { Command } from 'commander';
import { composePolicies } from '../composition/policies.js';
import { FORGETTINGS } from '../composition/schema/forgettings.js';
import {
  RETENTION,
  countEnded,
  countWhatIsOver,
  forgetEnded,
  forgetWhatIsOver,
} from '../data-rights/retention/index.js';
import { withInstanceLock } from '../platform/db/instance-lock.js';
import { migrate } from '../platform/db/migrate.js';
import { createPool } from '../platform/db/pool.js';
import { commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { keyringOf } from './keyring.js';
import { clockOfSandbox } from './sandbox-time.js';

const RETENTION_LOCK = {
  number: 7_204_012,
  waitsMs: 0,
  refusal: 'Another run of this command is forgetting: let it end first.',
};

const ENDED = 'endedFamilies';

async function forget({ dryRun = false }: { readonly dryRun?: boolean }): Promise<void> {
  const config = commandConfig();
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const now = (await clockOfSandbox(url)).now();
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 2, onError: () => undefined });
    try {
      const policies = (await composePolicies(pool)).book.rows(RETENTION);
      const deps = { pool, now, policies, forgettings: FORGETTINGS };
      const ended = { pool, now, policies, keyring: await keyringOf(config, pool) };
      const found = [...(await countWhatIsOver(deps)), { kind: ENDED, rows: await countEnded(ended) }];
      for (const { kind, rows } of found) say(`${kind.padEnd(16)} ${rows.toLocaleString('en').padStart(12)}`);
      if (dryRun) {
        say('Nothing was forgotten: this was a dry run.');
        return;
      }
      const total = found.reduce((sum, { rows }) => sum + rows, 0);
      await withInstanceLock(url, RETENTION_LOCK, () =>
        withBar(total, async (done) => {
          for await (const { rows } of forgetWhatIsOver(deps)) done(rows);
          for await (const families of forgetEnded(ended)) done(families);
        }),
      );
      say('It is forgotten.');
    } finally {
      await pool.end();
    }
  });
}

async function withBar(total: number, work: (done: (rows: number) => void) => Promise<void>): Promise<void> {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total}, {duration_formatted}',
    clearOnComplete: true,
  });
  const isWatched = process.stdout.isTTY;
  if (isWatched) bar.start(total, 0);
  try {
    await work((rows) => bar.increment(rows));
  } finally {
    if (isWatched) bar.stop();
  }
}

const command = new Command('retention')
  .description(
    'Forget what is kept for longer than the policy of retention says, and the names of families that ended long ago.',
  )
  .option('--dry-run', 'count what would be forgotten, and forget nothing')
  .addHelpText(
    'after',
    '\nIt works in small commits while servers run; one that was ended goes on where it was. What was forgotten is in older backups until they go.\nWhat families paid stays with their ids: journal, payments, receipts and entries are not touched.',
  )
  .action(forget);

await runCommandLine(command);
