/** One of the two PostgreSQL servers of a cluster, with the listener that tells the balancer its role. */
import {
  type PostgresHome,
  SUPERUSER,
  createData,
  freePort,
  passwordOf,
  postgresHome,
  runningPostmaster,
  savePassword,
  startPostmaster,
  stopPostmaster,
} from '../../platform/db/embedded/postmaster.js';
import { type Role, type RoleListener, roleOf, startRoleListener } from '../../platform/db/replication/index.js';
import { signalTree } from './processes.js';

export interface PostgresServer {
  readonly name: string;
  readonly home: PostgresHome;
  readonly port: number;
  /** Where it is reached itself, past the balancer, as the superuser. */
  readonly url: string;
  readonly password: string;
  /** The port at which the balancer asks for its role. */
  readonly rolePort: number;
  /** The postmaster's process; null when none runs. */
  pid(): Promise<number | null>;
  role(): Promise<Role>;
  start(): Promise<void>;
  /** Stops in good order: everything committed is on disk and sent to the standby. */
  stop(): Promise<void>;
  /** Kills the postmaster (kill −9); its children notice and end. */
  kill(): Promise<void>;
  /** Stops all its processes where they stand, as a machine that pauses; `thaw` lets them go on. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Stops it and its listener. */
  close(): Promise<void>;
}

const DATABASE = 'sigap';
const ENDS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 20;
/**
 * A slot keeps the log for a standby that is away, but not until the disk is full: beyond this the standby is made anew.
 */
const SETTINGS = ['max_slot_wal_keep_size=1GB', 'wal_level=replica', 'max_wal_senders=10', 'hot_standby=on'];

export interface PostgresServerOptions {
  readonly name: string;
  readonly folder: string;
  readonly settings: readonly string[];
  /** The superuser's password where another server has it already: a standby's data hold the primary's. */
  readonly password?: string;
}

/** Makes the server's listener; the server itself is started with `start`. */
export async function openPostgresServer(options: PostgresServerOptions): Promise<PostgresServer> {
  const { name, folder } = options;
  const settings = [...SETTINGS, ...options.settings];
  const home = await postgresHome(folder);
  const port = await freePort();
  if (options.password !== undefined) await savePassword(home, options.password);
  const password = await passwordOf(home);
  const address = (database: string): string => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const listener: RoleListener = await startRoleListener({
    databaseUrl: address('postgres'),
    host: '127.0.0.1',
    port: 0,
  });
  const pid = async (): Promise<number | null> => (await runningPostmaster(home.data))?.pid ?? null;
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    const running = await pid();
    if (running !== null) await signalTree(running, name);
  };
  const stop = async (): Promise<void> => {
    if ((await pid()) === null) return;
    await signal('SIGCONT');
    await stopPostmaster(home);
  };
  return {
    name,
    home,
    port,
    url: address(DATABASE),
    password,
    rolePort: listener.port,
    pid,
    role: () => roleOf(address('postgres')),
    async start() {
      await createData(home);
      if ((await pid()) === null) await startPostmaster(home, { port, settings });
    },
    stop,
    async kill() {
      const running = await pid();
      if (running === null) return;
      await signalTree(running, 'SIGKILL');
      await untilGone(pid);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async close() {
      await stop();
      await listener.close();
    },
  };
}

async function untilGone(pid: () => Promise<number | null>): Promise<void> {
  for (let waited = 0; waited < ENDS_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if ((await pid()) === null) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('PostgreSQL is still there after kill -9.');
}
