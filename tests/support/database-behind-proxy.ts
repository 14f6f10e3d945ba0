/** Lets the servers of a test file reach its database through a proxy, which can take the database away. */
import { afterAll, beforeAll } from '@jest/globals';
import { type LossyProxy, startLossyProxy } from './lossy-proxy.js';
import type { TestDatabase } from './test-database.js';

export interface DatabaseBehindProxy {
  /** The database as a server reaches it. */
  readonly reached: TestDatabase;
  /** What becomes of connections from now on. */
  cut: LossyProxy['cut'];
}

/** To be called before what starts a server, because hooks run in the order of the calls. */
export function useDatabaseBehindProxy(database: TestDatabase): DatabaseBehindProxy {
  let proxy: LossyProxy;
  const reached = { ...database, url: '' };
  beforeAll(async () => {
    proxy = await startLossyProxy(database.url);
    reached.url = proxy.url;
  });
  afterAll(() => proxy.close());
  return { reached, cut: (way) => proxy.cut(way) };
}
