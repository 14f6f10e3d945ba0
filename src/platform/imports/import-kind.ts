/** Defines what can be imported: the columns of its file, what must hold of its lines, and how they are kept. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import type { Sql } from '../db/sql.js';
import type { JoinSealer } from '../encryption/index.js';

/** The values of a line by column, as they are staged; null for a value that is absent or could not be read. */
export type ImportLine = Readonly<Record<string, string | null>>;

export interface ImportMoment {
  readonly now: Date;
  /** The day in Jakarta. */
  readonly today: CivilDate;
  /** Who imports, as an entry of history names it. */
  readonly by: string;
  readonly newId: IdSource;
  /** Seals what is personal while the lines are staged, so that the books are written by SQL. */
  readonly keyring: JoinSealer;
}

/** Values that are computed of a line and staged beside those of the file, such as sealed ones. */
export interface ComputedColumns {
  /** The columns with their types in PostgreSQL. */
  readonly types: Readonly<Record<string, 'uuid' | 'text' | 'bytea'>>;
  readonly of: (line: ImportLine, moment: ImportMoment) => ImportLine;
}

export interface ImportColumn {
  readonly name: string;
  readonly isRequired: boolean;
  /** What the column holds, in one sentence for whoever writes the file. */
  readonly about: string;
  /** A value of the example line. */
  readonly example: string;
  /** What is expected, as the report of a refused line says it. */
  readonly expected: string;
  /** The value in the one form in which it is compared and kept; null when it cannot be read. */
  readonly read: (text: string, moment: ImportMoment) => string | null;
}

export interface LineFault {
  readonly field: string;
  readonly expected: string;
}

/** A rule about lines as a set, or against the books. `lines` selects the `line` and the `given` value of each breach. */
export interface ImportRule {
  readonly field: string;
  readonly expected: string;
  readonly lines: Sql;
}

export interface ImportKind {
  readonly name: string;
  /** What the file is about, in one sentence. */
  readonly about: string;
  readonly columns: readonly ImportColumn[];
  readonly computed?: ComputedColumns;
  /** What a line breaks by itself, beyond its single values. */
  readonly faultsOf?: (line: ImportLine, moment: ImportMoment) => readonly LineFault[];
  /** Statements over the staged lines before anything looks at them as a set. */
  readonly prepare?: readonly Sql[];
  /** What refuses the file. */
  readonly rules: (moment: ImportMoment) => readonly ImportRule[];
  /** What stays as the books have it, and is named: an import never overwrites what has a history of its own. */
  readonly differences?: readonly ImportRule[];
  /** Selects one row with the numbers `added`, `updated` and `unchanged`, before anything is written. */
  readonly counts: Sql;
  /** The statements that keep the lines, in their order. */
  readonly keep: (moment: ImportMoment) => readonly Sql[];
}
