/** Reads terminals and agents that a viewer may see, the acceptance points of payments, and payments that raise an alarm. */
import { PAYMENT_ACCEPTANCES, POSTED_PAYMENTS } from '../payments/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, PartnerId, PaymentId, AcceptancePointId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { askedCondition, regionCondition, touchesReach } from '../../households/regions/index.js';
import { type AcceptancePoint, type PointKind, type AcceptanceAlarm, alarmOf } from './acceptance-point.js';

export interface PointsFilter {
  readonly kind: PointKind | null;
  readonly cadreId: CadreId | null;
  readonly region: RegionCode | null;
}

/** The sort key of a point: when it was registered, then the id. */
export type PointSortKey = readonly [registeredAt: string, id: string];
export type ListedPoint = AcceptancePoint & { readonly sortValue: string };

/** The terminal or agent that took a payment, as the partner said. */
export interface PaymentAcceptance {
  readonly paymentId: PaymentId;
  readonly number: string;
  /** The registered point; null when none of this number was registered with the partner. */
  readonly pointId: AcceptancePointId | null;
  readonly alarm: AcceptanceAlarm | null;
}

export interface AcceptanceInAlarm extends PaymentAcceptance {
  readonly alarm: AcceptanceAlarm;
  readonly partnerId: PartnerId;
  readonly amount: Rupiah;
  readonly paidAt: Date;
  readonly postedAt: Date;
}

export interface PointQueries {
  /** A page of points, the newest registered first. */
  findPage(viewer: Viewer, params: { filter: PointsFilter; page: Page<PointSortKey> }): Promise<ListedPoint[]>;
  count(viewer: Viewer, filter: PointsFilter): Promise<number>;
  findByIds(viewer: Viewer, ids: readonly AcceptancePointId[]): Promise<AcceptancePoint[]>;
  /**
   * The acceptance points of these payments; payments whose partner named none are left out. The caller has checked that the
   * viewer may see the payments.
   */
  findAcceptances(payments: readonly PaymentId[]): Promise<PaymentAcceptance[]>;
  /** Payments of families in the viewer's regions that came through a revoked or unknown point, the newest first. */
  findAlarms(viewer: Viewer, params: { readonly since: Date; readonly limit: number }): Promise<AcceptanceInAlarm[]>;
}

export const POINT_COLUMNS: Sql = sql`pt.id, pt.kind, pt.partner_id as "partnerId", pt.number, pt.name,
  pt.region_code as "regionCode", pt.cadre_id as "cadreId", pt.deposit_account as "depositAccount",
  pt.valid_from as "validFrom", pt.valid_through as "validThrough", pt.registered_at as "registeredAt",
  pt.revoked_at as "revokedAt", pt.revoked_reason as "revokedReason"`;

/**
 * Selects the points that a viewer may see: for a cadre the cadre's own, and agents that are bound to nobody and serve
 * where the cadre works; for an office those in its regions.
 */
function visible({ role, cadreId, regions }: Viewer): Sql {
  if (role !== 'CADRE') return regionCondition('pt.region_code', regions);
  return sql`(pt.cadre_id = ${cadreId}::uuid
    or (pt.cadre_id is null and pt.kind = 'AGENT' and ${touchesReach('pt.region_code', regions)}))`;
}

interface AcceptanceRow {
  readonly paymentId: PaymentId;
  readonly partnerId: PartnerId;
  readonly number: string;
  readonly pointId: AcceptancePointId | null;
  readonly revokedAt: Date | null;
  readonly isTerminalPayment: boolean;
  readonly amount: bigint;
  readonly paidAt: Date;
  readonly postedAt: Date;
}

/**
 * Joins each acceptance point with its point. Of a number that was given out again, the newest point that was registered when the
 * payment was posted counts.
 */
const ACCEPTANCES: Sql = sql`select t.payment_id as "paymentId", t.partner_id as "partnerId", t.number, pt.id as "pointId",
    pt.revoked_at as "revokedAt", p.channel = 'EDC' as "isTerminalPayment", p.amount, p.paid_at as "paidAt",
    t.posted_at as "postedAt"
  from ${PAYMENT_ACCEPTANCES} t join ${POSTED_PAYMENTS} p on p.id = t.payment_id
  left join lateral (
    select * from acceptance_points where partner_id = t.partner_id and number = t.number and registered_at <= t.posted_at
    order by registered_at desc limit 1
  ) pt on true`;

const toAcceptance = ({ revokedAt, isTerminalPayment, amount, ...row }: AcceptanceRow) => ({
  ...row,
  amount: rupiah(amount),
  alarm: alarmOf({ isKnown: row.pointId !== null, isTerminalPayment, revokedAt, paidAt: row.paidAt }),
});

const NEWEST_FIRST = keyset('desc', { 'pt.registered_at': 'timestamptz', 'pt.id': 'uuid' });

const wanted = (viewer: Viewer, { kind, cadreId, region }: PointsFilter): Sql =>
  allOf([
    visible(viewer),
    askedCondition('pt.region_code', region),
    sql`(${kind}::text is null or pt.kind = ${kind}::text)`,
    sql`(${cadreId}::uuid is null or pt.cadre_id = ${cadreId}::uuid)`,
  ]);

export const createPointQueries = (pool: Pool): PointQueries => ({
  findPage(viewer, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    return selectRows<ListedPoint>(
      pool,
      sql`select ${POINT_COLUMNS}, pt.registered_at::text as "sortValue" from acceptance_points pt
        where ${wanted(viewer, filter)} and ${condition} order by ${order} limit ${page.limit}`,
    );
  },

  count: (viewer, filter) => countRows(pool, sql`from acceptance_points pt where ${wanted(viewer, filter)}`),

  findByIds: (viewer, ids) =>
    selectRows<AcceptancePoint>(
      pool,
      sql`select ${POINT_COLUMNS} from acceptance_points pt where ${visible(viewer)} and pt.id = any(${[...ids]}::uuid[])`,
    ),

  async findAcceptances(payments) {
    const rows = await selectRows<AcceptanceRow>(
      pool,
      sql`${ACCEPTANCES} where t.payment_id = any(${[...payments]}::uuid[])`,
    );
    return rows.map(toAcceptance);
  },

  async findAlarms({ regions }, { since, limit }) {
    const rows = await selectRows<AcceptanceRow>(
      pool,
      sql`${ACCEPTANCES} where t.posted_at >= ${since}::timestamptz and ${regionCondition('p.region_code', regions)}
        and ((pt.id is null and p.channel = 'EDC') or pt.revoked_at <= p.paid_at)
        order by t.posted_at desc, t.payment_id limit ${limit}`,
    );
    return rows.map(toAcceptance).filter((acceptance): acceptance is AcceptanceInAlarm => acceptance.alarm !== null);
  },
});
