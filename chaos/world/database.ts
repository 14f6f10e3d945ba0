/**
 * The database of a run: a primary and its replica, which the harness alone stops, kills, starts and promotes. Each lies on
 * a small disk of its own where this account may mount one.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logFile, stopPostmaster } from '../../src/platform/db/embedded/postmaster.js';
import { type DatabasePair, startPair } from '../../src/sandbox/cluster/database-pair.js';
import { type PostgresServer, openPostgresServer } from '../../src/sandbox/cluster/postgres-server.js';
import { mountSmallDisk, unmount } from '../faults/fill-disk.js';
import { withSession } from '../faults/locks.js';
import { pause, until } from '../pause.js';

export interface Database {
  /** The primary, past every proxy. */
  readonly url: string;
  readonly port: number;
  /** The data folder of the primary. */
  readonly data: string;
  /** The log files of both servers. */
  readonly logs: readonly string[];
  /** The disk of the primary whose room can be taken away; null when it lies on the disk of all. */
  readonly smallDisk: string | null;
  isRunning(): Promise<boolean>;
  /** Starts the primary, and the replica where it has ended. @throws Error with the reason of pg_ctl. */
  start(): Promise<void>;
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Ends the postmaster and its children as a power cut would. */
  kill(): Promise<void>;
  /** Makes the replica the primary without loss, and the old one its replica. */
  promote(): Promise<void>;
  /**
   * Makes the replica the primary without the last commits, as after the loss of a machine. Returns the span whose commits
   * may be gone.
   */
  loseHistory(): Promise<{ readonly from: number; readonly to: number }>;
  readonly close: () => Promise<void>;
}

const SETTINGS = ['shared_buffers=128MB', 'max_wal_size=192MB', 'min_wal_size=64MB', 'log_lock_waits=on'];
const ENDS_WITHIN_MS = 20_000;

interface Place {
  readonly folder: string;
  readonly isSmallDisk: boolean;
}

async function place(folder: string, name: string): Promise<Place> {
  const at = join(folder, name);
  await mkdir(at, { recursive: true });
  return { folder: at, isSmallDisk: await mountSmallDisk(at) };
}

export async function startDatabase(folder: string, connectionsMax: number): Promise<Database> {
  const places = [await place(folder, 'postgres-1'), await place(folder, 'postgres-2')] as const;
  const settings = [...SETTINGS, `max_connections=${connectionsMax}`];
  const first = await openPostgresServer({ name: 'postgres-1', folder: places[0].folder, settings });
  const { password } = first;
  const second = await openPostgresServer({ name: 'postgres-2', folder: places[1].folder, settings, password });
  const pair = await startPair(first, second);
  const isRunning = async (): Promise<boolean> => (await pair.primary.pid()) !== null;
  return {
    get url() {
      return pair.primary.url;
    },
    get port() {
      return pair.primary.port;
    },
    get data() {
      return pair.primary.home.data;
    },
    get smallDisk() {
      const own = places[pair.primary === first ? 0 : 1];
      return own.isSmallDisk ? own.folder : null;
    },
    logs: [first, second].map(({ home }) => logFile(home)),
    isRunning,
    start: () => startBoth(pair),
    stop: async (mode) => {
      if (mode === 'fast') return stopPostmaster(pair.primary.home);
      const pid = await pair.primary.pid();
      if (pid === null) return;
      process.kill(pid, 'SIGQUIT');
      await until(async () => !(await isRunning()), ENDS_WITHIN_MS);
    },
    kill: () => pair.primary.kill(),
    promote: async () => void (await pair.promote()),
    loseHistory: () => loseHistory(pair),
    close: async () => {
      for (const server of [pair.replica, pair.primary]) await closeServer(server);
      for (const { folder: at, isSmallDisk } of places) if (isSmallDisk) await unmount(at);
    },
  };
}

/** How long the replica hears nothing before the primary is lost. */
const BEHIND_MS = 1_500;

async function loseHistory(pair: DatabasePair): Promise<{ from: number; to: number }> {
  const from = Date.now();
  await withSession(pair.replica.url, async (client) => {
    await client.query("alter system set primary_conninfo = ''");
    await client.query('select pg_reload_conf()');
  });
  await pause(BEHIND_MS);
  await pair.primary.kill();
  const to = Date.now();
  await pair.promote();
  return { from, to };
}

async function startBoth({ primary, replica }: DatabasePair): Promise<void> {
  await primary.start();
  await replica.start();
}

/** Nothing of it is needed any more, so it need not end in good order. */
async function closeServer(server: PostgresServer): Promise<void> {
  await server.kill();
  await server.close();
}
