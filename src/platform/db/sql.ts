/**
 * Builds statements from templates: every value becomes a parameter, fragments nest, and equal texts are prepared once
 * per connection. Text comes from literals in code alone, so the code bounds the number of prepared statements.
 */
import { createHash } from 'node:crypto';
import { invariant } from '../../kernel/invariant.js';
import type { Pool } from './pool.js';

export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** Makes a fragment; a value becomes a parameter unless it is itself a `sql` fragment. */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql => new Sql(strings, values);

/** Joins conditions by `and`; without any the result is `true`. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : conditions.reduce((joined, condition) => sql`${joined} and ${condition}`);

/** Joins conditions by `or`; without any the result is `false`. */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : conditions.reduce((joined, condition) => sql`${joined} or ${condition}`);

/** Makes a constant of our own, such as a list of provinces, part of the text; never a value from outside. */
export const constant = (text: string): Sql => new Sql([text], []);

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `sigap_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

function append(fragment: Sql, values: unknown[]): string {
  let text = fragment.strings[0] ?? '';
  fragment.values.forEach((value, index) => {
    text += value instanceof Sql ? append(value, values) : `$${values.push(value)}`;
    text += fragment.strings[index + 1] ?? '';
  });
  return text;
}

export function toStatement(fragment: Sql): Statement {
  const values: unknown[] = [];
  const text = append(fragment, values);
  return { name: nameOf(text), text, values };
}

/** The text of a fragment without values, for statements that have their own names and number their parameters. */
export function textOf(fragment: Sql): string {
  const { text, values } = toStatement(fragment);
  invariant(values.length === 0, 'a fragment of which only the text is used has no values');
  return text;
}

/** Runs a read; columns must carry the names and types of `Row`. */
export async function selectRows<Row extends object>(pool: Pick<Pool, 'query'>, statement: Sql): Promise<Row[]> {
  const { name, text, values } = toStatement(statement);
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** Counts rows; `from` is the statement from its `from` on. */
export async function countRows(pool: Pick<Pool, 'query'>, from: Sql): Promise<number> {
  const [row] = await selectRows<{ count: bigint }>(pool, sql`select count(*) as count ${from}`);
  return Number(row?.count ?? 0n);
}

/** Runs a write. @returns the number of rows that it changed. */
export async function execute(connection: Pick<Pool, 'query'>, statement: Sql): Promise<number> {
  const { name, text, values } = toStatement(statement);
  const { rowCount } = await connection.query({ name, text, values: [...values] });
  return rowCount ?? 0;
}

/** The columns of one table by name, each with its SQL type and a function that reads its value from a row. */
export type InsertColumns<Row> = Readonly<Record<string, readonly [type: string, value: (row: Row) => unknown]>>;

/** Inserts any number of rows by `insert into … select … from unnest(…)`, in a statement whose text stays the same. */
export function unnestInsert<Row>(table: string, columns: InsertColumns<Row>, rows: readonly Row[]): Sql {
  const entries = Object.entries(columns);
  const arrays = entries
    .map(([, [type, value]]) => new Sql(['', `::${type}[]`], [rows.map(value)]))
    .reduce((joined, array) => sql`${joined}, ${array}`);
  const names = constant(entries.map(([name]) => name).join(', '));
  return sql`insert into ${constant(table)} (${names}) select * from unnest(${arrays})`;
}
