/** Holds a lock that only one instance holds, while the others ask for it again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createClient } from './pool.js';

const ASKS_EVERY_MS = 200;

export interface InstanceLock {
  /** The number of the advisory lock. */
  readonly number: number;
  /** The time after which an instance gives up. */
  readonly waitsMs: number;
  /** The words with which it gives up: who holds the lock, and what to do. */
  readonly refusal: string;
  /** Called once, when another instance holds the lock. */
  readonly onWait?: () => void;
  /** Ends the waiting. */
  readonly stopping?: AbortSignal;
}

/**
 * Runs `work` while no other session holds the lock. The lock is asked for without waiting in PostgreSQL: a session
 * that waits there holds a snapshot, and an index that another instance builds concurrently would wait for it in turn,
 * which PostgreSQL does not recognise as a deadlock.
 *
 * @throws Error with the refusal when another session has held the lock for `waitsMs`, and the error of the connection
 * when the lock was lost with it: the work has ended by then, so that it may be done again.
 */
export async function withInstanceLock<T>(databaseUrl: string, lock: InstanceLock, work: () => Promise<T>): Promise<T> {
  const holder = createClient({ databaseUrl, role: 'migrations' });
  const lost: Error[] = [];
  holder.on('error', (error) => void lost.push(error));
  await holder.connect();
  try {
    await untilLocked(holder, lock);
    const result = await work();
    // Without its session the lock was another's: what was done meanwhile must not be reported as done.
    if (lost[0] !== undefined) throw lost[0];
    return result;
  } finally {
    await holder.end().catch(() => undefined); // the end of the session releases the lock, whatever happened
  }
}

async function untilLocked(holder: pg.Client, lock: InstanceLock): Promise<void> {
  const until = performance.now() + lock.waitsMs;
  for (let isFirst = true; ; isFirst = false) {
    lock.stopping?.throwIfAborted();
    const { rows } = await holder.query<{ isLocked: boolean }>('select pg_try_advisory_lock($1) as "isLocked"', [
      lock.number,
    ]);
    if (rows[0]?.isLocked === true) return;
    if (performance.now() >= until) throw new Error(lock.refusal);
    if (isFirst) lock.onWait?.();
    await sleep(ASKS_EVERY_MS);
  }
}
