/** Rows as an aligned table, for people who review a ledger as text. */

export type Cell = string | bigint | number;

const text = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.toLocaleString('id-ID'));

/** Numbers stand right, words left. */
export function alignedTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [headings, ...rows.map((row) => row.map(text))];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isNumber = headings.map((_, column) => rows.every((row) => typeof row[column] !== 'string'));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isNumber[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
