/** Draws the faults of a run from its seed. Pure: the same seed and length give the same schedule on every machine. */
import { type Chance, type Weighted, chanceFrom } from '../../src/sandbox/simulator/chance.js';

/** A fault to play: `atMs` after the load began, for `forMs` where it lasts. */
export interface Fault {
  readonly kind: FaultKind;
  readonly atMs: number;
  readonly forMs: number;
  /** The instance it hits, where it hits one. */
  readonly instance: number;
  /** A number for what else the kind chooses: which family, which table, how far a clock is off. */
  readonly choice: number;
}

interface Spec {
  readonly weight: number;
  /** The least and the most milliseconds that it lasts; equal where it is over at once. */
  readonly lasts: readonly [number, number];
  readonly about: string;
}

export const FAULTS = {
  'kill-instance': { weight: 10, lasts: [500, 4_000], about: 'kill -9 of an instance, started again after a while' },
  'freeze-instance': { weight: 10, lasts: [2_000, 12_000], about: 'SIGSTOP of an instance, then SIGCONT' },
  'rolling-restart': { weight: 10, lasts: [500, 1_500], about: 'SIGTERM of each instance in turn, each started again' },
  'terminate-backends': { weight: 10, lasts: [0, 0], about: 'pg_terminate_backend of a third of the sessions' },
  'restart-postgres-fast': { weight: 6, lasts: [200, 3_000], about: 'PostgreSQL stopped fast and started' },
  'restart-postgres-immediate': { weight: 6, lasts: [200, 3_000], about: 'PostgreSQL stopped immediately and started' },
  'kill-postgres': { weight: 4, lasts: [200, 2_000], about: 'kill -9 of the postmaster, started again' },
  'promote-replica': {
    weight: 5,
    lasts: [0, 0],
    about: 'the replica takes over in good order, and the old primary follows it',
  },
  'lose-history': {
    weight: 0,
    lasts: [0, 0],
    about: 'the primary is lost, and the replica takes over without the last commits; only when asked for',
  },
  'silent-connections': {
    weight: 8,
    lasts: [2_000, 12_000],
    about: 'the connections of one instance to PostgreSQL say nothing',
  },
  'refused-connections': { weight: 4, lasts: [1_000, 5_000], about: 'one instance is cut off from PostgreSQL' },
  'lock-family': { weight: 12, lasts: [3_000, 15_000], about: "one family's row is locked by a session" },
  'lock-table': { weight: 8, lasts: [1_000, 6_000], about: 'a table is locked exclusively by a session' },
  'connection-shortage': { weight: 6, lasts: [3_000, 10_000], about: 'sessions are held up to max_connections' },
  'disk-full': { weight: 4, lasts: [2_000, 6_000], about: 'the disk of PostgreSQL has no room left' },
  'skew-clock': { weight: 6, lasts: [500, 1_500], about: 'an instance starts again with a clock that is off' },
} as const satisfies Record<string, Spec>;

export type FaultKind = keyof typeof FAULTS;
export const FAULT_KINDS = Object.keys(FAULTS) as FaultKind[];
const DRAWN = FAULT_KINDS.filter((kind) => FAULTS[kind].weight > 0);

export interface ScheduleOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly instances: number;
  /** The kinds to draw from; all but those that are played only when asked for, when left out. */
  readonly kinds?: readonly FaultKind[];
}

/** The load runs alone for a moment before the first fault, and after the last one. */
const BEFORE_FIRST_MS = 4_000;
const AFTER_LAST_MS = 5_000;

const between = (chance: Chance, [least, most]: readonly [number, number]): number =>
  most === least ? least : least + chance.below(most - least);

export function drawSchedule({ seed, minutes, instances, kinds = DRAWN }: ScheduleOptions): readonly Fault[] {
  const chance = chanceFrom(seed);
  const choices: Weighted<FaultKind>[] = kinds.map((kind) => ({
    weight: Math.max(1, FAULTS[kind].weight),
    value: kind,
  }));
  const end = minutes * 60_000 - AFTER_LAST_MS;
  const faults: Fault[] = [];
  let at = BEFORE_FIRST_MS;
  while (at < end) {
    const kind = chance.pickWeighted(choices);
    const forMs = Math.min(between(chance, FAULTS[kind].lasts), end - at);
    faults.push({ kind, atMs: at, forMs, instance: chance.below(instances), choice: chance.below(1_000_000) });
    // Every fourth fault meets the one before it; the others come when the system has had a moment to recover.
    at += chance.happens(25) ? 500 + chance.below(1_500) : forMs + 2_500 + chance.below(3_500);
  }
  return faults;
}

export const describeFault = ({ kind, atMs, forMs, instance, choice }: Fault): string =>
  `${(atMs / 1000).toFixed(1).padStart(6)} s  ${kind.padEnd(27)} ${(forMs / 1000).toFixed(1).padStart(5)} s  instance ${instance + 1}  choice ${choice}`;
