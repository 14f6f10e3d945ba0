/** The ledger as one instance of the server has it, without HTTP: posts entries beside payments under a clock that stands still. */
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

/** Numbered and kept as in the server; nobody listens. */
export const unheardLedger = (pool: Pool, now: () => Date): EntryDeps => ({
  pool,
  clock: { now },
  newId: randomIds,
  eventLog: { announce: LIVE_EVENTS.announce, publish: () => undefined },
  rules: RULES,
});
