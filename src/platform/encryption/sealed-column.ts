/** A column of sealed values, and the column beside it in which values stood before they were sealed. */
export interface SealedColumn {
  readonly table: string;
  /** The column, of type bytea. */
  readonly sealed: string;
  /** Where values stood in clear; null in the rows that are sealed. */
  readonly plain: string;
  /** The type of values in clear; texts are sealed as UTF-8. */
  readonly type: 'bytea' | 'text';
  /** What lists show of the value stands beside it, so that they open none. */
  readonly shown?: { readonly column: string; readonly of: (value: string) => string };
}

/** The place of one value, to which it is bound. The table's key is `id`. */
export const placeOf = ({ table, sealed }: SealedColumn, row: string): string => `${table}.${sealed}/${row}`;
