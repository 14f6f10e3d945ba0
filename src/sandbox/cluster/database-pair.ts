/**
 * Two PostgreSQL servers of which one follows the other: who is the primary, how that changes, and how the other one
 * comes back. A server whose history may differ from the primary's is never started again: it is made anew.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabaseIfMissing } from '../../platform/db/migrate.js';
import {
  ask,
  createSlot,
  followPrimary,
  makeStandby,
  placeOf,
  readControl,
} from '../../platform/db/replication/index.js';
import type { PostgresServer } from './postgres-server.js';

export interface Promotion {
  /** Whether the old primary was stopped in good order, so that nothing can have been lost. */
  readonly isPlanned: boolean;
  /** From the moment at which the old primary stopped until the new one took writes. */
  readonly milliseconds: number;
  /** Where the old primary's data were set aside, because they may hold commits that the new one lacks. */
  readonly setAside: string | null;
}

export interface DatabasePair {
  readonly primary: PostgresServer;
  readonly replica: PostgresServer;
  /** Makes the other server the primary, and the old one its standby. */
  promote(): Promise<Promotion>;
}

const CATCHES_UP_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 20;

const slotOf = ({ name }: PostgresServer): string => `standby_${name.replaceAll('-', '_')}`;
const asPrimary = ({ url, home }: PostgresServer) => ({ url, data: home.data });

/** Starts the primary, and makes the other server its standby. */
export async function startPair(first: PostgresServer, second: PostgresServer): Promise<DatabasePair> {
  let [primary, replica] = [first, second];
  await primary.start();
  await createDatabaseIfMissing(primary.url);
  await rm(replica.home.data, { recursive: true, force: true }); // a standby is a copy: it is copied anew
  await copyAndStart(primary, replica);
  return {
    get primary() {
      return primary;
    },
    get replica() {
      return replica;
    },
    async promote() {
      const promoted = await takeOver(primary, replica);
      [primary, replica] = [replica, primary];
      return { ...promoted, setAside: await comeBack(primary, replica, promoted.isPlanned) };
    },
  };
}

async function copyAndStart(primary: PostgresServer, replica: PostgresServer): Promise<string | null> {
  const aside = await makeStandby({ primary: asPrimary(primary), home: replica.home, slot: slotOf(replica) });
  await replica.start();
  return aside;
}

/**
 * Stops the old primary, in good order when it answers and for good when it does not, and promotes the standby. Only one
 * of them ever takes writes.
 */
async function takeOver(
  primary: PostgresServer,
  replica: PostgresServer,
): Promise<{ isPlanned: boolean; milliseconds: number }> {
  const isPlanned = (await primary.role()) === 'primary';
  const begun = performance.now();
  if (isPlanned) await primary.stop();
  else await primary.kill();
  try {
    if (isPlanned) await untilAllReceived(primary, replica);
  } catch (error) {
    await primary.start(); // nothing has changed: it goes on as the primary
    throw error;
  }
  await ask(replica.url, 'select pg_promote(true, 30)');
  await untilPrimary(replica);
  return { isPlanned, milliseconds: Math.round(performance.now() - begun) };
}

/** Waits until the standby has applied the old primary's very last record. */
async function untilAllReceived(primary: PostgresServer, replica: PostgresServer): Promise<void> {
  const { wasStoppedInOrder, checkpoint } = await readControl(primary.home.data);
  if (!wasStoppedInOrder) throw new Error(`${primary.name} was not stopped in good order.`);
  for (let waited = 0; waited < CATCHES_UP_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const [row] = await ask<{ lsn: string | null }>(replica.url, 'select pg_last_wal_replay_lsn()::text as lsn');
    if (placeOf(row?.lsn ?? '0/0') > checkpoint) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(
    `${replica.name} has not received everything from ${primary.name}: ${primary.name} stays the primary.`,
  );
}

async function untilPrimary(server: PostgresServer): Promise<void> {
  for (let waited = 0; waited < CATCHES_UP_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if ((await server.role()) === 'primary') return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`${server.name} does not take writes: see its log.`);
}

/** The old primary as the new one's standby: as it is when it holds nothing else, otherwise made anew. */
async function comeBack(primary: PostgresServer, old: PostgresServer, wasPlanned: boolean): Promise<string | null> {
  if (!wasPlanned) return copyAndStart(primary, old);
  await createSlot(primary.url, slotOf(old));
  await followPrimary(old.home, { primary: asPrimary(primary), slot: slotOf(old) });
  await old.start();
  return null;
}
