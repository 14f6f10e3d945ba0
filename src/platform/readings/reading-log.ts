/**
 * Writes what was read into the access log: rows that come while a statement is under way share the next one, so that
 * the readings of one moment cost one commit.
 */
import type { Pool } from '../db/pool.js';
import { type ReadingRow, insertReadings } from './reading-row.js';

export interface ReadingLog {
  /** Resolves once the rows are committed; rejects when they could not be, within the limits of the pool's statements. */
  write(rows: readonly ReadingRow[]): Promise<void>;
}

/** The most rows in one statement: as many as fit into a statement that takes a few milliseconds. */
const ROWS_MAX = 200;

interface Waiting {
  readonly rows: readonly ReadingRow[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** The readings that go into the next statement: as many as fit, and one at least. */
function takeSome(waiting: Waiting[]): Waiting[] {
  let rows = 0;
  const fitting = waiting.findIndex((one) => (rows += one.rows.length) > ROWS_MAX);
  return waiting.splice(0, fitting === -1 ? waiting.length : Math.max(1, fitting));
}

/** Over a pool whose statements do not end with the operation that asks for them, because others wait for them too. */
export function createReadingLog(pool: Pool): ReadingLog {
  const waiting: Waiting[] = [];
  let isWriting = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const taken = takeSome(waiting);
      try {
        await insertReadings(
          pool,
          taken.flatMap(({ rows }) => rows),
        );
        for (const { done } of taken) done();
      } catch (error) {
        for (const { failed } of taken) failed(error);
      }
    }
    isWriting = false;
  };

  return {
    write: (rows) =>
      new Promise((done, failed) => {
        waiting.push({ rows, done, failed });
        if (isWriting) return;
        isWriting = true;
        void writeAll();
      }),
  };
}
