/** Reads the access log: by family, by viewer, and whose data a viewer saw. */
import { BRANCH_NAMES } from '../../fieldwork/cadres/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type LoggedPurpose, READINGS } from '../../platform/readings/index.js';
import { type Page, keyset, stretch } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';

/** Which rows of the log are asked for: those of a family, or those of a viewer. */
export interface LogFilter {
  readonly familyId: FamilyId | null;
  readonly viewer: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Only what families read of themselves, or only what others read; left out, both. */
  readonly isOwn?: boolean | null;
}

export interface LoggedReading {
  readonly id: string;
  readonly viewer: string;
  readonly role: string;
  readonly branchName: string | null;
  readonly familyIds: readonly FamilyId[];
  readonly fields: readonly string[];
  readonly searchedBy: readonly string[];
  readonly operation: string | null;
  readonly purpose: LoggedPurpose;
  readonly readAt: Date;
  readonly sortValue: string;
}

/** The sort values of the last row on a page. */
export type LogSortKey = readonly [readAt: string, id: string];

/** A row of an earlier release names its family alone. */
const FAMILIES = sql`coalesce(l.family_ids, case when l.family_id is null then '{}' else array[l.family_id] end)`;

const COLUMNS = sql`l.id, l.viewer, l.role, b.name as "branchName", ${FAMILIES} as "familyIds", l.fields,
  coalesce(l.searched_by, '{}') as "searchedBy", l.operation, l.purpose, l.read_at as "readAt", l.read_at::text as "sortValue"`;

const chosen = ({ familyId, viewer, from, to, isOwn = null }: LogFilter): Sql =>
  allOf([
    ...(familyId === null ? [] : [sql`(l.family_ids @> array[${familyId}::uuid] or l.family_id = ${familyId}::uuid)`]),
    ...(viewer === null ? [] : [sql`l.viewer = ${viewer}`]),
    ...(from === null ? [] : [sql`l.read_at >= ${from}`]),
    ...(to === null ? [] : [sql`l.read_at < ${to}`]),
    ...(isOwn === null ? [] : [sql`(l.purpose = 'OWN_FAMILY') = ${isOwn}`]),
  ]);

const NEWEST_FIRST = keyset('desc', { 'l.read_at': 'timestamptz', 'l.id': 'uuid' });

export function findReadings(pool: Pool, filter: LogFilter, page: Page<LogSortKey>): Promise<LoggedReading[]> {
  const { condition, order } = NEWEST_FIRST(page);
  return selectRows<LoggedReading>(
    pool,
    sql`select ${COLUMNS} from ${READINGS} l left join ${BRANCH_NAMES} b on b.branch_id = l.branch_id
      where ${chosen(filter)} and ${condition} order by ${order} limit ${page.limit}`,
  );
}

export const countLogged = (pool: Pool, filter: LogFilter): Promise<number> =>
  countRows(pool, sql`from ${READINGS} l where ${chosen(filter)}`);

export interface SeenFamily {
  readonly familyId: FamilyId;
  readonly fields: readonly string[];
  readonly purposes: readonly LoggedPurpose[];
  readonly readings: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The families that the rows tell of, each with what was read of it. */
const seen = (filter: LogFilter): Sql => sql`(select family as "familyId", array_agg(distinct field) as fields,
    array_agg(distinct l.purpose) as purposes, count(distinct l.id)::int as readings, min(l.read_at) as "firstAt", max(l.read_at) as "lastAt"
  from ${READINGS} l, unnest(${FAMILIES}) as family, unnest(l.fields) as field where ${chosen(filter)} group by family)`;

const BY_ID = keyset('asc', { 's."familyId"': 'uuid' });

export function findSeen(pool: Pool, filter: LogFilter, page: Page<readonly [string]>): Promise<SeenFamily[]> {
  const { condition, order } = BY_ID(page);
  return selectRows<SeenFamily>(
    pool,
    sql`select s.* from ${seen(filter)} s where ${condition} order by ${order} limit ${page.limit}`,
  );
}

/** As many families as one statement of a walk reads: each adds the whole span up anew. */
const WALKED_AT_ONCE = 2_000;

/** All the families, page by page. */
export async function* walkSeen(pool: Pool, filter: LogFilter): AsyncGenerator<readonly SeenFamily[]> {
  let from: readonly [string] | null = null;
  for (;;) {
    const page: SeenFamily[] = await findSeen(pool, filter, stretch(from, WALKED_AT_ONCE));
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < WALKED_AT_ONCE) return;
    from = [last.familyId];
  }
}

export interface SeenKind {
  readonly field: string;
  readonly families: number;
}

export const countSeenByKind = (pool: Pool, filter: LogFilter): Promise<SeenKind[]> =>
  selectRows<SeenKind>(
    pool,
    sql`select field, count(distinct family)::int as families from ${READINGS} l, unnest(${FAMILIES}) as family, unnest(l.fields) as field
      where ${chosen(filter)} group by field order by families desc, field`,
  );

export interface SeenTotals {
  readonly readings: number;
  readonly searches: number;
  readonly families: number;
}

export async function totalsOf(pool: Pool, filter: LogFilter): Promise<SeenTotals> {
  const [totals] = await selectRows<SeenTotals>(
    pool,
    sql`select count(*)::int as readings, count(*) filter (where cardinality(l.searched_by) > 0)::int as searches,
        (select count(distinct family)::int from ${READINGS} l, unnest(${FAMILIES}) as family where ${chosen(filter)}) as families
      from ${READINGS} l where ${chosen(filter)}`,
  );
  return totals ?? { readings: 0, searches: 0, families: 0 };
}
