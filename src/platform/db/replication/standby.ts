/**
 * Makes a standby from a running primary, and tells whether a server that was one may follow the other again. A server
 * that was not stopped in good order is never started as a standby: PostgreSQL does not refuse it, and it would serve
 * rows that never happened.
 */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { takeBaseBackup } from '../backup/base-backup.js';
import { writeSynced } from '../backup/copy-data.js';
import { addSettings } from '../backup/settings-file.js';
import { type PostgresHome, hasData, savePassword } from '../embedded/postmaster.js';

/** A running primary on this machine. */
export interface Primary {
  readonly url: string;
  readonly data: string;
}

export interface StandbyOrder {
  readonly primary: Primary;
  /** Where the standby is made; data that are there are set aside. */
  readonly home: PostgresHome;
  readonly slot: string;
}

/** Copies the primary, and leaves a standby that can be started. Returns where older data were set aside, if any. */
export async function makeStandby({ primary, home, slot }: StandbyOrder): Promise<string | null> {
  const aside = await setAside(home);
  await createSlot(primary.url, slot); // before the copy: the primary keeps what the standby will ask for
  await takeBaseBackup({ ...primary, to: home.data, owner: home.runAs, label: `standby ${slot}` });
  await savePassword(home, decodeURIComponent(new URL(primary.url).password));
  await followPrimary(home, { primary, slot });
  return aside;
}

/** Lets the server of `home`, which does not run, follow the primary when it is started. */
export async function followPrimary(home: PostgresHome, { primary, slot }: Omit<StandbyOrder, 'home'>): Promise<void> {
  const { hostname, port, username, password } = new URL(primary.url);
  const words = [
    ['host', hostname],
    ['port', port],
    ['user', decodeURIComponent(username)],
    ['password', decodeURIComponent(password)],
    ['application_name', slot],
    ['connect_timeout', '5'],
    ['keepalives_idle', '5'],
    ['keepalives_interval', '2'],
    ['keepalives_count', '3'],
  ].map(([name, value = '']) => `${name}='${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`);
  await addSettings(home.data, {
    primary_conninfo: words.join(' '),
    primary_slot_name: slot,
    recovery_target_timeline: 'latest',
    archive_command: process.platform === 'win32' ? 'rem' : 'true',
  });
  await writeSynced(join(home.data, 'standby.signal'), '', home.runAs);
}

/** Makes the slot that keeps the log for a standby, from now on, unless it is there. */
export async function createSlot(url: string, slot: string): Promise<void> {
  await ask(
    url,
    `select pg_create_physical_replication_slot($1, true)
     where not exists (select from pg_replication_slots where slot_name = $1)`,
    [slot],
  );
}

export async function ask<T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({
    connectionString: url,
    fallback_application_name: 'sigap-replication',
    connectionTimeoutMillis: ANSWERS_WITHIN_MS,
    query_timeout: ANSWERS_WITHIN_MS,
  });
  client.on('error', () => undefined); // the statement that runs throws by itself
  try {
    await client.connect();
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ANSWERS_WITHIN_MS = 10_000;

/** Moves older data away instead of deleting them: a crashed primary may hold commits that nobody else has. */
async function setAside(home: PostgresHome): Promise<string | null> {
  if (!(await hasData(home))) return null;
  const stamp = (await readControl(home.data)).time;
  const aside = join(home.folder, `data-set-aside-${stamp}`);
  await rename(home.data, aside);
  return aside;
}

/** What PostgreSQL 18's control file says about a server that does not run. */
export interface ControlFile {
  readonly wasStoppedInOrder: boolean;
  /** The place of the last checkpoint, which of a server that was stopped in order is its last record. */
  readonly checkpoint: bigint;
  /** When the file was written last, in seconds since 1970. */
  readonly time: bigint;
}

const CONTROL_VERSION = 1_800;
const SHUTDOWN_STATES = [1, 2];

/** @throws Error when the file is of another version than PostgreSQL 18's. */
export async function readControl(data: string): Promise<ControlFile> {
  const file = await readFile(join(data, 'global/pg_control'));
  if (file.readUInt32LE(8) !== CONTROL_VERSION) throw new Error(`${data} is not of PostgreSQL 18`);
  return {
    wasStoppedInOrder: SHUTDOWN_STATES.includes(file.readUInt32LE(16)),
    time: file.readBigInt64LE(24),
    checkpoint: file.readBigUInt64LE(32),
  };
}

/** A place in the log, such as `0/1A2B3C4`, as a number. */
export function placeOf(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
