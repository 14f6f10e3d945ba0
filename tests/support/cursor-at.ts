/** Makes the cursor that a server would have told for the event of a number. */
import type { Pool } from '../../src/platform/db/pool.js';
import { lookAt } from '../../src/platform/live/history.js';
import { type LiveCursor, readLiveCursor, writeLiveCursor } from '../../src/platform/live/live-cursor.js';

export async function cursorAt(pool: Pool, number: bigint): Promise<string> {
  const { check } = await lookAt(pool, number);
  return writeLiveCursor({ number, check: check ?? '' });
}

/** The same, as it is read again. */
export const placeAt = async (pool: Pool, number: bigint): Promise<LiveCursor> =>
  readLiveCursor(await cursorAt(pool, number));
