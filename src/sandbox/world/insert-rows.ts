/** Writes many rows of one table with one statement. */
import { type InsertColumns, execute, sql, unnestInsert } from '../../platform/db/sql.js';
import type { Pool } from '../../platform/db/pool.js';

/** Describes how a row of one table is written. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: InsertColumns<Row>;
  /** Whether rows that exist already are left alone instead of refused. */
  readonly skipsExisting?: boolean;
}

/** Inserts rows with one statement; pass at most some thousands at once, because they are held in memory twice. */
export async function insertRows<Row>(
  connection: Pick<Pool, 'query'>,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const insert = unnestInsert(table.name, table.columns, rows);
  await execute(connection, table.skipsExisting === true ? sql`${insert} on conflict do nothing` : insert);
}
