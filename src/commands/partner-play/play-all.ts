/** Plays a plan of partners and scripts with a progress bar, on the books of the database that the server uses. */
import cliProgress from 'cli-progress';
import { type Pool, createPool } from '../../platform/db/pool.js';
import { TokenRefused } from '../../api/webhooks/adapters/snap-bi/sandbox/index.js';
import type { Player } from '../../partners/stand-ins/index.js';
import type { Script } from '../../sandbox/simulator/index.js';
import { clockOfSandbox } from '../sandbox-time.js';
import { CommandRefused, commandConfig, withDatabase } from '../command-line.js';
import { type Books, readBooks } from './books.js';
import { type Played, type Run, playScript } from './run-scripts.js';

export interface Part {
  readonly player: Player;
  readonly script: Script;
}

/** Plans the scripts that suit each player. @throws CommandRefused when no script asked for suits any. */
export function plan(players: readonly Player[], scripts: readonly Script[], now: Date): readonly Part[] {
  const parts = players.flatMap((player) =>
    scripts.filter((script) => script.suits(player, now)).map((script) => ({ player, script })),
  );
  if (parts.length === 0)
    throw new CommandRefused(
      'none of these scripts suits these partners: their protocols know nothing of the kind, or not today.',
    );
  return parts;
}

export async function playAll(run: Run, parts: readonly Part[]): Promise<Played[]> {
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value}/{total} {name}', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  );
  const played: Played[] = [];
  bar.start(parts.length, 0, { name: '' });
  try {
    for (const { player, script } of parts) {
      bar.update(played.length, { name: `${player.code} ${script.name}` });
      played.push(await playScript(run, player, script));
    }
  } catch (error) {
    if (error instanceof TokenRefused)
      throw new CommandRefused('the server does not know the sandbox bank: restart it so that it does.');
    throw error;
  } finally {
    bar.stop();
  }
  return played;
}

export const withBooks = (work: (books: Books, pool: Pool) => Promise<void>): Promise<void> =>
  withDatabase(commandConfig(), async ({ url }) => {
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 2, onError: () => undefined });
    try {
      await work(readBooks(pool, (await clockOfSandbox(url)).now()), pool);
    } finally {
      await pool.end();
    }
  });
