/** Holds locks in sessions of their own, as somebody with psql and a cup of coffee does. */
import pg from 'pg';
import { pause } from '../pause.js';

export interface FamilyLock {
  readonly familyId: string;
  readonly from: number;
  to: number;
}

/** Runs `work` on a connection of its own, which is closed whatever happens. */
export async function withSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'chaos' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Locks a family's row; the lock is noted only once it is held. */
export async function lockFamily(
  url: string,
  { familyId, forMs, locks }: { familyId: string; forMs: number; locks: FamilyLock[] },
): Promise<void> {
  await withSession(url, async (client) => {
    await client.query("begin; set local lock_timeout = '5s'");
    await client.query('select from families where id = $1 for update', [familyId]);
    const lock: FamilyLock = { familyId, from: Date.now(), to: Number.POSITIVE_INFINITY };
    locks.push(lock);
    try {
      await pause(forMs);
      await client.query('rollback');
    } finally {
      lock.to = Date.now();
    }
  });
}

/** Tables that no payment needs, and some that every payment needs. */
const TABLES = [
  'visits',
  'calls',
  'complaints',
  'education_sessions',
  'messages',
  'access_log',
  'payments',
  'live_events',
  'field_changes',
] as const;

export const tableOf = (choice: number): string => TABLES[choice % TABLES.length] ?? TABLES[0];

export async function lockTable(url: string, { table, forMs }: { table: string; forMs: number }): Promise<void> {
  await withSession(url, async (client) => {
    await client.query(`begin; set local lock_timeout = '3s'; lock table ${table} in access exclusive mode`);
    await pause(forMs);
    await client.query('rollback');
  });
}

/** Takes every connection that PostgreSQL still gives, and holds them. */
export async function holdConnections(url: string, { most, forMs }: { most: number; forMs: number }): Promise<number> {
  const held: pg.Client[] = [];
  const until = Date.now() + forMs;
  while (Date.now() < until) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, application_name: 'chaos' });
    client.on('error', () => undefined);
    const isGiven = await client.connect().then(
      () => true,
      () => false,
    );
    if (isGiven) held.push(client);
    if (!isGiven || held.length >= most) await pause(100);
  }
  await Promise.all(held.map((client) => client.end().catch(() => undefined)));
  return held.length;
}
