/**
 * Composes receiving and posting for a command as for a server: running servers hear of it and their phones show it.
 */
import { raiseAlarm } from '../../composition/alarms.js';
import { composePosting } from '../../composition/payments.js';
import { LIVE_EVENTS } from '../../composition/schema/live-events.js';
import { createPool } from '../../platform/db/pool.js';
import { randomIds } from '../../kernel/ids.js';
import { createLiveFeed, startInstanceHints } from '../../platform/live/index.js';
import { createLogger } from '../../platform/observability/index.js';
import type { FinishingDeps } from '../../partners/settlement/index.js';
import { say } from '../command-line.js';
import { postingParts } from '../posting-parts.js';

export type CommandDeps = FinishingDeps & { readonly newId: typeof randomIds };

export async function withCommandDeps(databaseUrl: string, work: (deps: CommandDeps) => Promise<void>): Promise<void> {
  const log = createLogger({ level: 'error' });
  const onError = (error: unknown): void => log.error({ err: error }, 'the live feed failed');
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 4, onError });
  const onHistoryChanged = (): void => raiseAlarm({ log }, 'history-stepped-back', {});
  const feed = await createLiveFeed({ pool, store: LIVE_EVENTS, onError, onHistoryChanged });
  const hints = await startInstanceHints({ pool, databaseUrl, feed, onError });
  const publish = (events: readonly { readonly number: bigint }[]): void => hints.send(events.at(-1)?.number ?? 0n);
  const { parts } = await postingParts({ databaseUrl, pool, log });
  const { clock } = parts;
  const posting = composePosting(parts, { pool, eventLog: { announce: LIVE_EVENTS.announce, publish } });
  try {
    await work({
      pool,
      now: () => clock.now(),
      newId: randomIds,
      postPayment: posting.entrances.settlementFile,
      askPartner: null,
      alarmed: ({ partner, count }) => say(`ALARM ${partner}: ${count} webhooks were lost; their payments are posted`),
    });
  } finally {
    await posting.close();
    feed.close();
    await hints.stop();
    await pool.end();
  }
}
