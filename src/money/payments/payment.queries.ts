/**
 * Reads payments of families that the viewer may see; payments without a family are read only by viewers of the whole
 * country.
 */
import { PARTNER_NAMES } from '../partners/index.js';
import { type Page, type TimeSort, timeOrders } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import {
  INSTALMENT_OF_PAYMENT,
  type InstalmentInJson,
  toInstalmentReceived,
} from '../../households/instalments/index.js';
import { billingMonth } from '../../kernel/billing-month.js';
import type { FamilyId, PartnerId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { conditionWithin, reachOf } from '../../households/regions/index.js';
import type { BookedOutcome, Payment } from './payment.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';

export interface PaymentsFilter {
  readonly familyId: FamilyId | null;
  readonly partnerId: PartnerId | null;
  readonly region: RegionCode | null;
  readonly channel: PaymentChannel | null;
  readonly outcome: BookedOutcome | null;
  readonly paidFrom: Date | null;
  readonly paidBefore: Date | null;
  readonly postedFrom: Date | null;
  readonly postedBefore: Date | null;
}

/** The sort key of a payment: when it was posted, then the id. */
export type PaymentSortKey = readonly [postedAt: string, id: string];

export interface PaymentPartner {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
}

/** From whom a payment came, and under which reference. */
export interface PaymentOrigin {
  readonly id: PaymentId;
  readonly reference: string;
  readonly partner: Pick<PaymentPartner, 'code' | 'name'>;
}

export interface PaymentReadQueries {
  findPage(
    visibility: Visibility,
    params: { filter: PaymentsFilter; sort: TimeSort; page: Page<PaymentSortKey> },
  ): Promise<Payment[]>;
  count(visibility: Visibility, filter: PaymentsFilter): Promise<number>;
  findById(visibility: Visibility, id: PaymentId): Promise<Payment | null>;
  /** The payments in no particular order; hidden and missing ones are left out. */
  findByIds(visibility: Visibility, ids: readonly PaymentId[]): Promise<Payment[]>;
  /**
   * The payments of each family that were posted last, at most `limit` per family. The caller has checked that the
   * viewer may see the families.
   */
  findNewest(families: readonly FamilyId[], limit: number): Promise<Payment[]>;
  findPartners(ids: readonly PartnerId[]): Promise<PaymentPartner[]>;
  /** From whom payments came. The caller has checked that the viewer may hear of them. */
  findOrigins(ids: readonly PaymentId[]): Promise<PaymentOrigin[]>;
}

interface PaymentRow extends Omit<Payment, '__typename' | 'paidMonths' | 'amount' | 'instalment'> {
  readonly amount: bigint;
  readonly appliedFrom: string | null;
  readonly appliedThrough: string | null;
  readonly instalment: InstalmentInJson;
}

const COLUMNS = sql`p.id, p.partner_id as "partnerId", p.reference, p.family_id as "familyId", p.channel, p.amount, p.outcome,
  p.suspense_reason as "suspenseReason", p.applied_from as "appliedFrom", p.applied_through as "appliedThrough",
  p.months_ahead as "monthsAhead", ${INSTALMENT_OF_PAYMENT} as instalment, p.paid_at as "paidAt", p.posted_at as "postedAt", p.posted_at::text as "sortValue"`;

const toPayment = ({ appliedFrom, appliedThrough, amount, instalment, ...row }: PaymentRow): Payment => ({
  __typename: 'Payment',
  ...row,
  amount: rupiah(amount),
  instalment: toInstalmentReceived(instalment),
  paidMonths:
    appliedFrom === null || appliedThrough === null
      ? null
      : { from: billingMonth(appliedFrom.slice(0, 7)), through: billingMonth(appliedThrough.slice(0, 7)) },
});

/**
 * Selects the payments that a viewer may see; null when there are none. A payment belongs to the region in which the
 * family lived when it paid, and to the portfolio that holds the family today.
 */
function visible({ scope, days }: Visibility, region: RegionCode | null): Sql | null {
  switch (scope.kind) {
    case 'none':
      return null;
    case 'portfolio': {
      const source = familySource(scope, { ...NO_FILTER, region }, days);
      return source === null ? null : sql`p.family_id in (select f.id ${source})`;
    }
    case 'regions':
    case 'all':
      return conditionWithin('p.region_code', reachOf(scope, region));
  }
}

function conditionsOf(filter: PaymentsFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.familyId !== null && sql`p.family_id = ${filter.familyId}::uuid`,
    filter.partnerId !== null && sql`p.partner_id = ${filter.partnerId}::uuid`,
    filter.channel !== null && sql`p.channel = ${filter.channel}`,
    filter.outcome !== null && sql`p.outcome = ${filter.outcome}`,
    filter.paidFrom !== null && sql`p.paid_at >= ${filter.paidFrom}::timestamptz`,
    filter.paidBefore !== null && sql`p.paid_at < ${filter.paidBefore}::timestamptz`,
    filter.postedFrom !== null && sql`p.posted_at >= ${filter.postedFrom}::timestamptz`,
    filter.postedBefore !== null && sql`p.posted_at < ${filter.postedBefore}::timestamptz`,
  ];
  return conditions.filter((condition) => condition !== false);
}

