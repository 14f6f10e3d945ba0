/** Writes many rows of one table with one statement: one array per column, unnested by PostgreSQL. */
import type { Connection } from '../../platform/db/pool.js';

type Value = string | number | bigint | Date | null;

/** PostgreSQL's type of each column, and where its value comes from. */
export interface BulkTable<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly [type: string, valueOf: (row: Row) => Value]>>;
  /** Rows that are there already are left alone instead of refused. */
  readonly skipsExisting?: boolean;
}

/** Any number of rows; keep it to some thousands, they are held in memory twice. */
export async function insertRows<Row>(
  connection: Connection,
  table: BulkTable<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, [type]], place) => `$${place + 1}::${type}[]`).join(', ');
  const conflict = table.skipsExisting === true ? ' on conflict do nothing' : '';
  await connection.query({
    text: `insert into ${table.name} (${names}) select * from unnest(${arrays})${conflict}`,
    values: columns.map(([, [, valueOf]]) => rows.map((row) => toText(valueOf(row)))),
  });
}

const toText = (value: Value): string | null => {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
};
