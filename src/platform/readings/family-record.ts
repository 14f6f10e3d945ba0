/**
 * What a room holds of a family: which rows of one of its tables are the family's, and which of their columns the family
 * is given when it asks for all that is kept of it. The room that owns the table says it.
 */
import { type Sql, constant, sql } from '../db/sql.js';
import type { SealedColumn } from '../encryption/index.js';
import type { PersonalKind } from './personal-kinds.js';

/** A sealed column that the family is given opened; `where` leaves out rows `t` that tell of others. */
export interface OpenedColumn {
  readonly column: SealedColumn;
  readonly where?: Sql;
}

export interface FamilyRecord {
  /** The table, which is also the name of the part in the document. */
  readonly table: string;
  /** The kinds of data that it tells, as the access log names them. */
  readonly tells: readonly PersonalKind[];
  /** The columns that the family is given. Those of staff, of partners and of other families are left out. */
  readonly columns: readonly string[];
  /** What is given in the place of a column that tells of others in some rows, by its name. */
  readonly instead: Readonly<Record<string, Sql>>;
  /** Which of the columns are sealed: the family is given what they hold, opened. */
  readonly sealed: readonly OpenedColumn[];
  /** The condition that row `t` is one of the family. */
  readonly isOf: (family: Sql) => Sql;
  /** Whether rows are told apart by `id`, and so are read page by page; of the others a family has few. */
  readonly hasId: boolean;
}

type Choice = Pick<FamilyRecord, 'tells' | 'columns'> &
  Partial<Pick<FamilyRecord, 'instead' | 'sealed' | 'isOf' | 'hasId'>>;

const BY_FAMILY_ID = (family: Sql): Sql => sql`t.family_id = ${family}`;

export const familyRecord = (table: string, choice: Choice): FamilyRecord => ({
  table,
  instead: {},
  sealed: [],
  isOf: BY_FAMILY_ID,
  hasId: true,
  ...choice,
});

/** Lists expressions; there is one at least. */
const listed = (expressions: readonly Sql[]): Sql => expressions.reduce((joined, one) => sql`${joined}, ${one}`);

/** What rows hold of the sealed columns, in their order: the sealed values, and those in clear. */
function sealedOf({ sealed }: FamilyRecord): Sql {
  const held = (of: 'sealed' | 'plain'): Sql =>
    listed(
      sealed.map(({ column, where = sql`true` }) => sql`case when ${where} then ${constant(`t.${column[of]}`)} end`),
    );
  if (sealed.length === 0) return sql`array[]::bytea[] as "sealed", array[]::text[] as "plain"`;
  return sql`array[${held('sealed')}]::bytea[] as "sealed", array[${held('plain')}]::text[] as "plain"`;
}

/**
 * The page of rows of the family after the id `after`, each as JSON and beside it what is sealed; whole where rows have
 * no id.
 */
export function selectRecord(
  record: FamilyRecord,
  { family, after, limit }: { readonly family: Sql; readonly after: string; readonly limit: number },
): Sql {
  const { table, columns, instead, sealed, isOf, hasId } = record;
  const isBeside = (column: string): boolean =>
    Object.hasOwn(instead, column) || sealed.some((opened) => opened.column.plain === column);
  const own = [...(hasId ? ['id'] : []), ...columns.filter((column) => !isBeside(column))];
  const replaced = Object.entries(instead).map(([name, value]) => sql`${value} as ${constant(name)}`);
  const list = listed([...own.map((column) => constant(`t.${column}`)), ...replaced, sealedOf(record)]);
  const names = [...own, ...Object.keys(instead)].map((name) => constant(`h.${name}`));
  const json = sql`(select row_to_json(j)::text from (select ${listed(names)}) j) as json`;
  // The rows of the family are found first, by their index: a walk along the ids would read the whole table.
  const held = sql`with held as materialized (select ${list} from ${constant(table)} t where ${isOf(family)})`;
  return hasId
    ? sql`${held} select ${json}, h.sealed, h.plain, h.id::text as id from held h
        where h.id > ${after}::uuid order by h.id limit ${limit}`
    : sql`${held} select ${json}, h.sealed, h.plain, '' as id from held h`;
}
