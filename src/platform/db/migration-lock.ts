/** Holds the lock that only one migrating instance holds, while the others ask for it again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createClient } from './pool.js';

/** The number of the advisory lock; it is arbitrary. */
const MIGRATION_LOCK = 7_204_001;
const ASKS_EVERY_MS = 200;
/** The time after which a start gives up waiting for another instance that migrates. An index of a big table takes minutes. */
export const WAITS_FOR_ANOTHER_MS = 30 * 60_000;

/**
 * Runs `work` while no other session holds the lock. The lock is asked for without waiting in PostgreSQL: a session
 * that waits there holds a snapshot, and an index that another instance builds concurrently would wait for it in turn,
 * which PostgreSQL does not recognise as a deadlock.
 *
 * @throws Error naming what to do when another session has held the lock for `waitsMs`.
 */
export async function withMigrationLock<T>(
  databaseUrl: string,
  work: () => Promise<T>,
  waitsMs = WAITS_FOR_ANOTHER_MS,
): Promise<T> {
  const holder = createClient({ databaseUrl, role: 'migrations' });
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined); // a loss that comes after the work is of no interest
  holder.on('error', lost.reject);
  await holder.connect();
  try {
    await untilLocked(holder, performance.now() + waitsMs);
    // Without its session the lock is another's: what still runs here must not be reported as done.
    return await Promise.race([work(), lost.promise]);
  } finally {
    await holder.end().catch(() => undefined); // the end of the session releases the lock, whatever happened
  }
}

async function untilLocked(holder: pg.Client, until: number): Promise<void> {
  for (;;) {
    const { rows } = await holder.query<{ isLocked: boolean }>('select pg_try_advisory_lock($1) as "isLocked"', [
      MIGRATION_LOCK,
    ]);
    if (rows[0]?.isLocked === true) return;
    if (performance.now() >= until)
      throw new Error('Another instance still migrates the database: start again when it has finished, or end it.');
    await sleep(ASKS_EVERY_MS);
  }
}
