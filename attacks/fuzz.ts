/** Sends the server inputs that nobody would write, and says which of them it had no good answer to. */
import cliProgress from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { runCommandLine, say } from '../src/commands/command-line.js';
import { wrongInBooks } from './world/books.js';
import { setStage } from './world/stage.js';
import { withServer } from './world/with-server.js';
import type { Kind } from './fuzz/attack.js';
import { KINDS } from './fuzz/kinds.js';
import { type Found, type Run, runKind } from './fuzz/run-kind.js';
import { ANSWERS_WITHIN_MS } from './fuzz/send.js';

interface Options {
  readonly only: readonly Kind[];
  readonly count: number;
  readonly seed: number;
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function someKinds(text: string): readonly Kind[] {
  return text.split(',').map((name) => {
    const kind = KINDS.find((one) => one.name === name);
    if (kind === undefined)
      throw new InvalidArgumentError(`Expected some of ${KINDS.map((one) => one.name).join(', ')}.`);
    return kind;
  });
}

const ABOUT = KINDS.map(({ name, about, share }) => `  ${name.padEnd(12)} ${about} (${share} %)`).join('\n');

const command = new Command('fuzz')
  .description(
    'Send inputs that nobody would write, and check that each is refused in words, and that the books balance.',
  )
  .option('--only <kinds>', 'the kinds of inputs, separated by commas; all when left out', someKinds, KINDS)
  .option('--count <number>', 'how many inputs are sent, of all kinds together', whole, 1_000)
  .option('--seed <number>', 'the same seed draws the same inputs; each has the seed before plus one', whole, 1)
  .addHelpText(
    'after',
    `\nKinds:\n${ABOUT}\n\nA fault is an answer INTERNAL or 5xx that does not say when to come back, none at all, one after ${ANSWERS_WITHIN_MS / 1_000} s, and a rupiah that is nowhere.\nUses the PostgreSQL of DATABASE_URL, or the embedded one, with a database of its own that is dropped afterwards.\nExit code 0: no fault. 1: the lines say which inputs, and the seed of each.`,
  )
  .action(fuzz);

async function fuzz({ only, count, seed }: Options): Promise<void> {
  const crashes: string[] = [];
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(
      event,
      (error: unknown) => void crashes.push(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  await withServer({}, async ({ server, baseUrl, folder, logged }) => {
    say('Preparing a demo branch …');
    const scale = { cadres: 4, familiesPerCadre: 60 };
    const stage = await setStage({ server, pool: server.pool, baseUrl, folder, now: () => new Date(), scale });
    const shares = only.reduce((sum, { share }) => sum + share, 0);
    const runs: Run[] = [];
    for (const kind of only) {
      const run = await runWithBar(kind, Math.round((count * kind.share) / shares), (own) =>
        runKind(kind, stage, { ...own, seed, logged }),
      );
      report(run);
      runs.push(run);
    }
    const wrong = await wrongInBooks(server.pool);
    for (const line of [...wrong, ...crashes]) say(line);
    say(wrong.length === 0 ? 'Every rupiah is in one place.' : 'The books do not balance.');
    const faults = runs.flatMap(({ found }) => found).length + wrong.length + crashes.length;
    say(`${runs.reduce((sum, { sent }) => sum + sent, 0)} inputs, ${faults} faults.`);
    if (faults > 0) process.exitCode = 1;
    await stage.close();
  });
}

async function runWithBar(
  { name }: Kind,
  count: number,
  run: (own: { count: number; onProgress: (done: number) => void }) => Promise<Run>,
): Promise<Run> {
  const bar = new cliProgress.SingleBar({
    format: `${name} {bar} {value}/{total}, {duration_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  if (process.stdout.isTTY) bar.start(count, 0);
  try {
    return await run({ count, onProgress: (done) => bar.update(done) });
  } finally {
    bar.stop();
  }
}

const SHOWN_OF_EACH = 2;
const BODY_SHOWN = 1_200;

function report({ kind, sent, statuses, longestMs, found }: Run): void {
  const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`);
  say(
    `${kind}: ${sent} inputs (${told.join(', ')}), the longest answer after ${Math.round(longestMs)} ms, ${found.length} faults`,
  );
  for (const [what, all] of Map.groupBy(found, whatOf)) {
    say(`  ${all.length} × ${what}`);
    for (const one of all.slice(0, SHOWN_OF_EACH)) say(`    ${describe(one)}`);
  }
}

/** What was logged, or else what was answered: inputs with the same one have one cause. */
const whatOf = ({ attack, fault, logged }: Found): string =>
  `${attack.label.split(',')[0] ?? ''}: ${(logged ?? fault).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '#')}`;

const describe = ({ kind, seed, attack }: Found): string =>
  `--only ${kind} --seed ${seed} --count 1: ${attack.label}, ${attack.path} ${attack.body.toString().slice(0, BODY_SHOWN)}`;

await runCommandLine(command);
process.exit();
