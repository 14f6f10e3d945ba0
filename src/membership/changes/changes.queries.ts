/** Reads changes within a viewer's scope: a cadre sees those of today's families, an office those of its regions. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type DocumentKind, NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, MembershipChangeId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { ChangeKind, ChangeState, MembershipChange } from './change.js';
import type { Moments } from './correction-due.js';

export interface ChangesFilter {
  readonly familyId: FamilyId | null;
  readonly kind: ChangeKind | null;
  readonly state: ChangeState | null;
  /** The moment by which changes were requested; later ones are left out. */
  readonly asOf: Date | null;
  /** Only corrections that wait and were requested in these moments; null for all changes. */
  readonly overdue?: readonly Moments[] | null;
}

/** The sort values of the last change on a page. */
export type ChangeSortKey = readonly [requestedAt: string, id: string];
export type ListedChange = MembershipChange & { readonly sortValue: string };

export interface ChangeQueries {
  /** Finds a page, the newest requested first. */
  findPage(
    visibility: Visibility,
    query: { filter: ChangesFilter; page: Page<ChangeSortKey> },
  ): Promise<ListedChange[]>;
  count(visibility: Visibility, filter: ChangesFilter): Promise<number>;
  findById(visibility: Visibility, id: MembershipChangeId): Promise<MembershipChange | null>;
}

interface ChangeRow extends Omit<MembershipChange, 'evidence' | 'credited' | '__typename'> {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string | null;
  readonly documentDate: CivilDate;
  readonly documentNote: string | null;
  readonly credited: bigint;
}

const COLUMNS = sql`c.id, c.kind, c.family_id as "familyId", c.other_family_id as "otherFamilyId", c.effective_on as "effectiveOn",
  coalesce(c.reasons, c.details->'reasons', '[]'::jsonb) as reasons, c.document_kind as "documentKind", c.document_number as "documentNumber", c.document_date as "documentDate",
  c.document_note as "documentNote", c.requested_at as "requestedAt", c.requested_by as "requestedBy",
  c.requested_by_role as "requestedByRole", c.request_hash as "requestHash", coalesce(d.decision, 'PROPOSED') as state,
  d.decided_at as "decidedAt", d.decided_by as "decidedBy", d.decided_by_role as "decidedByRole", d.reason,
  coalesce(d.lines_masked, d.lines, '[]'::jsonb) as lines, coalesce(d.credited, 0) as credited`;

const CHANGES = sql`membership_changes c left join membership_decisions d on d.change_id = c.id`;

const toChange = <Row extends ChangeRow>(row: Row): Omit<Row, keyof ChangeRow> & MembershipChange => {
  const { documentKind, documentNumber, documentDate, documentNote: note, credited, ...rest } = row;
  const evidence = { documentKind, documentNumber, documentDate, note };
  return { ...rest, __typename: 'MembershipChange', evidence, credited: rupiah(credited) } as Omit<
    Row,
    keyof ChangeRow
  > &
    MembershipChange;
};

/** Finds a change by id in any region, for whoever has checked that the viewer may see its families. */
export async function findChange(
  connection: Pick<Connection, 'query'>,
  id: MembershipChangeId,
): Promise<MembershipChange | null> {
  const [row] = await selectRows<ChangeRow>(
    connection,
    sql`select ${COLUMNS} from ${CHANGES} where c.id = ${id}::uuid`,
  );
  return row === undefined ? null : toChange(row);
}

/** Corrections that wait for the second person and were requested in one of these moments. */
const waitsSince = (moments: readonly Moments[]): Sql => sql`c.kind = 'CORRECTION' and d.change_id is null and exists (
  select from unnest(${moments.map(({ from }) => from)}::timestamptz[], ${moments.map(({ before }) => before)}::timestamptz[]) as m (since, until)
  where c.requested_at >= m.since and c.requested_at < m.until)`;

/** The changes `c` that are such corrections, whoever may see them. */
export const overdueCorrections = (moments: readonly Moments[]): Sql =>
  sql`from ${CHANGES} where ${waitsSince(moments)}`;

function chosen(
  { scope, days }: Visibility,
  { familyId, kind, state, asOf, overdue = null }: ChangesFilter,
): Sql | null {
  const source = familySource(scope, NO_FILTER, days);
  if (source === null) return null;
  const conditions: Sql[] = [
    sql`(c.family_id in (select f.id ${source}) or c.other_family_id in (select f.id ${source}))`,
  ];
  if (familyId !== null)
    conditions.push(sql`(c.family_id = ${familyId}::uuid or c.other_family_id = ${familyId}::uuid)`);
  if (kind !== null) conditions.push(sql`c.kind = ${kind}`);
  if (state !== null) conditions.push(sql`coalesce(d.decision, 'PROPOSED') = ${state}`);
  if (asOf !== null) conditions.push(sql`c.requested_at <= ${asOf}::timestamptz`);
  if (overdue !== null) conditions.push(waitsSince(overdue));
  return sql`from ${CHANGES} where ${allOf(conditions)}`;
}

const NEWEST_FIRST = keyset('desc', { 'c.requested_at': 'timestamptz', 'c.id': 'uuid' });
const ANY: ChangesFilter = { familyId: null, kind: null, state: null, asOf: null };

export const createChangeQueries = (pool: Pool): ChangeQueries => ({
  async findPage(visibility, { filter, page }) {
    const from = chosen(visibility, filter);
    if (from === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<ChangeRow & { sortValue: string }>(
      pool,
      sql`select ${COLUMNS}, c.requested_at::text as "sortValue" ${from} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toChange);
  },

  async count(visibility, filter) {
    const from = chosen(visibility, filter);
    return from === null ? 0 : countRows(pool, from);
  },

  async findById(visibility, id) {
    const from = chosen(visibility, ANY);
    if (from === null) return null;
    const [row] = await selectRows<ChangeRow>(pool, sql`select ${COLUMNS} ${from} and c.id = ${id}::uuid`);
    return row === undefined ? null : toChange(row);
  },
});
