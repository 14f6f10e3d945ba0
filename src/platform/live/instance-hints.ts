/**
 * Notifies the other instances that the stream has new events: at most one message per batch, after the commit, with
 * the number of the last event. It is only a hint: a lost one delays events by a second and loses none.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { type Pool, createClient } from '../db/pool.js';
import { inSpan } from '../observability/index.js';
import type { LiveFeed } from './live-feed.js';

export interface InstanceHints {
  /** Sends the newest number; numbers that come while a message is sent share the next one. */
  send(head: bigint): void;
  /** Listens again when the connection was lost, and makes up for lost hints. A job runs it every second. */
  catchUp(): Promise<void>;
  /** Stops listening; it must not be called during `catchUp`. */
  stop(): Promise<void>;
}

export interface InstanceHintsDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly feed: LiveFeed;
  readonly onError: (error: unknown) => void;
  /** Other channels that the same connection listens to, with what is done at a message. */
  readonly alsoOn?: Readonly<Record<string, () => void>>;
}

const CHANNEL = 'sigap_live';
/** The statement that sends a hint. A hint may be lost, so its commit does not wait for the disk. */
const NOTIFY = "select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)";

/** The number of a hint; 0, which tells nothing new, for whatever else somebody may have sent on the channel. */
const numberIn = (payload: string | undefined): bigint =>
  payload !== undefined && /^\d{1,18}$/.test(payload) ? BigInt(payload) : 0n;

export async function startInstanceHints({
  pool,
  databaseUrl,
  feed,
  onError,
  alsoOn = {},
}: InstanceHintsDeps): Promise<InstanceHints> {
  let listener: pg.Client | null = null;
  let isStopped = false;
  let newest = 0n;
  let sending: Promise<void> | null = null;

  const connect = async (): Promise<void> => {
    const client = createClient({ databaseUrl, role: 'live' });
    client.on('error', (error) => {
      listener = null;
      onError(error);
    });
    client.on('notification', ({ channel, payload }) =>
      channel === CHANNEL ? feed.hint(numberIn(payload)) : alsoOn[channel]?.(),
    );
    try {
      await client.connect();
      for (const channel of [CHANNEL, ...Object.keys(alsoOn)]) await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined); // the first error is thrown, not that of the closing
      throw error;
    }
    listener = client;
  };

  const sendNewest = async (): Promise<void> => {
    await nextTurn(); // the listeners of this instance come first
    for (let sent = -1n; sent < newest && !isStopped;) {
      sent = newest;
      const values = [CHANNEL, String(sent)];
      await inSpan('hint', () => pool.query({ name: 'live-hint', text: NOTIFY, values }));
    }
  };

  await connect();
  return {
    send(head) {
      newest = head;
      sending ??= sendNewest()
        .catch(onError)
        .finally(() => (sending = null));
    },
    async catchUp() {
      if (listener === null) await connect();
      await feed.look();
    },
    async stop() {
      isStopped = true;
      await sending;
      await listener?.end();
    },
  };
}
