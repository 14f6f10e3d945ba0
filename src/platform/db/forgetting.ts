/** What a room lets go of when its time is over: rows that are deleted, or words that are taken out of them. */
import type { Pool } from './pool.js';
import { type Sql, countRows, execute } from './sql.js';

export interface Forgetting {
  /** The name of what is forgotten, which is also that of its term in the policy. */
  readonly kind: string;
  /** What is over, as a statement from its `from` on. */
  readonly over: (before: Date) => Sql;
  /** The statement that forgets the oldest of it, at most `most` rows. */
  readonly forget: (before: Date, most: number) => Sql;
}

export const countOver = (pool: Pool, { over }: Forgetting, before: Date): Promise<number> =>
  countRows(pool, over(before));

/** As many rows as one statement forgets: it holds none of them for longer than others wait for. */
const ROWS_AT_ONCE = 500;

/** Forgets in batches, each a commit of its own, so that whoever ends in between goes on there. Yields what each forgot. */
export async function* forgetOver(pool: Pool, { forget }: Forgetting, before: Date): AsyncGenerator<number> {
  for (;;) {
    const forgotten = await execute(pool, forget(before, ROWS_AT_ONCE));
    if (forgotten > 0) yield forgotten;
    if (forgotten < ROWS_AT_ONCE) return;
  }
}