const ORDERS = timeOrders({ 'p.posted_at': 'timestamptz', 'p.id': 'uuid' });

export const createPaymentReadQueries = (pool: Pool): PaymentReadQueries => ({
  async findPage(visibility, { filter, sort, page }) {
    const scope = visible(visibility, filter.region);
    if (scope === null) return [];
    const { condition, order } = ORDERS[sort](page);
    const where = allOf([scope, ...conditionsOf(filter), condition]);
    const rows = await selectRows<PaymentRow>(
      pool,
      sql`select ${COLUMNS} from payments p where ${where} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toPayment);
  },

  async count(visibility, filter) {
    const scope = visible(visibility, filter.region);
    if (scope === null) return 0;
    const where = allOf([scope, ...conditionsOf(filter)]);
    return countRows(pool, sql`from payments p where ${where}`);
  },

  async findById(visibility, id) {
    const scope = visible(visibility, null);
    if (scope === null) return null;
    const [row] = await selectRows<PaymentRow>(
      pool,
      sql`select ${COLUMNS} from payments p where ${scope} and p.id = ${id}::uuid`,
    );
    return row === undefined ? null : toPayment(row);
  },

  async findByIds(visibility, ids) {
    const scope = visible(visibility, null);
    if (scope === null) return [];
    const rows = await selectRows<PaymentRow>(
      pool,
      sql`select ${COLUMNS} from payments p where ${scope} and p.id = any(${[...ids]}::uuid[])`,
    );
    return rows.map(toPayment);
  },

  async findNewest(families, limit) {
    const rows = await selectRows<PaymentRow>(
      pool,
      sql`select ${COLUMNS} from unnest(${[...families]}::uuid[]) as wanted (id)
        cross join lateral (
          select * from payments where family_id = wanted.id order by posted_at desc, id desc limit ${limit}
        ) as p`,
    );
    return rows.map(toPayment);
  },

  findPartners: (ids) =>
    selectRows<PaymentPartner>(
      pool,
      sql`select id, code, name from ${PARTNER_NAMES} p where id = any(${[...ids]}::uuid[])`,
    ),

  async findOrigins(ids) {
    const rows = await selectRows<{ id: PaymentId; reference: string; code: string; name: string }>(
      pool,
      sql`select p.id, p.reference, n.code, n.name from payments p join ${PARTNER_NAMES} n on n.id = p.partner_id
        where p.id = any(${[...ids]}::uuid[])`,
    );
    return rows.map(({ id, reference, ...partner }) => ({ id, reference, partner }));
  },
});
