/** Wires the job that forgets what is over. */
import { RETENTION, forgetWhatIsOver } from '../data-rights/retention/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { PolicyBook } from '../platform/policies/index.js';
import { FORGETTINGS } from './schema/forgettings.js';

interface Parts {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly book: PolicyBook;
}

/** Returns the number of rows that were forgotten. */
export async function forgetOver({ pool, now, book }: Parts, stopping: AbortSignal): Promise<number> {
  const deps = { pool, now: now(), policies: book.rows(RETENTION), forgettings: FORGETTINGS };
  let forgotten = 0;
  for await (const { rows } of forgetWhatIsOver(deps, stopping)) forgotten += rows;
  return forgotten;
}
