/** Reads what waits for a second person, of all kinds that a viewer may see together: what has a term first, by its term, then the oldest first. */
import { type Viewer, may, seesTheNation } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, constant, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { narrowReach, regionsCondition, conditionWithin } from '../../households/regions/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { type ApprovalKind, type ApprovalRule, KINDS, type Moment, ruleOf } from './approval-kinds.js';

export interface Approval {
  readonly kind: ApprovalKind;
  /** The UUID of the node that is decided on. */
  readonly nodeId: string;
  readonly since: Date;
  /** By when it must be decided; null without a term. */
  readonly dueAt: Date | null;
  readonly isOverdue: boolean;
  readonly proposedBy: string | null;
  readonly amount: Rupiah | null;
  readonly regionCode: RegionCode | null;
  readonly familyId: FamilyId | null;
  readonly about: string | null;
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
  /** The texts of the term, `infinity` without one, and of `since` to the microsecond, by which the list is sorted. */
  readonly sortDue: string;
  readonly sortSince: string;
}

export type ApprovalSortKey = [due: string, since: string, id: string];

export interface ApprovalsAsked {
  readonly viewer: Viewer;
  readonly moment: Moment;
  /** The kinds asked for; null for all. */
  readonly kinds: readonly ApprovalKind[] | null;
  readonly region: RegionCode | null;
  /** Whether only what the viewer may decide is asked for. */
  readonly mine: boolean;
}

/** The condition for what the viewer may see of a kind, on `w`; null when that is nothing. */
function visible({ lies }: ApprovalRule, viewer: Viewer, region: RegionCode | null): Sql | null {
  const { role, regions, donorId } = viewer;
  if (role === 'CSR_DONOR') return donorId === undefined ? null : sql`w.donor_id = ${donorId}::uuid`;
  if (lies === 'nation' && !seesTheNation(viewer)) return null;
  if (lies === 'nation' || lies === 'everywhere') return region === null ? sql`true` : null;
  if (lies === 'regions') return regionsCondition('w.region_codes', narrowReach(regions, region));
  // An operator works in no region, and sees money that belongs to none.
  if (role === 'OPERATOR') return region === null ? sql`w.region_code is null` : null;
  return conditionWithin('w.region_code', narrowReach(regions, region));
}

/** What waits of one kind; null when the viewer may see none of it. */
function ofKind(kind: ApprovalKind, { viewer, moment, region, mine }: ApprovalsAsked): Sql | null {
  const rule = ruleOf(kind);
  const decides = may(viewer, rule.decide);
  const condition = may(viewer, rule.see) && (decides || !mine) ? visible(rule, viewer, region) : null;
  if (condition === null) return null;
  const isOwn = sql`coalesce(w.by = ${viewer.subject}, false)`;
  const mayDecide = rule.mayBeOwn ? sql`${decides}::boolean` : sql`(${decides}::boolean and not ${isOwn})`;
  // A donor sees sums and no person, also not of the office.
  const by = viewer.role === 'CSR_DONOR' ? sql`null::text` : sql`w.by`;
  const chosen = mine ? allOf([condition, mayDecide]) : condition;
  return sql`select ${constant(`'${kind}'`)}::text as kind, w.id, w.since, w.due_at, coalesce(w.due_at < ${moment.now}::timestamptz, false) as is_overdue, ${by} as by, w.amount, w.region_code, w.family_id, w.about,
    ${mayDecide} as may_decide, ${isOwn} as is_own from ${rule.waiting(moment)} w where ${chosen}`;
}

function everything(asked: ApprovalsAsked): Sql | null {
  const parts = (asked.kinds ?? KINDS).map((kind) => ofKind(kind, asked)).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((all, part) => sql`${all} union all ${part}`);
}

const TERM = `coalesce(a.due_at, 'infinity')`;
const MOST_URGENT_FIRST = keyset('asc', { [TERM]: 'timestamptz', 'a.since': 'timestamptz', 'a.id': 'uuid' });

interface Row extends Omit<Approval, 'amount'> {
  readonly amount: bigint | null;
}

const COLUMNS = sql`a.kind, a.id as "nodeId", a.since, a.due_at as "dueAt", a.is_overdue as "isOverdue", a.by as "proposedBy", a.amount, a.region_code as "regionCode", a.family_id as "familyId",
  a.about, a.may_decide as "mayDecide", a.is_own as "isOwn", ${constant(TERM)}::text as "sortDue", a.since::text as "sortSince"`;

export async function findApprovals(
  pool: Pool,
  asked: ApprovalsAsked,
  page: Page<ApprovalSortKey>,
): Promise<Approval[]> {
  const all = everything(asked);
  if (all === null) return [];
  const { condition, order } = MOST_URGENT_FIRST(page);
  const rows = await selectRows<Row>(
    pool,
    sql`select ${COLUMNS} from (${all}) a where ${condition} order by ${order} limit ${page.limit}`,
  );
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : rupiah(row.amount) }));
}

export async function countApprovals(pool: Pool, asked: ApprovalsAsked): Promise<number> {
  const all = everything(asked);
  return all === null ? 0 : countRows(pool, sql`from (${all}) a`);
}

export interface ApprovalCount {
  readonly kind: ApprovalKind;
  readonly count: number;
  /** The number of those that the viewer may decide. */
  readonly mayDecide: number;
  /** The number of those that wait longer than their term. */
  readonly overdue: number;
  readonly amount: Rupiah;
  readonly oldestSince: Date;
}

/** Counts what waits by kind, in the order of the kinds; a kind of which nothing waits is left out. */
export async function countByKind(pool: Pool, asked: ApprovalsAsked): Promise<ApprovalCount[]> {
  const all = everything(asked);
  if (all === null) return [];
  const rows = await selectRows<Omit<ApprovalCount, 'amount'> & { readonly amount: bigint }>(
    pool,
    sql`select a.kind, count(*)::int as count, (count(*) filter (where a.may_decide))::int as "mayDecide",
        (count(*) filter (where a.is_overdue))::int as overdue, coalesce(sum(a.amount), 0)::bigint as amount, min(a.since) as "oldestSince" from (${all}) a group by a.kind`,
  );
  const inOrder = rows.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return inOrder.map((row) => ({ ...row, amount: rupiah(row.amount) }));
}
