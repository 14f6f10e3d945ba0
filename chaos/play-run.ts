/** Plays one seed from its beginning to its end: the world, the load, the faults, the rest of the answers, the check. */
import { chanceFrom } from '../src/sandbox/simulator/chance.js';
import { checkAll } from './checker/check.js';
import { countLost } from './checker/told-and-posted.js';
import type { Ask, Evidence, Finding, Limits, LockedSpan } from './checker/evidence.js';
import { aloneUntil, brokenFaults } from './faults/broken-faults.js';
import { withSession } from './faults/locks.js';
import { createStage, startAgain } from './faults/play-fault.js';
import { type PlayedFault, type SchedulePlay, heal, playSchedule } from './faults/play-schedule.js';
import type { Fault } from './faults/schedule.js';
import { pause } from './pause.js';
import { type Watchers, startWatchers } from './watchers/start-watchers.js';
import { addPartners } from './world/add-partners.js';
import { findCast } from './world/cast.js';
import { keepDatabase, removeWorld, startWorld } from './world/start-world.js';
import type { World } from './world/world.js';
import type { Book } from './writers/book.js';
import { type Writers, startWriters } from './writers/start-writers.js';

export interface RunOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly instances: number;
  readonly schedule: readonly Fault[];
  readonly paceMs: number;
  readonly limits: Limits;
  readonly folder: string;
  readonly keeps: boolean;
}

export interface RunListener {
  readonly say: (line: string) => void;
  readonly onFault: (fault: PlayedFault) => void;
  readonly onProgress: (done: { readonly seconds: number; readonly book: Book }) => void;
}

export interface RunResult {
  readonly seed: number;
  readonly schedule: readonly Fault[];
  readonly played: readonly PlayedFault[];
  readonly book: Book;
  readonly findings: readonly Finding[];
  /** What is worth knowing and breaks no promise. */
  readonly notes: readonly string[];
}

/** The time in which everything must have become known once all is well again. */
const SETTLES_WITHIN_MS = 90_000;

export async function playRun(options: RunOptions, listener: RunListener): Promise<RunResult> {
  const { instances } = options;
  listener.say('Making the world: a PostgreSQL, a demo branch, the instances and their partners …');
  const world = await startWorld({ folder: options.folder, instances, cadres: 40, familiesPerCadre: 150 });
  try {
    const result = await playIn(world, options, listener);
    const isKept = result.findings.length > 0 || options.keeps;
    if (isKept) await keepDatabase(world);
    await world.close();
    if (!isKept) await removeWorld(world);
    return result;
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Asks over a connection of its own each time: faults end connections. */
const askOf =
  ({ database }: World): Ask =>
  async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    withSession(database.url, async (client) => (await client.query<Row>(sql, [...values])).rows);

async function playIn(world: World, options: RunOptions, listener: RunListener): Promise<RunResult> {
  const { seed, schedule } = options;
  const ask = askOf(world);
  await Promise.all(world.instances.map((instance) => startAgain(instance)));
  const cast = await findCast(world, chanceFrom(seed));
  const baseUrl = world.instances[0]?.baseUrl ?? '';
  const partners = await addPartners({ baseUrl, operator: cast.operator, partnerApiUrl: world.apis.url });
  const watchers = await startWatchers({ world, cast, seed, ask });
  const writers = startWriters({ world, cast, partners, seed, paceMs: options.paceMs });
  const stage = createStage(world, writers.hotFamilies);
  const play = playSchedule(stage, { schedule, onFault: listener.onFault });
  await watchTime(options, listener, writers);
  await play.done;
  await heal(stage);
  listener.say('Everything is well again: waiting until all is known …');
  await writers.finish(SETTLES_WITHIN_MS);
  const settled = await settle({ world, options, ask, watchers, writers, play });
  return { seed, schedule, played: play.played, book: writers.book, ...settled };
}

async function watchTime({ minutes }: RunOptions, { onProgress }: RunListener, { book }: Writers): Promise<void> {
  for (let seconds = 0; seconds < minutes * 60; seconds++) {
    onProgress({ seconds, book });
    await pause(1_000);
  }
}

interface Settling {
  readonly world: World;
  readonly options: RunOptions;
  readonly ask: Ask;
  readonly watchers: Watchers;
  readonly writers: Writers;
  readonly play: SchedulePlay;
}

async function settle({
  world,
  options,
  ask,
  watchers,
  writers,
  play,
}: Settling): Promise<Pick<RunResult, 'findings' | 'notes'>> {
  const watched = await watchers.finish(ask, SETTLES_WITHIN_MS);
  for (const instance of world.instances) await instance.terminate();
  const evidence: Evidence = {
    ask,
    book: writers.book,
    seen: watchers.seen,
    ...watched,
    ends: world.instances.flatMap(({ ends }) => ends),
    away: new Map(world.instances.map(({ baseUrl, away }) => [baseUrl, away])),
    locks: locksOf(world, play.played),
    lost: world.lost,
    limits: options.limits,
  };
  const findings = [...brokenFaults(play.played), ...(await checkAll(evidence))];
  return { findings, notes: await notesOf(evidence) };
}

async function notesOf(evidence: Evidence): Promise<string[]> {
  if (evidence.lost.length === 0) return [];
  const told = evidence.seen.filter(({ endings }) => 'HISTORY_CHANGED' in endings).length;
  const gone = await countLost(evidence);
  return [
    `${gone} acknowledged payments went with the history that was lost; ${told} of ${evidence.seen.length} subscribers were told that it changed.`,
  ];
}

/** The family locks, and until when nothing else was played beside each of them. */
function locksOf({ locks }: World, played: readonly PlayedFault[]): LockedSpan[] {
  const others = played.filter(({ fault }) => fault.kind !== 'lock-family');
  return locks.map((lock) => ({ ...lock, aloneUntil: aloneUntil(others, lock.from) }));
}
