/**
 * Tells the other instances that the stream has grown: one message per batch at most, after the commit, carrying only
 * the head's number. It is a hint: a lost one costs a second, never an event.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import pg from 'pg';
import type { Pool } from '../db/pool.js';
import { readHead } from './event-store.js';
import type { LiveFeed } from './live-feed.js';

export interface InstanceHints {
  /** Sends the newest number; while one message is under way, later numbers share the next. */
  send(head: bigint): void;
  /** Listens again when the connection was lost, and makes up for hints that did not come. A job runs it every second. */
  catchUp(): Promise<void>;
  /** Not while `catchUp` runs. */
  stop(): Promise<void>;
}

export interface InstanceHintsDeps {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly feed: LiveFeed;
  readonly onError: (error: unknown) => void;
}

const CHANNEL = 'sigap_live';
/** A hint may be lost, so its commit waits for no disk. */
const NOTIFY = "select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)";

export async function startInstanceHints({
  pool,
  databaseUrl,
  feed,
  onError,
}: InstanceHintsDeps): Promise<InstanceHints> {
  let listener: pg.Client | null = null;
  let isStopped = false;
  let newest = 0n;
  let sending: Promise<void> | null = null;

  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', (error) => {
      listener = null;
      onError(error);
    });
    client.on('notification', ({ payload }) => feed.hint(BigInt(payload ?? 0)));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined); // what is said of it is said by `error`
      throw error;
    }
    listener = client;
  };

  const sendNewest = async (): Promise<void> => {
    await nextTurn(); // the own listeners first
    for (let sent = -1n; sent < newest && !isStopped;) {
      sent = newest;
      await pool.query({ name: 'live-hint', text: NOTIFY, values: [CHANNEL, String(sent)] });
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
      feed.hint(await readHead(pool));
    },
    async stop() {
      isStopped = true;
      await sending;
      await listener?.end();
    },
  };
}
