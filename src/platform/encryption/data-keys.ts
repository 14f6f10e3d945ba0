/** Keeps the data keys in their table: makes the first, reads them all, and adds the next. */
import { randomBytes } from 'node:crypto';
import type { Pool } from '../db/pool.js';
import {
  type ConfiguredKeys,
  type DataKeyName,
  type KeyPurpose,
  type UnwrappedKey,
  unwrapKey,
  wrapKey,
} from './wrapped-key.js';

const KEY_BYTES = 32;

export interface DataKey {
  readonly version: number;
  readonly purpose: KeyPurpose;
  readonly key: Uint8Array;
  /** Whether values are sealed with it by now, by the clock of the database. */
  readonly isActive: boolean;
  readonly isRetired: boolean;
  /** Whether it is wrapped with the configured key, and not with the one before. */
  readonly isWrappedByCurrent: boolean;
}

export interface KeyStore {
  readonly pool: Pool;
  readonly keys: ConfiguredKeys;
}

const FIRST: readonly DataKeyName[] = [
  { version: 1, purpose: 'VALUES' },
  { version: 2, purpose: 'INDEX' },
];

const ADD = `insert into data_keys (version, purpose, wrapped_key, created_at, active_from)
  select *, clock_timestamp(), clock_timestamp() + $4 * interval '1 millisecond' from unnest($1::smallint[], $2::text[], $3::text[])
  on conflict (version) do nothing`;

/** Adds the keys, all or none that others can see of; returns whether they are these. */
async function addKeys(
  { pool, keys }: KeyStore,
  names: readonly DataKeyName[],
  activeAfterMs: number,
): Promise<boolean> {
  const wrapped = await Promise.all(names.map((name) => wrapKey(new Uint8Array(randomBytes(KEY_BYTES)), name, keys)));
  const versions = names.map(({ version }) => version);
  const purposes = names.map(({ purpose }) => purpose);
  const { rowCount } = await pool.query(ADD, [versions, purposes, wrapped, activeAfterMs]);
  return rowCount === names.length;
}

/** Adds a key with which values are sealed once every instance knows it; returns its version. */
export async function addNextKey(store: KeyStore, activeAfterMs: number): Promise<number> {
  for (;;) {
    const { rows } = await store.pool.query<{ next: number }>('select max(version) + 1 as next from data_keys');
    const version = rows[0]?.next;
    if (version === undefined) throw new Error('the first data keys are made when a keyring is opened');
    if (await addKeys(store, [{ version, purpose: 'VALUES' }], activeAfterMs)) return version;
  }
}

interface Row {
  readonly version: number;
  readonly purpose: KeyPurpose;
  readonly wrapped: string;
  readonly isActive: boolean;
  readonly isRetired: boolean;
}

const READ = `select version, purpose, wrapped_key as wrapped, active_from <= clock_timestamp() as "isActive", retired_at is not null as "isRetired"
  from data_keys order by version`;

/**
 * Reads every key, with the first ones made where there was none; those that were `opened` before are not unwrapped
 * again. @throws Error when the configured keys do not open one.
 */
export async function readDataKeys(
  store: KeyStore,
  opened: Map<string, UnwrappedKey> = new Map(),
): Promise<readonly DataKey[]> {
  const { rows } = await store.pool.query<Row>(READ);
  if (rows.length === 0) {
    await addKeys(store, FIRST, 0); // of several instances that open it at once the first one's keys stay
    return readDataKeys(store, opened);
  }
  return Promise.all(
    rows.map(async ({ wrapped, ...row }) => {
      const unwrapped = opened.get(wrapped) ?? (await unwrapKey(wrapped, row, store.keys));
      opened.set(wrapped, unwrapped);
      return { ...row, key: unwrapped.key, isWrappedByCurrent: unwrapped.isCurrent };
    }),
  );
}

/**
 * Whether every value by which rows of several columns are joined has its index. The database looks at all rows, also for
 * whoever meets nobody.
 */
export async function areJoinsIndexed({ pool }: Pick<KeyStore, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ lacking: boolean }>('select phones_lack_index() as lacking');
  return rows[0]?.lacking === false;
}

const REWRAP = 'update data_keys set wrapped_key = $2 where version = $1';

/** Wraps with the configured key what is wrapped with the one before it; returns how many there were. */
export async function rewrapKeys(store: KeyStore): Promise<number> {
  const behind = (await readDataKeys(store)).filter(({ isWrappedByCurrent }) => !isWrappedByCurrent);
  for (const { version, purpose, key } of behind)
    await store.pool.query(REWRAP, [version, await wrapKey(key, { version, purpose }, store.keys)]);
  return behind.length;
}

/** Retires the keys with which no value is sealed any more; they stay, for backups that are older. */
export async function retireKeysBefore({ pool }: Pick<KeyStore, 'pool'>, version: number): Promise<void> {
  await pool.query(
    `update data_keys set retired_at = clock_timestamp() where purpose = 'VALUES' and version < $1 and retired_at is null`,
    [version],
  );
}
