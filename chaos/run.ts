/** Plays seeds of load and faults against instances of the built server, and says whether every promise held. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import type { PlayedFault } from './faults/play-schedule.js';
import { FAULTS, FAULT_KINDS, type FaultKind, describeFault, drawSchedule } from './faults/schedule.js';
import { type RunListener, playRun } from './play-run.js';
import { summaryOf } from './report/summary.js';
import { closeOpenWorlds } from './world/start-world.js';

interface Options {
  readonly seed: number;
  readonly seeds: number;
  readonly minutes: number;
  readonly instances: number;
  readonly faults?: readonly FaultKind[];
  readonly paceMs: number;
  readonly answerMs: number;
  readonly fileMs: number;
  readonly besideLockMs: number;
  readonly endMs: number;
  readonly scheduleOnly?: boolean;
  readonly keep?: boolean;
}

function aNumber(text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('Expected a number.');
  return value;
}

function someFaults(text: string): readonly FaultKind[] {
  return text.split(',').map((name) => {
    const kind = FAULT_KINDS.find((one) => one === name);
    if (kind === undefined) throw new InvalidArgumentError(`Expected some of ${FAULT_KINDS.join(', ')}.`);
    return kind;
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const KINDS = Object.entries(FAULTS)
  .map(([name, { about }]) => `  ${name.padEnd(27)} ${about}`)
  .join('\n');

const command = new Command('npm run chaos --')
  .description('Play load and faults against instances of the server, and check every promise from outside.')
  .option('--seed <number>', 'the same seed plays the same faults', aNumber, 1)
  .option('--seeds <count>', 'how many seeds are played, from --seed on', aNumber, 1)
  .option('--minutes <number>', 'how long faults are played', aNumber, 1)
  .option('--instances <count>', 'how many instances share the database', aNumber, 2)
  .option('--faults <kinds>', 'the kinds of faults, separated by commas; all when left out', someFaults)
  .option('--pace-ms <number>', 'the mean pause of a writer between two payments', aNumber, 250)
  .option('--answer-ms <number>', 'the longest that any call may wait', aNumber, 16_000)
  .option('--file-ms <number>', 'the longest that the upload of a settlement file may wait', aNumber, 26_000)
  .option('--beside-lock-ms <number>', 'the longest that others may wait while one family is locked', aNumber, 4_000)
  .option('--end-ms <number>', 'the longest that a process may take to end', aNumber, 25_000)
  .option('--schedule-only', 'print the faults of the seed, and play nothing')
  .option('--keep', 'keep the folder of a run that held, too')
  .addHelpText(
    'after',
    `\nFaults:\n${KINDS}\n\nExits 0 when every promise held, otherwise 1. See docs/operating/chaos.md.`,
  )
  .action(play);

async function play(options: Options): Promise<void> {
  const broken: number[] = [];
  for (let seed = options.seed; seed < options.seed + options.seeds; seed++)
    if (!(await playSeed({ ...options, seed }))) broken.push(seed);
  if (broken.length > 0) {
    say(`Broken seeds: ${broken.join(', ')} of ${options.seeds}.`);
    process.exitCode = 1;
  } else if (options.scheduleOnly !== true) say(`${options.seeds} of ${options.seeds} seeds held.`);
}

async function playSeed(options: Options): Promise<boolean> {
  const { seed, minutes, instances } = options;
  const schedule = drawSchedule({
    seed,
    minutes,
    instances,
    ...(options.faults === undefined ? {} : { kinds: options.faults }),
  });
  say(`Seed ${seed}, ${minutes} minutes, ${instances} instances:`);
  for (const fault of schedule) say(describeFault(fault));
  if (options.scheduleOnly === true) return true;
  const folder = await mkdtemp(join(tmpdir(), `sigap-chaos-${seed}-`));
  const { answerMs, fileMs, besideLockMs, endMs } = options;
  const limits = { answerMs, fileMs, besideLockMs, endMs };
  const { listener, stop } = reporting(minutes);
  try {
    const result = await playRun({ ...options, schedule, limits, folder, keeps: options.keep === true }, listener);
    stop();
    say(summaryOf(result));
    if (result.findings.length === 0) return true;
  } catch (error) {
    stop();
    say(`Seed ${seed} could not be played: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  say(`The logs are in ${folder}. Play it again: npm run chaos -- --seed ${seed} --minutes ${minutes}`);
  return false;
}

/** A progress bar for a person, lines for a log. */
function reporting(minutes: number): { listener: RunListener; stop: () => void } {
  const isWatched = process.stdout.isTTY;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} s, {sent} sent, {fault}',
    hideCursor: true,
    clearOnComplete: true,
  });
  let fault = '';
  if (isWatched) bar.start(minutes * 60, 0, { sent: 0, fault });
  return {
    stop: () => bar.stop(),
    listener: {
      say: (line) => void (isWatched || say(line)),
      onFault: (played: PlayedFault) => {
        fault = played.fault.kind;
        if (!isWatched) say(`${new Date().toISOString().slice(11, 23)} ${fault}`);
      },
      onProgress: ({ seconds, book }) => {
        if (isWatched) bar.update(seconds, { sent: book.sendings.length, fault });
      },
    },
  };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeOpenWorlds().finally(() => process.exit(130)));
await command.parseAsync();
process.exit();
