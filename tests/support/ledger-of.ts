/**
 * Makes the ledger of one instance of the server, without HTTP: it posts entries beside payments under a clock that
 * stands still.
 */
import type { Pool } from '../../src/platform/db/pool.js';
import { randomIds } from '../../src/kernel/ids.js';
import { LIVE_EVENTS } from '../../src/composition/schema/live-events.js';
import type { EntryDeps } from '../../src/money/payments/index.js';
import { RULES, type PostingHarness } from './posting-harness.js';

export const ledgerOf = (pool: Pool, { clock, feed }: PostingHarness): EntryDeps => ({
  pool,
  clock,
  newId: randomIds,
  eventLog: { announce: LIVE_EVENTS.announce, publish: feed.publish },
  rules: RULES,
});

/** Makes a ledger that numbers and keeps events as the server does, while nobody listens. */
export const unheardLedger = (pool: Pool, now: () => Date): EntryDeps => ({
  pool,
  clock: { now },
  newId: randomIds,
  eventLog: { announce: LIVE_EVENTS.announce, publish: () => undefined },
  rules: RULES,
});
