/**
 * Holds the data keys in memory: seals with the newest that every instance knows, opens with any, and makes the blind
 * index by which a sealed value is looked up. Nothing of it asks the database.
 */
import { createHmac } from 'node:crypto';
import type { Pool } from '../db/pool.js';
import { type DataKey, areJoinsIndexed, readDataKeys } from './data-keys.js';
import { type BlindIndexed, type SealedColumn, placeOf } from './sealed-column.js';
import { openValue, sealValue, versionOf } from './sealed-value.js';
import type { ConfiguredKeys, UnwrappedKey } from './wrapped-key.js';

export interface Keyring {
  /** Seals a value for one row of a column. */
  seal(column: SealedColumn, row: string, value: Uint8Array): Buffer;
  /** @throws Error when the value was changed or belongs to another place, or no key of its version is known. */
  open(column: SealedColumn, row: string, sealed: Buffer): Buffer;
  /** The same for every value that is the same, and telling nothing of it without the key; `of` says what it is. */
  blindIndex(of: BlindIndexed, value: string): Buffer;
  /** 64 hexadecimal digits, the same for the same text, that tell nothing of it without the key. */
  fingerprint(text: string): string;
  /**
   * Whether values by which rows are joined are sealed yet. An instance that heard late leaves one more in clear with its
   * index, which matches all the same.
   */
  readonly sealsJoined: boolean;
  /** The version with which values are sealed now. */
  readonly version: number;
  /** Reads the keys again, among them those that another instance added. */
  refresh(): Promise<void>;
}

/** 128 bits: among a billion numbers two are the same by chance once in 10²⁰ databases. */
const INDEX_BYTES = 16;

export interface KeyringDeps {
  readonly pool: Pool;
  readonly keys: ConfiguredKeys;
}

/** Opens the keyring of a database; its first keys are made here. @throws Error for a wrong key, which says what to do. */
export async function openKeyring(deps: KeyringDeps): Promise<Keyring> {
  const opened = new Map<string, UnwrappedKey>();
  const read = async (): Promise<KnownKeys> => ({
    keys: await readDataKeys(deps, opened),
    sealsJoined: await areJoinsIndexed(deps),
  });
  return keyringOf(await read(), read);
}

/** What an instance knows of the keys, until it reads them again. */
export interface KnownKeys {
  readonly keys: readonly DataKey[];
  readonly sealsJoined: boolean;
}

/** Makes a keyring of these keys, which are read again by `read`. */
export function keyringOf(known: KnownKeys, read: () => Promise<KnownKeys>): Keyring {
  let held = heldOf(known);
  return {
    seal: (column, row, value) => sealValue(value, placeOf(column, row), held.newest),
    open(column, row, sealed) {
      const version = versionOf(sealed);
      const key = held.all.get(version);
      if (key === undefined) throw new Error(`${column.table} has a value sealed with the unknown data key ${version}`);
      try {
        return Buffer.from(openValue(sealed, placeOf(column, row), { version, key }));
      } catch (cause) {
        const place = `${column.table}.${column.sealed} of the row ${row}`;
        throw new Error(`the value in ${place} does not open: it was changed, or sealed for another row`, { cause });
      }
    },
    blindIndex: (of, value) =>
      createHmac('sha256', held.index).update(`${of}/${value}`).digest().subarray(0, INDEX_BYTES),
    fingerprint: (text) => createHmac('sha256', held.index).update(`TEXT/${text}`).digest('hex'),
    get sealsJoined() {
      return held.sealsJoined;
    },
    get version() {
      return held.newest.version;
    },
    async refresh() {
      held = heldOf(await read());
    },
  };
}

function heldOf({ keys, sealsJoined }: KnownKeys) {
  const values = keys.filter(({ purpose }) => purpose === 'VALUES');
  const newest = values.findLast(({ isActive }) => isActive);
  const index = keys.find(({ purpose }) => purpose === 'INDEX');
  if (newest === undefined || index === undefined) throw new Error('data_keys lacks the keys of values or of indexes');
  return { sealsJoined, newest, index: index.key, all: new Map(values.map(({ version, key }) => [version, key])) };
}
