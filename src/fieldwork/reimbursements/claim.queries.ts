/** Reads claims within a viewer's scope, their days, and the visits they rest on. */
import { COMPLETED_VISITS } from '../visits/index.js';
import { CADRE_HOMES } from '../cadres/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type BillingMonth, billingMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, startOfDay } from '../../kernel/civil-date.js';
import type { CadreId, ClaimId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import { regionCondition } from '../../households/regions/index.js';
import type { Claim, ClaimState } from './claim.js';
import type { ClaimedDay, VerifiedVisit } from './compute-claim.js';

export interface ClaimsFilter {
  readonly cadreId: CadreId | null;
  readonly month: BillingMonth | null;
  readonly state: ClaimState | null;
}

/** The sort values of the last claim on a page. */
export type ClaimSortKey = [month: string, id: string];

export interface ClaimQueries {
  /** Finds a page, the newest month first. */
  findPage(viewer: Viewer, query: { filter: ClaimsFilter; page: Page<ClaimSortKey> }): Promise<Claim[]>;
  count(viewer: Viewer, filter: ClaimsFilter): Promise<number>;
  findById(viewer: Viewer, id: ClaimId): Promise<Claim | null>;
  /** Finds days, the earliest first. The caller has checked that the viewer may see these claims. */
  findDays(claims: readonly ClaimId[]): Promise<(ClaimedDay & { readonly claimId: ClaimId })[]>;
  /** Finds the home region of a cadre; null when there is no such cadre. */
  findHome(cadreId: CadreId): Promise<RegionCode | null>;
  /** Finds verified visits of the month, by the days of the zone of the cadre's home. */
  findVerifiedVisits(params: {
    readonly cadreId: CadreId;
    readonly home: RegionCode;
    readonly month: BillingMonth;
  }): Promise<VerifiedVisit[]>;
}

interface ClaimRow extends Omit<Claim, 'month' | 'amount'> {
  readonly month: string;
  readonly amount: bigint;
}

const COLUMNS = sql`r.id, r.cadre_id as "cadreId", r.month, r.state, r.amount, r.drafted_at as "draftedAt",
  r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.decision_reason as "decisionReason"`;

const toClaim = ({ month, amount, ...row }: ClaimRow): Claim => ({
  ...row,
  month: billingMonth(month.slice(0, 7)),
  amount: rupiah(amount),
});

/**
 * The condition for what the viewer may see: a cadre the own claims, an office the submitted claims of cadres who live
 * in its regions.
 */
function visible({ role, cadreId, regions }: Viewer): Sql {
  if (role === 'CADRE') return sql`r.cadre_id = ${cadreId}::uuid`;
  return sql`r.state <> 'DRAFT' and ${regionCondition('c.home_region_code', regions)}`;
}

const CLAIMS = sql`from reimbursement_claims r join ${CADRE_HOMES} c on c.cadre_id = r.cadre_id`;

const chosen = (viewer: Viewer, { cadreId, month, state }: ClaimsFilter): Sql =>
  sql`${CLAIMS} where ${allOf([
    visible(viewer),
    sql`(${cadreId}::uuid is null or r.cadre_id = ${cadreId}::uuid)`,
    sql`(${month === null ? null : firstDayOf(month)}::date is null or r.month = ${month === null ? null : firstDayOf(month)}::date)`,
    sql`(${state}::text is null or r.state = ${state}::text)`,
  ])}`;

const NEWEST_FIRST = keyset('desc', { 'r.month': 'date', 'r.id': 'uuid' });

/** The SQL of a visit's day. Indonesia has no daylight saving time, so an offset is the whole zone. */
export const dayOf = ({ offsetMinutes }: TimeZone): Sql =>
  sql`((v.visited_at at time zone 'UTC') + make_interval(mins => ${offsetMinutes}))::date`;

export const createClaimQueries = (pool: Pool): ClaimQueries => ({
  async findPage(viewer, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<ClaimRow>(
      pool,
      sql`select ${COLUMNS} ${chosen(viewer, filter)} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toClaim);
  },

  count: (viewer, filter) => countRows(pool, chosen(viewer, filter)),

  async findById(viewer, id) {
    const [row] = await selectRows<ClaimRow>(
      pool,
      sql`select ${COLUMNS} ${CLAIMS} where ${visible(viewer)} and r.id = ${id}::uuid`,
    );
    return row === undefined ? null : toClaim(row);
  },

  async findDays(claims) {
    const rows = await selectRows<{ claimId: ClaimId; day: CivilDate; visits: number; amount: bigint }>(
      pool,
      sql`select claim_id as "claimId", day, visits, amount from reimbursement_days
        where claim_id = any(${[...claims]}::uuid[]) order by day`,
    );
    return rows.map((row) => ({ ...row, amount: rupiah(row.amount) }));
  },

  async findHome(cadreId) {
    const [row] = await selectRows<{ home: RegionCode }>(
      pool,
      sql`select home_region_code as home from ${CADRE_HOMES} c where cadre_id = ${cadreId}::uuid`,
    );
    return row?.home ?? null;
  },

  findVerifiedVisits({ cadreId, home, month }) {
    const zone = timeZoneOf(home);
    const [begins, ends] = [firstDayOf(month), firstDayOf(nextMonth(month))].map((day) => startOfDay(day, zone));
    return selectRows<{ familyId: FamilyId; day: CivilDate }>(
      pool,
      sql`select v.family_id as "familyId", ${dayOf(zone)} as day from ${COMPLETED_VISITS} v
        where v.cadre_id = ${cadreId}::uuid and v.verification = 'VERIFIED'
          and v.visited_at >= ${begins}::timestamptz and v.visited_at < ${ends}::timestamptz
        order by v.visited_at, v.id`,
    );
  },
});
