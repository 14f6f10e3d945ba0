/** Reads what a partner sent: a partner finds its own calls and no others. */
import { type BodyOpener, RECEIVED_CALLS, type StoredBody, openBody } from '../../money/payments/index.js';
import type { PartnerScope } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DeliveryId } from '../../kernel/ids.js';
import type { DeliveryReplay, DeliveryState, RecordedCall, PartnerDelivery } from './partner-delivery.js';

export interface DeliveriesFilter {
  readonly state: DeliveryState | null;
  readonly reference: string | null;
  readonly from: Date | null;
  readonly before: Date | null;
}

/** The sort key of a delivery: when it was received, to the microsecond as the database stores it, then the id. */
type DeliverySortKey = readonly [receivedAt: string, id: string];
export type ListedDelivery = PartnerDelivery & { readonly sortValue: string };

interface PageParams {
  readonly filter: DeliveriesFilter;
  readonly page: Page<DeliverySortKey>;
}

export interface DeliveryQueries {
  /** A page of deliveries, the newest first. */
  findPage(scope: PartnerScope, params: PageParams): Promise<ListedDelivery[]>;
  count(scope: PartnerScope, filter: DeliveriesFilter): Promise<number>;
  /**
   * The calls with their bodies. The caller has checked that the viewer may see them, and the scope is checked here
   * again.
   */
  findCalls(scope: PartnerScope, ids: readonly DeliveryId[]): Promise<RecordedCall[]>;
  findReplays(scope: PartnerScope, ids: readonly DeliveryId[]): Promise<DeliveryReplay[]>;
  saveReplay(replay: DeliveryReplay & { readonly id: string; readonly call: PartnerDelivery }): Promise<void>;
}

const COLUMNS = sql`'PartnerDelivery' as "__typename", r.id, r.partner_id as "partnerId", r.delivery_key as "deliveryKey", r.protocol, r.received_at as "receivedAt",
  r.state, r.reference, r.account_text as "accountText", r.amount, r.outcome, r.first_outcome as "firstOutcome",
  r.expected_amount as "expectedAmount", r.reason, r.payment_id as "paymentId"`;

const NEWEST_FIRST = keyset('desc', { 'r.received_at': 'timestamptz', 'r.id': 'uuid' });

/** Only the partner itself reads its raw calls, because they name people. */
const visible = (scope: PartnerScope): Sql | null =>
  scope.kind === 'own' ? sql`r.partner_id = ${scope.partnerId}::uuid` : null;

function conditionsOf({ state, reference, from, before }: DeliveriesFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    state !== null && sql`r.state = ${state}`,
    reference !== null && sql`r.reference = ${reference}`,
    from !== null && sql`r.received_at >= ${from}::timestamptz`,
    before !== null && sql`r.received_at < ${before}::timestamptz`,
  ];
  return conditions.filter((condition) => condition !== false);
}

export interface DeliveryReading {
  readonly pool: Pool;
  readonly keyring: BodyOpener;
}

export const createDeliveryQueries = ({ pool, keyring }: DeliveryReading): DeliveryQueries => ({
  async findPage(scope, { filter, page }) {
    const own = visible(scope);
    if (own === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    return selectRows<ListedDelivery>(
      pool,
      sql`select ${COLUMNS}, r.received_at::text as "sortValue" from ${RECEIVED_CALLS} r where ${allOf([own, ...conditionsOf(filter), condition])}
        order by ${order} limit ${page.limit}`,
    );
  },

  async count(scope, filter) {
    const own = visible(scope);
    if (own === null) return 0;
    return countRows(pool, sql`from ${RECEIVED_CALLS} r where ${allOf([own, ...conditionsOf(filter)])}`);
  },

  async findCalls(scope, ids) {
    const own = visible(scope);
    if (own === null) return [];
    const stored = await selectRows<PartnerDelivery & StoredBody>(
      pool,
      sql`select ${COLUMNS}, r.raw_body as "rawBody", r.sealed_body as "sealedBody" from ${RECEIVED_CALLS} r where r.id = any(${[...ids]}::uuid[]) and ${own}`,
    );
    return stored.map(({ rawBody, sealedBody, ...call }) => ({
      ...call,
      rawBody: openBody(keyring, { id: call.id, rawBody, sealedBody }),
    }));
  },

  async findReplays(scope, ids) {
    const own = visible(scope);
    if (own === null) return [];
    return selectRows<DeliveryReplay>(
      pool,
      sql`select r.delivery_id as "deliveryId", r.replayed_at as "replayedAt", r.replayed_by as "replayedBy", r.http_status as "httpStatus"
        from delivery_replays r where r.delivery_id = any(${[...ids]}::uuid[]) and ${own} order by r.replayed_at, r.id`,
    );
  },

  async saveReplay({ id, call, replayedAt, replayedBy, httpStatus }) {
    await execute(
      pool,
      sql`insert into delivery_replays (id, delivery_id, partner_id, replayed_by, replayed_at, http_status)
        values (${id}, ${call.id}, ${call.partnerId}, ${replayedBy}, ${replayedAt}, ${httpStatus})`,
    );
  },
});
