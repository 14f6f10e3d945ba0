/**
 * Seals the rows of a column anew with the newest key, a page at a time while everybody works: each page is one short
 * statement that changes only what nobody else has changed meanwhile.
 */
import { type Pool, inTransaction } from '../db/pool.js';
import type { Keyring } from './keyring.js';
import type { SealedColumn } from './sealed-column.js';
import { versionPrefix } from './sealed-value.js';

const PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface Stale {
  readonly id: string;
  readonly isStale: boolean;
  readonly sealed: Buffer | null;
  readonly plain: Buffer | string | null;
}

export interface Resealing {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly column: SealedColumn;
}

/** Goes through all rows once. Killed, it is begun again and finds what is left. */
export async function reseal(resealing: Resealing, onProgress: (rows: number) => void): Promise<void> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const page: readonly Stale[] = await readPage(resealing, after);
    const changed = page.filter(({ isStale }) => isStale);
    if (changed.length > 0) onProgress(await writePage(resealing, changed));
    after = page.at(-1)?.id;
  }
}

interface Unindexed {
  readonly id: string;
  readonly plain: string;
}

/** Gives every text in clear that lacks its index its own, a page at a time while everybody works. */
export async function giveIndexes(
  { pool, keyring, column }: Resealing,
  onProgress: (rows: number) => void,
): Promise<void> {
  const { table, key = 'id', plain, index } = column;
  if (index === undefined) return;
  for (;;) {
    const { rows } = await pool.query<Unindexed>(
      `select ${key} as id, ${plain} as plain from ${table} where ${plain} is not null and ${index.column} is null order by ${key} limit ${PAGE}`,
    );
    if (rows.length === 0) return;
    const given = [
      rows.map(({ id }) => id),
      rows.map((row) => row.plain),
      rows.map((row) => keyring.blindIndex(index.of, row.plain)),
    ];
    const update = `update ${table} t set ${index.column} = n.index from unnest($1::uuid[], $2::text[], $3::bytea[]) n (id, plain, index)
      where t.${key} = n.id and t.${plain} = n.plain and t.${index.column} is null`;
    onProgress(await updateUnheard(pool, update, given));
  }
}

async function readPage({ pool, keyring, column }: Resealing, after: string): Promise<readonly Stale[]> {
  const { table, key = 'id', sealed, plain, type } = column;
  const inClear = type === 'jsonb' ? `${plain}::text` : plain;
  const stale = `(${plain} is not null or ${sealed} is not null and substring(${sealed} for 2) <> $2)`;
  const { rows } = await pool.query<Stale>(
    `select ${key} as id, ${stale} as "isStale", case when ${stale} then ${sealed} end as sealed, case when ${stale} then ${inClear} end as plain
     from ${table} where ${key} > $1 order by ${key} limit ${PAGE}`,
    [after, versionPrefix(keyring.version)],
  );
  return rows;
}

/** Told to triggers that hear of changes: a value that is sealed anew is the same value. */
const RESEALS = "select set_config('sigap.reseals', 'on', true)";

/** Writes the page and returns how many rows were as they had been read. */
function writePage({ pool, keyring, column }: Resealing, rows: readonly Stale[]): Promise<number> {
  const values = rows.map((row) => Buffer.from(valueOf(keyring, column, row)));
  const { shown, index } = column;
  const parameters = [
    rows.map(({ id }) => id),
    rows.map((row) => row.sealed),
    rows.map((row) => row.plain),
    rows.map(({ id }, place) => keyring.seal(column, id, values[place] ?? Buffer.alloc(0))),
    values.map((value) => shown?.of(value.toString()) ?? null),
    values.map((value) => (index === undefined ? null : keyring.blindIndex(index.of, value.toString()))),
  ];
  return updateUnheard(pool, updateOf(column), parameters);
}

/** Updates rows so that nobody hears of it; returns how many. */
const updateUnheard = (pool: Pool, update: string, parameters: readonly unknown[]): Promise<number> =>
  inTransaction(pool, async (connection) => {
    const [, { rowCount }] = await Promise.all([connection.query(RESEALS), connection.query(update, [...parameters])]);
    return rowCount ?? 0;
  });

function updateOf({ table, key = 'id', sealed, plain, type, shown, index }: SealedColumn): string {
  const beside = [shown && `${shown.column} = n.shown::${type}`, index && `${index.column} = n.index`];
  const set = [`${sealed} = n.anew`, `${plain} = null`, ...beside.filter(Boolean)].join(', ');
  return `update ${table} t set ${set}
    from unnest($1::uuid[], $2::bytea[], $3::${type}[], $4::bytea[], $5::text[], $6::bytea[]) n (id, before, in_clear, anew, shown, index)
    where t.${key} = n.id and t.${sealed} is not distinct from n.before and t.${plain} is not distinct from n.in_clear`;
}

function valueOf(keyring: Keyring, column: SealedColumn, { id, sealed, plain }: Stale): Uint8Array {
  if (sealed !== null) return keyring.open(column, id, sealed);
  if (plain === null) throw new Error('a row that is sealed anew has a value');
  return typeof plain === 'string' ? Buffer.from(plain) : plain;
}

export interface VersionCount {
  /** The version of the data key; null for values that stand in clear. */
  readonly version: number | null;
  readonly count: number;
}

/** Counts the values of a column by the key that seals them. */
export async function countByVersion(pool: Pool, { table, sealed, plain }: SealedColumn): Promise<VersionCount[]> {
  const { rows } = await pool.query<VersionCount>(
    `select get_byte(${sealed}, 0) * 256 + get_byte(${sealed}, 1) as version, count(*)::int as count
     from ${table} where ${sealed} is not null or ${plain} is not null group by 1 order by 1 nulls first`,
  );
  return rows;
}

/** Whether a value stands in clear; an index of those alone answers. */
export async function standsInClear(pool: Pool, { table, plain }: SealedColumn): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select exists (select from ${table} where ${plain} is not null) as found`,
  );
  return rows[0]?.found === true;
}
