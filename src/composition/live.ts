/** Wires the live feed: this instance hears at once what it announces, and the others hear of it by a hint. */
import type { ClosingConnection } from '../platform/db/closing-connection.js';
import type { Numbered } from '../platform/db/event-log.js';
import { START_PATIENCE_MS, patiently } from '../platform/db/patience.js';
import type { Pool } from '../platform/db/pool.js';
import { SANDBOX_CLOCK_CHANNEL } from '../platform/db/sandbox-time.js';
import { type LiveFact, createLiveFeed, startInstanceHints } from '../platform/live/index.js';
import { type Metrics, carryTrace, inSpan } from '../platform/observability/index.js';
import type { ComposeDeps } from './deps.js';
import { reportHistoryChange } from './reporting.js';
import { LIVE_EVENTS } from './schema/live-events.js';

interface LiveParts {
  readonly pool: Pool;
  readonly metrics: Metrics;
  /** What else the instances tell each other, by the channel on which they do. */
  readonly heard: Readonly<Record<string, () => void>>;
}

/** The one event log, which takes every kind of event and gives each back as it came. */
export interface EveryEventLog {
  announce<Fact extends LiveFact>(
    connection: ClosingConnection,
    events: readonly Fact[],
  ): Promise<readonly Numbered<Fact>[]>;
  publish(events: readonly Numbered<LiveFact>[]): void;
}

export async function composeLive(deps: ComposeDeps, { pool, metrics, heard }: LiveParts) {
  const { databaseUrl, log } = deps;
  const onError = (error: unknown): void => log.error({ err: error }, 'the live feed failed and goes on');
  const onHistoryChanged = reportHistoryChange({ log, metrics });
  const patience = { withinMs: START_PATIENCE_MS };
  const feed = await patiently(() => createLiveFeed({ pool, store: LIVE_EVENTS, onError, onHistoryChanged }), patience);
  const alsoOn = { ...heard, ...hearsOfMoves(deps, pool, onError) };
  const hints = await patiently(() => startInstanceHints({ pool, databaseUrl, feed, onError, alsoOn }), patience);
  const eventLog: EveryEventLog = {
    announce: LIVE_EVENTS.announce,
    publish(events) {
      inSpan('publish', () => {
        carryTrace(events);
        feed.publish(events);
      });
      hints.send(events.at(-1)?.number ?? 0n);
    },
  };
  const close = async (): Promise<void> => {
    feed.close();
    await hints.stop();
  };
  return { feed, eventLog, catchUp: () => hints.catchUp(), close };
}

/** Lets a sandbox follow its clock as soon as somebody moves it on any instance; production listens to nothing. */
function hearsOfMoves(
  { config, clock }: ComposeDeps,
  pool: Pool,
  onError: (error: unknown) => void,
): Readonly<Record<string, () => void>> {
  const { follow } = clock;
  if (config.environment === 'production' || follow === undefined) return {};
  return { [SANDBOX_CLOCK_CHANNEL]: () => void follow(pool).catch(onError) };
}
