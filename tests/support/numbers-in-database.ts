/** Looks for numbers in a copy of a database: in every value of every table that the catalogue names. */
import type { Pool } from '../../src/platform/db/pool.js';

const TABLES = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'graphile_worker') order by 1`;

/** A value as somebody reads it who has the copy: bytes as the texts in them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return value === null
    ? ''
    : JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner));
}

/** Whether a text has one of the numbers, alone or within longer digits. */
function tells(text: string, numbers: ReadonlySet<string>, lengths: readonly number[]): boolean {
  for (const [digits] of text.matchAll(/\d{9,}/g))
    for (const length of lengths)
      for (let from = 0; from + length <= digits.length; from += 1)
        if (numbers.has(digits.slice(from, from + length))) return true;
  return false;
}

/** The columns, as `table.column`, in which one of the numbers stands in clear. */
export async function columnsThatTell(pool: Pool, numbers: readonly string[]): Promise<string[]> {
  const known = new Set(numbers);
  const lengths = [...new Set(numbers.map(({ length }) => length))];
  const telling = new Set<string>();
  const { rows: tables } = await pool.query<{ name: string }>(TABLES);
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`select * from ${name}`);
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        const place = `${name}.${column}`;
        if (!telling.has(place) && tells(textOf(value), known, lengths)) telling.add(place);
      }
  }
  return [...telling].toSorted();
}
