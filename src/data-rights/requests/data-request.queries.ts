/** Reads requests: those of one family, or those of the families that a viewer may see. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import type { DataRequestId, FamilyId } from '../../kernel/ids.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type RequestReading, WANTED, selectRequests } from './sealed-wanted.js';
import type { DataRequest, ObjectionSubject, RequestKind, RequestState } from './data-request.js';

export interface RequestsFilter {
  readonly kind: RequestKind | null;
  readonly state: RequestState | null;
  /** Requests that waited beyond their term at this moment; null for all. */
  readonly overdueAt: Date | null;
}

/** Whose requests: those of one family, or of all within sight. */
export type Whose = { readonly familyId: FamilyId } | { readonly visibility: Visibility };

/** The sort values of the last request on a page. */
export type RequestSortKey = readonly [requestedAt: string, id: string];
export type ListedRequest = DataRequest & { readonly sortValue: string };

const COLUMNS = sql`'DataRequest' as "__typename", r.id, r.family_id as "familyId", r.kind, r.participant_id as "participantId", r.field, ${WANTED}, r.subject,
  r.reason, r.state, r.requested_at as "requestedAt", r.requested_by as "requestedBy", r.due_at as "dueAt", r.decided_at as "decidedAt",
  r.decided_by_role as "decidedByRole", r.answer, r.change_id as "changeId"`;

/** Finds a request by id in any region, for whoever has checked that it may be seen; locks it until the transaction ends. */
export async function lockDataRequest(reading: RequestReading, id: DataRequestId): Promise<DataRequest | null> {
  const [row] = await selectRequests<DataRequest>(
    reading,
    sql`select ${COLUMNS} from data_requests r where r.id = ${id}::uuid for update`,
  );
  return row ?? null;
}

function within(whose: Whose): Sql | null {
  if ('familyId' in whose) return sql`r.family_id = ${whose.familyId}::uuid`;
  const { scope, days } = whose.visibility;
  const source = familySource(scope, NO_FILTER, days);
  return source === null ? null : sql`r.family_id in (select f.id ${source})`;
}

function chosen(whose: Whose, { kind, state, overdueAt }: RequestsFilter): Sql | null {
  const condition = within(whose);
  if (condition === null) return null;
  return sql`from data_requests r where ${allOf([
    condition,
    sql`(${kind}::text is null or r.kind = ${kind}::text)`,
    sql`(${state}::text is null or r.state = ${state}::text)`,
    ...(overdueAt === null ? [] : [sql`r.state = 'REQUESTED' and r.due_at < ${overdueAt}`]),
  ])}`;
}

const NEWEST_FIRST = keyset('desc', { 'r.requested_at': 'timestamptz', 'r.id': 'uuid' });
const ANY: RequestsFilter = { kind: null, state: null, overdueAt: null };

export async function findRequests(
  reading: RequestReading,
  whose: Whose,
  { filter, page }: { readonly filter: RequestsFilter; readonly page: Page<RequestSortKey> },
): Promise<ListedRequest[]> {
  const from = chosen(whose, filter);
  if (from === null) return [];
  const { condition, order } = NEWEST_FIRST(page);
  return selectRequests<ListedRequest>(
    reading,
    sql`select ${COLUMNS}, r.requested_at::text as "sortValue" ${from} and ${condition} order by ${order} limit ${page.limit}`,
  );
}

export async function countRequests(pool: Pool, whose: Whose, filter: RequestsFilter): Promise<number> {
  const from = chosen(whose, filter);
  return from === null ? 0 : countRows(pool, from);
}

export async function findRequest(
  reading: RequestReading,
  whose: Whose,
  id: DataRequestId,
): Promise<DataRequest | null> {
  const from = chosen(whose, ANY);
  if (from === null) return null;
  const [row] = await selectRequests<DataRequest>(reading, sql`select ${COLUMNS} ${from} and r.id = ${id}::uuid`);
  return row ?? null;
}

/** The families among `familyIds` whose objection to `subject` was accepted and not withdrawn. */
export async function findObjecting(
  connection: Pick<Connection, 'query'>,
  subject: ObjectionSubject,
  familyIds: readonly FamilyId[],
): Promise<ReadonlySet<FamilyId>> {
  const rows = await selectRows<{ familyId: FamilyId }>(
    connection,
    sql`select r.family_id as "familyId" from data_requests r
      where r.kind = 'OBJECTION' and r.state = 'ACCEPTED' and r.subject = ${subject} and r.family_id = any(${[...familyIds]}::uuid[])`,
  );
  return new Set(rows.map(({ familyId }) => familyId));
}
