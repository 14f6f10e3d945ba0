/** Reads refunds and the families that ended with money, within a viewer's sight. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import { MEMBERS, NO_FILTER, type Visibility } from '../../households/families/index.js';
import { hasInstalments } from '../../households/bills/index.js';
import type { FamilyId, FamilyRefundId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyRefund, RefundState } from './refund.js';

export interface RefundsFilter {
  readonly familyId: FamilyId | null;
  readonly state: RefundState | null;
}

/** The sort values of the last refund on a page. */
export type RefundSortKey = readonly [requestedAt: string, id: string];
export type ListedRefund = FamilyRefund & { readonly sortValue: string };

export interface RefundQueries {
  /** Finds a page, the newest requested first. */
  findPage(
    visibility: Visibility,
    query: { filter: RefundsFilter; page: Page<RefundSortKey> },
  ): Promise<ListedRefund[]>;
  count(visibility: Visibility, filter: RefundsFilter): Promise<number>;
  find(visibility: Visibility, id: FamilyRefundId): Promise<FamilyRefund | null>;
  /** Finds families to which nobody belongs any more and that have credit or a plan, at most `limit`. */
  findEndedWithMoney(
    visibility: Visibility,
    query: { readonly region: RegionCode | null; readonly limit: number },
  ): Promise<readonly FamilyId[]>;
}

const COLUMNS = sql`r.id, r.family_id as "familyId", r.amount, r.payee, r.reason, r.state, r.requested_by as "requestedBy",
  r.requested_at as "requestedAt", r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.decision_reason as "decisionReason"`;

type RefundRow = Omit<FamilyRefund, 'amount' | '__typename'> & { readonly amount: bigint };

const toRefund = <Row extends RefundRow>(row: Row) => ({
  ...row,
  __typename: 'FamilyRefund' as const,
  amount: rupiah(row.amount),
});

/** Finds a refund by id in any region, for whoever has checked that the viewer may see its family. */
export async function findRefund(
  connection: Pick<Connection, 'query'>,
  id: FamilyRefundId,
): Promise<FamilyRefund | null> {
  const [row] = await selectRows<RefundRow>(
    connection,
    sql`select ${COLUMNS} from family_refunds r where r.id = ${id}::uuid`,
  );
  return row === undefined ? null : toRefund(row);
}

/** Locks a refund until the transaction ends, and tells how far it has come. */
export async function lockRefund(connection: Connection, id: FamilyRefundId): Promise<RefundState | null> {
  const [row] = await selectRows<{ state: RefundState }>(
    connection,
    sql`select state from family_refunds where id = ${id}::uuid for update`,
  );
  return row?.state ?? null;
}

function chosen({ scope, days }: Visibility, { familyId, state }: RefundsFilter): Sql | null {
  const source = familySource(scope, NO_FILTER, days);
  if (source === null) return null;
  return sql`from family_refunds r where ${allOf([
    sql`r.family_id in (select f.id ${source})`,
    sql`(${familyId}::uuid is null or r.family_id = ${familyId}::uuid)`,
    sql`(${state}::text is null or r.state = ${state}::text)`,
  ])}`;
}

const NEWEST_FIRST = keyset('desc', { 'r.requested_at': 'timestamptz', 'r.id': 'uuid' });
const ANY: RefundsFilter = { familyId: null, state: null };

export const createRefundQueries = (pool: Pool): RefundQueries => ({
  async findPage(visibility, { filter, page }) {
    const from = chosen(visibility, filter);
    if (from === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<RefundRow & { sortValue: string }>(
      pool,
      sql`select ${COLUMNS}, r.requested_at::text as "sortValue" ${from} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toRefund);
  },

  async count(visibility, filter) {
    const from = chosen(visibility, filter);
    return from === null ? 0 : countRows(pool, from);
  },

  async find(visibility, id) {
    const from = chosen(visibility, ANY);
    if (from === null) return null;
    const [row] = await selectRows<RefundRow>(pool, sql`select ${COLUMNS} ${from} and r.id = ${id}::uuid`);
    return row === undefined ? null : toRefund(row);
  },

  async findEndedWithMoney({ scope, days }, { region, limit }) {
    const source = familySource(scope, { ...NO_FILTER, region }, days);
    if (source === null) return [];
    const rows = await selectRows<{ id: FamilyId }>(
      pool,
      sql`select f.id ${source} and (f.credit > 0 or ${hasInstalments(sql`f.id`)})
        and not exists (select from ${MEMBERS} p where p.family_id = f.id and p.covered_through is null)
        order by f.credit desc, f.id limit ${limit}`,
    );
    return rows.map(({ id }) => id);
  },
});
