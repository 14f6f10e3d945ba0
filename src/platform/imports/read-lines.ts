/**
 * Turns the bytes of a CSV file into lines while they stream: memory holds one line. A file that cannot be such a file at
 * all is a misfit; a line that cannot be read is a line with faults.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { cutTo, mended } from '../../kernel/text.js';
import type { ImportKind, ImportLine, ImportMoment, LineFault } from './import-kind.js';

/** The reason why a file cannot be one of its kind, as people read it. */
export class FileMisfit extends Error {
  override readonly name = 'FileMisfit';
}

export interface StagedLine {
  readonly line: number;
  readonly values: ImportLine;
  readonly faults: readonly (LineFault & { readonly given: string })[];
}

export interface ReadFile {
  readonly sha256: string;
}

/** The longest line: more is no line, but a quote that was never closed. */
const LINE_BYTES_MAX = 65_536;
const HEADING_BYTES_MAX = 16_384;

export interface LineReading {
  readonly kind: ImportKind;
  readonly moment: ImportMoment;
  /** Called with the number of bytes of each part that was read. */
  readonly onBytes: (bytes: number) => void;
}

/** Reads the lines. Its return value is complete once all of them were taken. @throws FileMisfit. */
export async function* readLines(
  content: AsyncIterable<Buffer>,
  { kind, moment, onBytes }: LineReading,
): AsyncGenerator<StagedLine, ReadFile> {
  const hash = createHash('sha256');
  const parts = counted(content, (part) => {
    hash.update(part);
    onBytes(part.length);
  });
  const { heading, rest } = await splitHeading(parts);
  const delimiter = heading.includes(';') && !heading.includes(',') ? ';' : ',';
  const parser = Readable.from(rest, { objectMode: false }).pipe(
    parse({
      bom: true,
      delimiter,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LINE_BYTES_MAX,
    }),
  );
  let columns: readonly string[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (columns === null) columns = headingOf(record, kind);
      else yield toLine(record, { columns, line: info.lines, kind, moment });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileMisfit(`the file cannot be read as CSV: ${error.message}`);
  }
  if (columns === null) throw new FileMisfit('the file is empty: its first line names the columns.');
  return { sha256: hash.digest('hex') };
}

async function* counted(content: AsyncIterable<Buffer>, see: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    see(part);
    yield part;
  }
}

/** The first line, and all bytes again, the first line included. */
async function splitHeading(parts: AsyncGenerator<Buffer>) {
  let begin = Buffer.alloc(0);
  while (!begin.includes(10) && begin.length < HEADING_BYTES_MAX) {
    const next = await parts.next();
    if (next.done === true) break;
    begin = Buffer.concat([begin, next.value]);
  }
  const end = begin.indexOf(10);
  async function* rest(): AsyncGenerator<Buffer> {
    yield begin;
    yield* parts;
  }
  return { heading: begin.subarray(0, end === -1 ? undefined : end).toString('utf8'), rest: rest() };
}

function headingOf(record: readonly string[], kind: ImportKind): readonly string[] {
  const names = record.map((name) => name.toLowerCase());
  const unknown = names.find((name) => !kind.columns.some((column) => column.name === name));
  if (unknown !== undefined)
    throw new FileMisfit(
      `the column "${unknown}" is unknown: a file of ${kind.name} has ${kind.columns.map(({ name }) => name).join(', ')}.`,
    );
  const missing = kind.columns.filter(({ name, isRequired }) => isRequired && !names.includes(name));
  if (missing.length > 0)
    throw new FileMisfit(`these columns are missing: ${missing.map(({ name }) => name).join(', ')}.`);
  if (new Set(names).size < names.length) throw new FileMisfit('two columns have the same name.');
  return names;
}

/** The most of a value that a report repeats: what was never closed by a quote goes on for pages. */
const SHOWN_MAX = 200;

/** What a cell held, for the report, which is stored and sent: not every text can be. */
const shown = (given: string): string => cutTo(mended(given), SHOWN_MAX);

interface Place {
  readonly columns: readonly string[];
  readonly line: number;
  readonly kind: ImportKind;
  readonly moment: ImportMoment;
}

function toLine(record: readonly string[], { columns, line, kind, moment }: Place): StagedLine {
  if (record.length !== columns.length) {
    const expected = `${columns.length} values, as the first line has`;
    return { line, values: {}, faults: [{ field: 'line', given: `${record.length} values`, expected }] };
  }
  const values: Record<string, string | null> = {};
  const faults: (LineFault & { given: string })[] = [];
  for (const { name, isRequired, expected, read } of kind.columns) {
    const given = record[columns.indexOf(name)] ?? '';
    const value = given === '' ? null : read(given, moment);
    values[name] = value;
    if (value === null && (isRequired || given !== '')) faults.push({ field: name, given: shown(given), expected });
  }
  const broken = kind.faultsOf?.(values, moment) ?? [];
  faults.push(...broken.map((fault) => ({ ...fault, given: shown(record[columns.indexOf(fault.field)] ?? '') })));
  return { line, values, faults };
}
