/**
 * Splits a line of a CSV file into its cells: directly where nothing is quoted, with a CSV parser where something is.
 */
import { parse } from 'csv-parse/sync';

/** Splits the line; null when its quotes do not match. */
export function splitRecord(line: string, delimiter: string): readonly string[] | null {
  if (line.includes('"')) return splitQuoted(line, delimiter);
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    const at = line.indexOf(delimiter, from);
    if (at === -1) break;
    cells.push(line.slice(from, at));
    from = at + 1;
  }
  cells.push(line.slice(from));
  return cells;
}

function splitQuoted(line: string, delimiter: string): readonly string[] | null {
  try {
    const records: string[][] = parse(line, { delimiter, relax_column_count: true });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null; // The error only says that the quotes do not match; the caller names the line.
  }
}

/** Tells whether a quoted cell may continue on the next line. */
export function isUnfinished(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}
