/** Reads doubts and what partners answered, for whoever sees what lies in no region; others find none. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { type Viewer, seesTheNation } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { PaymentDoubtId } from '../../kernel/ids.js';
import type { DoubtAttempt, DoubtSource, DoubtState, PaymentDoubt } from './payment-doubt.js';

export interface DoubtsFilter {
  readonly partnerCode: string | null;
  readonly state: DoubtState | null;
  /** Whether it is not closed; null for both. */
  readonly open: boolean | null;
  readonly source: DoubtSource | null;
}

/** The sort key of a doubt: when it was noted, to the microsecond as the database stores it, then the id. */
type DoubtSortKey = readonly [raisedAt: string, id: string];
export type ListedDoubt = PaymentDoubt & { readonly sortValue: string };

export interface DoubtQueries {
  /** A page of doubts, the newest first. */
  findPage(viewer: Viewer, params: { filter: DoubtsFilter; page: Page<DoubtSortKey> }): Promise<ListedDoubt[]>;
  count(viewer: Viewer, filter: DoubtsFilter): Promise<number>;
  findById(viewer: Viewer, id: PaymentDoubtId): Promise<PaymentDoubt | null>;
  /** The questions about each doubt, in the order in which they were asked. */
  findAttempts(doubts: readonly PaymentDoubtId[]): Promise<DoubtAttempt[]>;
}

const COLUMNS = sql`'PaymentDoubt' as "__typename", d.id, d.partner_id as "partnerId", p.code as "partnerCode", d.source, d.state, d.reference,
  d.account_text as "accountText", d.amount, d.delivery_id as "deliveryId", d.raised_at as "raisedAt", d.attempts,
  d.ask_after as "askAfter", d.closed_at as "closedAt", d.payment_id as "paymentId",
  case when c.doubt_id is not null then json_build_object('finding', c.finding, 'note', c.note, 'closedBy', c.closed_by) end as closing`;

const FROM = sql`from payment_doubts d join ${PARTNER_NAMES} p on p.id = d.partner_id
  left join payment_doubt_closings c on c.doubt_id = d.id`;

const visible = (viewer: Viewer): Sql => (seesTheNation(viewer) ? sql`true` : sql`false`);

const NEWEST_FIRST = keyset('desc', { 'd.raised_at': 'timestamptz', 'd.id': 'uuid' });

function conditionsOf({ partnerCode, state, source, open }: DoubtsFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    partnerCode !== null && sql`p.code = ${partnerCode}`,
    state !== null && sql`d.state = ${state}`,
    source !== null && sql`d.source = ${source}`,
    open !== null && sql`(d.closed_at is null) = ${open}`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** The number of doubts that are not closed. */
export const countOpenDoubts = (pool: Pool): Promise<number> =>
  countRows(pool, sql`from payment_doubts where closed_at is null`);

export const createDoubtQueries = (pool: Pool): DoubtQueries => ({
  findPage(viewer, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    return selectRows<ListedDoubt>(
      pool,
      sql`select ${COLUMNS}, d.raised_at::text as "sortValue" ${FROM} where ${allOf([visible(viewer), ...conditionsOf(filter), condition])}
        order by ${order} limit ${page.limit}`,
    );
  },

  count: (viewer, filter) => countRows(pool, sql`${FROM} where ${allOf([visible(viewer), ...conditionsOf(filter)])}`),

  async findById(viewer, id) {
    const [row] = await selectRows<PaymentDoubt>(
      pool,
      sql`select ${COLUMNS} ${FROM} where d.id = ${id}::uuid and ${visible(viewer)}`,
    );
    return row ?? null;
  },

  findAttempts: (doubts) =>
    selectRows<DoubtAttempt>(
      pool,
      sql`select a.doubt_id as "doubtId", a.asked_at as "askedAt", a.asked_by as "askedBy", a.outcome, a.detail,
          a.http_status as "httpStatus", a.response_code as "responseCode"
        from payment_doubt_attempts a where a.doubt_id = any(${[...doubts]}::uuid[]) order by a.asked_at, a.id`,
    ),
});
