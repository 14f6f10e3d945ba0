/** Tests whether the database takes a write and answers a question, each within a time. */
import { outageOf } from './availability.js';
import type { Pool } from './pool.js';

export interface DatabaseTest {
  /** Why it failed; null when it did not. */
  readonly outage: string | null;
  readonly seconds: number;
}

const WITHIN_MS = 2_000;

/** A held row of this table would hold nobody but tests; `skip locked` lets two instances test at once. */
const WRITE = {
  name: 'health-write',
  text: `update health_writes set written_at = clock_timestamp()
    where id = (select id from health_writes where id = 1 for no key update skip locked)`,
};
const READ = { name: 'health-read', text: 'select from health_writes where id = 1' };

export const testWrite = (pool: Pool): Promise<DatabaseTest> => timed(() => pool.query(WRITE));
export const testRead = (pool: Pool): Promise<DatabaseTest> => timed(() => pool.query(READ));

async function timed(work: () => Promise<unknown>): Promise<DatabaseTest> {
  const since = performance.now();
  const ended = (outage: string | null): DatabaseTest => ({ outage, seconds: (performance.now() - since) / 1_000 });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DatabaseTest>((resolve) => (timer = setTimeout(() => resolve(ended('held')), WITHIN_MS)));
  const done = work().then(
    () => ended(null),
    (error: unknown) => ended(outageOf(error) ?? 'error'),
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
