/** Loads the demo branch for a command: its options, its progress bar and its report at the end. */
import cliProgress from 'cli-progress';
import { type Command, InvalidArgumentError } from 'commander';
import { createPool } from '../platform/db/pool.js';
import { DEMO_SCALE, type DemoLoadResult, loadDemoBranch } from '../sandbox/demo-data/index.js';
import { systemClock } from '../kernel/clock.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { WITA } from '../kernel/time-zone.js';
import { CommandRefused, commandConfig, say } from './command-line.js';
import { keyringOf } from './keyring.js';

export interface SeedOptions {
  readonly seed: number;
  readonly cadres: number;
  readonly families: number;
}

const wholeFrom =
  (least: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^\d{1,9}$/.test(text) || number < least)
      throw new InvalidArgumentError(`Expected a whole number from ${least}.`);
    return number;
  };

export const withSeedOptions = (command: Command): Command =>
  command
    .option('--seed <number>', 'the same seed makes the same branch', wholeFrom(0), 1)
    .option('--cadres <count>', 'how many cadres work in the branch', wholeFrom(1), DEMO_SCALE.cadres)
    .option(
      '--families <count>',
      'how many families each cadre looks after',
      wholeFrom(1),
      DEMO_SCALE.familiesPerCadre,
    );

/** The most families: each has three people on average, so this stays below what the demo has numbers for. */
const FAMILIES_MAX = 900_000;

/**
 * Loads the branch into a migrated database; does nothing but say so when the branch is there. @throws CommandRefused
 * for a branch that is too large.
 */
export async function seedDatabase(databaseUrl: string, { seed, cadres, families }: SeedOptions): Promise<void> {
  if (cadres * families > FAMILIES_MAX)
    throw new CommandRefused(`--cadres times --families may be ${FAMILIES_MAX} at most.`);
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 1, onError: () => undefined });
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} families, {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  const isWatched = process.stdout.isTTY;
  try {
    if (isWatched) bar.start(cadres * families, 0);
    const result = await loadDemoBranch(pool, {
      keyring: await keyringOf(commandConfig(), pool),
      seed,
      today: civilDateIn(systemClock.now(), WITA),
      now: systemClock.now(),
      scale: { cadres, familiesPerCadre: families },
      onProgress: ({ familiesDone }) => bar.update(familiesDone),
    });
    bar.stop();
    say(toSentence(result));
  } finally {
    bar.stop();
    await pool.end();
  }
}

function toSentence(result: DemoLoadResult): string {
  if (result.kind === 'already-there') return 'The demo branch is there already; "npm run db:reset" starts afresh.';
  const { cadres, families, people, visits, promises } = result;
  return `Loaded the demo branch Samarinda: ${cadres} cadres, ${families} families, ${people} people, ${visits} visits, ${promises} promises to pay.`;
}
