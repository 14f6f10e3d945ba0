/** Splits a line of a CSV file into its cells: by hand where nothing is quoted, by the book where something is. */
import { parse } from 'csv-parse/sync';

/** Null when the quotes of the line do not fit each other. */
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
    return null; // says only that the quotes do not fit; the caller names the line
  }
}

/** Whether a quoted cell goes on in the next line. */
export function isUnfinished(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}
