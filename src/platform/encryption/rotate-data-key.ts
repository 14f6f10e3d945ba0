/** Rotates the data key: adds one, lets every instance hear of it, seals all values anew, and retires the ones before. */
import { setTimeout as pause } from 'node:timers/promises';
import { type KeyStore, addNextKey, readDataKeys, retireKeysBefore, rewrapKeys } from './data-keys.js';
import { KEYS_READ_EVERY_MS, KEY_KNOWN_AFTER_MS } from './follow-data-keys.js';
import type { Keyring } from './keyring.js';
import { countByVersion, giveIndexes, reseal } from './reseal.js';
import type { SealedColumn } from './sealed-column.js';

export interface Rotation {
  readonly store: KeyStore;
  readonly keyring: Keyring;
  readonly columns: readonly SealedColumn[];
  /** Told before the first row, and after each page. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Passes over all columns; each finds what an instance that heard late had still sealed with the key before. */
const PASSES_MAX = 20;

export interface Rotated {
  readonly version: number;
  /** Whether it went on with a rotation that had been ended before its last row. */
  readonly wasBegun: boolean;
}

/** Moves everything to a new key, or to that of a rotation that was ended before its last row. */
export async function rotateDataKey(rotation: Rotation): Promise<Rotated> {
  await rewrapKeys(rotation.store);
  const [begun] = await unretiredVersions(rotation.store);
  const wasBegun = begun !== undefined;
  const version = begun ?? (await addNextKey(rotation.store, KEY_KNOWN_AFTER_MS));
  // by then every instance has read that the key is to be used
  await pause(KEY_KNOWN_AFTER_MS + KEYS_READ_EVERY_MS);
  await sealAll(rotation);
  await retireKeysBefore(rotation.store, version);
  return { version, wasBegun };
}

/** The newest version where one before it is not retired yet. */
async function unretiredVersions(store: KeyStore): Promise<readonly number[]> {
  const open = (await readDataKeys(store)).filter(({ purpose, isRetired }) => purpose === 'VALUES' && !isRetired);
  return open.length > 1 ? open.slice(-1).map(({ version }) => version) : [];
}

/** Seals with the newest key what stands in clear or under a key before. */
async function sealAll({ store, keyring, columns, onProgress }: Rotation): Promise<void> {
  await keyring.refresh();
  let total = await countLeft(store, { keyring, columns });
  let done = 0;
  onProgress({ done, total });
  for (let pass = 0; (await countLeft(store, { keyring, columns })) > 0; pass += 1) {
    if (pass === PASSES_MAX)
      throw new Error('values are still sealed with a key before: an instance has not heard of the new one');
    if (pass > 0) await pause(KEYS_READ_EVERY_MS);
    await indexJoins({ store, keyring, columns });
    for (const column of columns.filter(({ index }) => index?.joins !== true || keyring.sealsJoined))
      await reseal({ pool: store.pool, keyring, column }, (rows) => {
        done += rows;
        total = Math.max(total, done);
        onProgress({ done, total });
      });
  }
}

/**
 * Gives every value by which rows are joined its index, on all sides, before one of them is sealed: whoever refused messages
 * to a number is found by it whichever side is sealed first.
 */
async function indexJoins({ store: { pool }, keyring, columns }: Omit<Rotation, 'onProgress'>): Promise<void> {
  for (const column of columns.filter(({ index }) => index?.joins === true))
    await giveIndexes({ pool, keyring, column }, () => undefined);
  await keyring.refresh();
}

async function countLeft(
  { pool }: KeyStore,
  { keyring, columns }: Pick<Rotation, 'keyring' | 'columns'>,
): Promise<number> {
  let left = 0;
  for (const column of columns)
    for (const { version, count } of await countByVersion(pool, column)) if (version !== keyring.version) left += count;
  return left;
}
