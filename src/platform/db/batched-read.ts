/**
 * Batches reads by key for one operation: keys requested at one moment are read in one statement, and none twice. A
 * value that was read ahead is given without a promise, so that a page of fifty rows resolves in one step.
 */
import DataLoader from 'dataloader';

export interface BatchedRead<Key, Value> {
  load(key: Key): Value | Promise<Value>;
  /** Reads all of these keys in one statement, before they are asked for. */
  readAhead(keys: readonly Key[]): Promise<void>;
  /** Keeps a value that another read brought. */
  remember(key: Key, value: Value): void;
}

/** Makes a batched read; `readMany` is given each key once and answers in the order of the keys. */
export function batchedRead<Key, Value>(
  readMany: (keys: readonly Key[]) => Promise<readonly Value[]>,
): BatchedRead<Key, Value> {
  const known = new Map<Key, Value>();
  const loader = new DataLoader<Key, Value>(readMany);
  return {
    load(key) {
      return known.has(key) ? (known.get(key) as Value) : loader.load(key);
    },
    async readAhead(keys) {
      const missing = [...new Set(keys)].filter((key) => !known.has(key));
      if (missing.length === 0) return;
      const values = await readMany(missing);
      missing.forEach((key, place) => known.set(key, values[place] as Value));
    },
    remember: (key, value) => void known.set(key, value),
  };
}

/** Puts rows in the order of `keys`; a key without a row gets null. */
export function oneRowEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** Puts rows in the order of `keys`; a key without rows gets an empty list. */
export function rowsOfEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (readonly Row[])[] {
  const found = Map.groupBy(rows, keyOf);
  return keys.map((key) => found.get(key) ?? []);
}
