/** Defines where sealed values stand, and what stands beside them. */

/** What is looked up by its blind index: equal texts of two kinds have different indexes. */
export type BlindIndexed = 'NIK' | 'PHONE';

/** A column of sealed values, and the column beside it in which values stood before they were sealed. */
export interface SealedColumn {
  readonly table: string;
  /** The column, of type uuid, by which rows are told apart; `id` when absent. */
  readonly key?: string;
  /** The column, of type bytea. */
  readonly sealed: string;
  /** Where values stood in clear; null in the rows that are sealed. */
  readonly plain: string;
  /** The type of values in clear; texts, and JSON as PostgreSQL writes it, are sealed as UTF-8. */
  readonly type: 'bytea' | 'text' | 'jsonb';
  /** What lists show of the value stands beside it, of the value's own type, so that they open none. */
  readonly shown?: { readonly column: string; readonly of: (value: string) => string };
  /** Where the blind index stands by which the value is looked up. */
  readonly index?: {
    readonly column: string;
    readonly of: BlindIndexed;
    /**
     * Whether rows of several columns are joined by it. None of them is sealed before every value has its index: a value
     * that is sealed matches no row that stands in clear without one.
     */
    readonly joins?: boolean;
  };
}

/** The place of one value, to which it is bound. */
export const placeOf = ({ table, sealed }: SealedColumn, row: string): string => `${table}.${sealed}/${row}`;
