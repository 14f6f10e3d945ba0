/** Shows the time of a sandbox and moves it forward, for every instance on its database. */
import { Command } from 'commander';
import { createPool, type Pool } from '../platform/db/pool.js';
import { migrate } from '../platform/db/migrate.js';
import { type ClockMove, readSandboxTime } from '../platform/db/sandbox-time.js';
import { WIB, WIT, WITA } from '../kernel/time-zone.js';
import { wallClockIn } from '../kernel/civil-date.js';
import { moveSandboxClock, readMove } from '../sandbox/clock/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

interface ClockOptions {
  readonly set?: string;
  readonly advance?: string;
  readonly show?: boolean;
  readonly reset?: boolean;
}

const command = new Command('clock')
  .description(
    'Show the time of the sandbox, or move it forward: bills, months, terms, codes and deadlines go with it.',
  )
  .option('--set <moment>', 'the moment to show, with its zone: 2026-12-31T23:59:00+07:00')
  .option('--advance <span>', 'how far to go on: minutes, hours, days or weeks: 90m, 36h, 3d, 2w')
  .option('--show', 'show the time of the sandbox; so does the command alone')
  .option('--reset', 'says how to have the real time again')
  .addHelpText(
    'after',
    `
The clock only goes forward, so that history stays in its order; it runs on from there. Every instance on the database
follows at once, jobs run within two seconds for what has fallen due, and access tokens stay valid. The commands that
play partners take the time of the sandbox. A fresh database has the real time: npm run db:reset.
Refused when NODE_ENV is production, where no part of the server looks at such a clock.`,
  )
  .action(clock);

async function clock({ set, advance, reset }: ClockOptions): Promise<void> {
  const config = commandConfig();
  if (config.environment === 'production')
    throw new CommandRefused('NODE_ENV is production: its time is the real one, and nothing moves it.');
  if (reset === true)
    throw new CommandRefused(
      'history would stand in the future: only a fresh database has the real time again. Stop the server, then: npm run db:reset',
    );
  const move = moveOf({ set, advance });
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      if (move !== null) await moveOrRefuse(pool, move);
      await show(pool);
    } finally {
      await pool.end();
    }
  });
}

/** @throws CommandRefused naming the option that cannot be read. */
function moveOf({
  set,
  advance,
}: {
  readonly set: string | undefined;
  readonly advance: string | undefined;
}): ClockMove | null {
  if (set !== undefined && advance !== undefined) throw new CommandRefused('give --set or --advance, not both.');
  if (set !== undefined) {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(set) || Number.isNaN(Date.parse(set)))
      throw new CommandRefused('--set: expected a moment with its zone, such as 2026-12-31T23:59:00+07:00.');
    return { to: new Date(set) };
  }
  if (advance === undefined) return null;
  const byMs = readMove(advance);
  if (byMs === null) throw new CommandRefused('--advance: expected a span such as 90m, 36h, 3d or 2w.');
  return { byMs };
}

async function moveOrRefuse(pool: Pool, move: ClockMove): Promise<void> {
  const outcome = await moveSandboxClock(pool, move, 'command line');
  if (outcome.kind === 'backwards')
    throw new CommandRefused(`the sandbox shows ${outcome.now.toISOString()} already: its clock only goes forward.`);
  if (outcome.kind === 'too-far')
    throw new CommandRefused(`the clock can show ${outcome.latest.toISOString()} at the latest.`);
}

async function show(pool: Pool): Promise<void> {
  const { now, aheadMs, movedAt, movedBy } = await readSandboxTime(pool);
  for (const zone of [WIB, WITA, WIT])
    say(`${zone.name.padEnd(5)} ${wallClockIn(now, zone).toISOString().slice(0, 19).replace('T', ' ')}`);
  say(
    movedAt === null
      ? 'the real time: nobody has moved this clock'
      : `${spanOf(aheadMs)} ahead of the real time; moved last by ${movedBy} at ${movedAt.toISOString()}`,
  );
}

const spanOf = (ms: bigint): string => {
  const minutes = Number(ms) / 60_000;
  return `${Math.floor(minutes / 1_440)} days ${Math.floor((minutes % 1_440) / 60)} h ${Math.floor(minutes % 60)} min`;
};

await runCommandLine(command);
