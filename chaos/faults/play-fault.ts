/** Plays one fault on the world, from its beginning to its end. */
import { pause, until } from '../pause.js';
import type { Instance } from '../world/instance.js';
import type { SilentProxy } from '../world/silent-proxy.js';
import type { World } from '../world/world.js';
import { emptyDisk, fillDisk } from './fill-disk.js';
import { holdConnections, lockFamily, lockTable, tableOf, withSession } from './locks.js';
import { type OneAtATime, oneAtATime } from './one-at-a-time.js';
import type { Fault, FaultKind } from './schedule.js';

/** What came of a fault; a sentence where it was not played or could not be ended as meant. */
export type FaultOutcome =
  | { readonly kind: 'played'; readonly detail: string }
  | { readonly kind: 'skipped'; readonly why: string };

export interface Stage {
  readonly world: World;
  /** The families that may be locked. */
  readonly familyIds: readonly string[];
  /** One thing at a time happens to each process. */
  readonly turnOf: (subject: object) => OneAtATime;
}

export function createStage(world: World, familyIds: readonly string[]): Stage {
  const turns = new Map<object, OneAtATime>();
  const turnOf = (subject: object): OneAtATime => {
    const turn = turns.get(subject) ?? oneAtATime();
    turns.set(subject, turn);
    return turn;
  };
  return { world, familyIds, turnOf };
}

interface Playing extends Stage {
  readonly fault: Fault;
  readonly instance: Instance;
  readonly proxy: SilentProxy;
}

type Play = (playing: Playing) => Promise<string | FaultOutcome>;

const START_ATTEMPTS_MAX = 5;

/** Starts as a supervisor does: again when it ends while it starts. @throws Error when it never becomes ready. */
export async function startAgain(instance: Instance, clockOffsetSeconds = 0): Promise<void> {
  for (let attempt = 1; attempt <= START_ATTEMPTS_MAX; attempt++) {
    if (await instance.start(clockOffsetSeconds)) return;
    if (instance.isRunning()) await instance.kill();
    await pause(1_000);
  }
  throw new Error(`${instance.name} did not become ready in ${START_ATTEMPTS_MAX} starts`);
}

const DATABASE_BACK_WITHIN_MS = 60_000;

/** Starts PostgreSQL until it answers: after a kill its memory lingers for a while. @throws Error when it never does. */
export async function startPostgresAgain({ database }: World): Promise<void> {
  let reason: unknown = null;
  const tryOnce = async (): Promise<boolean> => {
    try {
      await database.start();
      await withSession(database.url, (client) => client.query('select 1'));
      return true;
    } catch (error) {
      reason = error;
      return false;
    }
  };
  if (!(await until(tryOnce, DATABASE_BACK_WITHIN_MS)))
    throw new Error('PostgreSQL could not be started again', { cause: reason });
}

const aroundPostgres =
  (end: (world: World) => Promise<void>): Play =>
  ({ world, turnOf, fault }) =>
    turnOf(world.database)(async () => {
      await end(world);
      await pause(fault.forMs);
      await startPostgresAgain(world);
      return '';
    });

const OFFSETS = [-25, 25, -10, 10] as const;

const PLAYS: Readonly<Record<FaultKind, Play>> = {
  'kill-instance': ({ instance, turnOf, fault }) =>
    turnOf(instance)(async () => {
      await instance.kill();
      await pause(fault.forMs);
      await startAgain(instance);
      return instance.name;
    }),
  'freeze-instance': ({ instance, turnOf, fault }) =>
    turnOf(instance)(async () => {
      await instance.freeze(fault.forMs);
      return instance.name;
    }),
  'rolling-restart': async ({ world, turnOf, fault }) => {
    for (const one of world.instances) {
      await turnOf(one)(async () => {
        await one.terminate();
        await pause(fault.forMs);
        await startAgain(one);
      });
    }
    return '';
  },
  'skew-clock': ({ instance, turnOf, fault }) =>
    turnOf(instance)(async () => {
      const offset = OFFSETS[fault.choice % OFFSETS.length] ?? 25;
      await instance.terminate();
      await pause(fault.forMs);
      await startAgain(instance, offset);
      return `${instance.name} by ${offset} s`;
    }),
  'terminate-backends': ({ world, fault }) =>
    withSession(world.database.url, async (client) => {
      // A third of the sessions, chosen by the seed among those that there are.
      const { rows } = await client.query<{ ended: string }>(
        `select count(pg_terminate_backend(pid)) as ended from pg_stat_activity
         where datname = 'sigap' and pid <> pg_backend_pid() and (pid + $1) % 3 = 0`,
        [fault.choice],
      );
      return `${rows[0]?.ended ?? 0} sessions`;
    }),
  'restart-postgres-fast': aroundPostgres(({ database }) => database.stop('fast')),
  'restart-postgres-immediate': aroundPostgres(({ database }) => database.stop('immediate')),
  'kill-postgres': aroundPostgres(({ database }) => database.kill()),
  'promote-replica': ({ world, turnOf }) =>
    turnOf(world.database)(async () => {
      await world.database.promote();
      for (const one of world.proxies) one.pointTo(world.database.port);
      return '';
    }),
  'lose-history': ({ world, turnOf }) =>
    turnOf(world.database)(async () => {
      world.lost.push(await world.database.loseHistory());
      for (const one of world.proxies) one.pointTo(world.database.port);
      return '';
    }),
  'silent-connections': ({ proxy, instance, turnOf, fault }) =>
    turnOf(proxy)(async () => {
      proxy.setMode('silent');
      await pause(fault.forMs);
      proxy.setMode('open');
      return instance.name;
    }),
  'refused-connections': ({ proxy, instance, turnOf, fault }) =>
    turnOf(proxy)(async () => {
      proxy.setMode('refusing');
      await pause(fault.forMs);
      proxy.setMode('open');
      return instance.name;
    }),
  'lock-family': async ({ world, familyIds, fault }) => {
    const familyId = familyIds[fault.choice % familyIds.length];
    if (familyId === undefined) return { kind: 'skipped', why: 'there is no family' };
    await lockFamily(world.database.url, { familyId, forMs: fault.forMs, locks: world.locks });
    return familyId;
  },
  'lock-table': async ({ world, fault }) => {
    const table = tableOf(fault.choice);
    await lockTable(world.database.url, { table, forMs: fault.forMs });
    return table;
  },
  'connection-shortage': async ({ world, fault }) => {
    const held = await holdConnections(world.database.url, { most: world.connectionsMax, forMs: fault.forMs });
    return `${held} sessions held`;
  },
  'disk-full': ({ world, turnOf, fault }) =>
    turnOf(world.database)(async () => {
      const { smallDisk } = world.database;
      if (smallDisk === null) return { kind: 'skipped', why: 'only root can mount a small disk' } as const;
      try {
        await fillDisk(smallDisk);
        await pause(fault.forMs);
      } finally {
        await emptyDisk(smallDisk);
        await startPostgresAgain(world);
      }
      return '';
    }),
};

export async function playFault(stage: Stage, fault: Fault): Promise<FaultOutcome> {
  const { instances, proxies } = stage.world;
  const [instance, proxy] = [instances[fault.instance], proxies[fault.instance]];
  if (instance === undefined || proxy === undefined) return { kind: 'skipped', why: 'there is no such instance' };
  const outcome = await PLAYS[fault.kind]({ ...stage, fault, instance, proxy });
  return typeof outcome === 'string' ? { kind: 'played', detail: outcome } : outcome;
}
