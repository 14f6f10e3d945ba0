/**
 * Copies lines into tables that live as long as the transaction: `import_rows` has a column for each of the kind's, and
 * `import_faults` what the report will say. Rules then look at the lines as a set.
 */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Connection } from '../db/pool.js';
import { type Sql, execute, sql } from '../db/sql.js';
import type { ImportKind, ImportMoment, ImportRule } from './import-kind.js';
import type { ReadFile, StagedLine } from './read-lines.js';

/** What a line of the report is: it refuses the file, or it is named and stays as the books have it. */
export type ReportKind = 'fault' | 'difference';

const computedOf = ({ computed }: ImportKind): readonly (readonly [name: string, type: string])[] =>
  Object.entries(computed?.types ?? {});

export async function createStage(connection: Connection, kind: ImportKind): Promise<void> {
  const listed = [
    ...kind.columns.map(({ name }) => `${name} text collate "C"`),
    ...computedOf(kind).map(([name, type]) => `${name} ${type}`),
  ].join(', ');
  await connection.query(
    `create temporary table import_rows (line integer not null, faults json, ${listed}) on commit drop`,
  );
  await connection.query(
    'create temporary table import_faults (line integer not null, kind text not null, field text not null, given text, expected text not null) on commit drop',
  );
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const toCopied = (value: string | null | undefined): string =>
  value === null || value === undefined
    ? '\\N'
    : value.replaceAll(/[\\\t\n\r]/g, (letter) => ESCAPED[letter] ?? letter);

export interface Staging {
  readonly kind: ImportKind;
  readonly moment: ImportMoment;
}

/** Copies the lines as they come; memory holds what is on its way. Returns what was read and how many lines. */
export async function stageLines(
  connection: Connection,
  { kind, moment }: Staging,
  lines: AsyncGenerator<StagedLine, ReadFile>,
): Promise<ReadFile & { readonly lines: number }> {
  const names = [...kind.columns.map(({ name }) => name), ...computedOf(kind).map(([name]) => name)];
  let read: ReadFile = { sha256: '' };
  let count = 0;
  async function* rows(): AsyncGenerator<string> {
    for (;;) {
      const next = await lines.next();
      if (next.done === true) {
        read = next.value;
        return;
      }
      const { line, values, faults } = next.value;
      count += 1;
      const staged = { ...values, ...kind.computed?.of(values, moment) };
      const kept = faults.length === 0 ? null : JSON.stringify(faults);
      yield `${[String(line), toCopied(kept), ...names.map((name) => toCopied(staged[name]))].join('\t')}\n`;
    }
  }
  const copy = `copy import_rows (line, faults, ${names.join(', ')}) from stdin`;
  await pipeline(Readable.from(rows()), connection.query(copyFrom(copy)));
  await execute(
    connection,
    sql`insert into import_faults select r.line, 'fault', f->>'field', f->>'given', f->>'expected'
      from import_rows r cross join json_array_elements(r.faults) f where r.faults is not null`,
  );
  await connection.query('analyze import_rows');
  return { ...read, lines: count };
}

/** Notes each line that breaks the rule. */
export const noteBreaches = (connection: Connection, kind: ReportKind, { field, expected, lines }: ImportRule) =>
  execute(
    connection,
    sql`insert into import_faults select b.line, ${kind}, ${field}, b.given, ${expected} from (${lines}) b (line, given)`,
  );

/** SQL for the lines that have a value already given by an earlier line of the file. */
export const repeatedLines = (column: Sql): Sql =>
  sql`select line, given from (select r.line, ${column} as given, row_number() over (partition by ${column} order by r.line) as place
    from import_rows r where ${column} is not null) repeated where place > 1`;
