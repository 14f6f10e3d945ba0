/**
 * Reads intents, each with the payment that completes it. That payment is searched among those that partners confirmed,
 * and is never stored with the intent.
 */
import { PAYMENT_ACCEPTANCES, POSTED_PAYMENTS } from '../payments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, PaymentIntentId } from '../../kernel/ids.js';
import type { PaymentIntent } from './payment-intent.js';

export interface IntentQueries {
  findById(id: PaymentIntentId): Promise<PaymentIntent | null>;
  /**
   * The newest intents of each family, at most `limit` per family. The caller has checked that the viewer may see the
   * families.
   */
  findNewest(families: readonly FamilyId[], limit: number): Promise<PaymentIntent[]>;
}

/**
 * Joins each intent with the payment that completes it: the first payment of the family that was posted after the
 * intent was made and paid before it expired. For a terminal or an agent, the partner must name that point as the
 * acceptance point. Payments in suspense complete no intent.
 */
export const INTENT_SOURCE: Sql = sql`payment_intents i
  left join acceptance_points pt on pt.id = i.point_id
  left join lateral (
    select p.id from ${POSTED_PAYMENTS} p
    where p.family_id = i.family_id and p.posted_at >= i.created_at and p.paid_at < i.expires_at and p.outcome <> 'into-suspense'
      and (i.mode <> 'ASSIST_EDC' or p.channel = 'EDC')
      and (i.mode = 'REFER' or exists (
        select from ${PAYMENT_ACCEPTANCES} t where t.payment_id = p.id and t.partner_id = pt.partner_id and t.number = pt.number))
    order by p.posted_at, p.id limit 1
  ) completing on true`;

export const INTENT_COLUMNS: Sql = sql`i.id, i.family_id as "familyId", i.cadre_id as "cadreId", i.mode, i.point_id as "pointId",
  i.created_at as "createdAt", i.expires_at as "expiresAt", i.cancelled_at as "cancelledAt",
  pt.revoked_at as "pointRevokedAt", completing.id as "paymentId"`;

export const createIntentQueries = (pool: Pool): IntentQueries => ({
  async findById(id) {
    const [row] = await selectRows<PaymentIntent>(
      pool,
      sql`select ${INTENT_COLUMNS} from ${INTENT_SOURCE} where i.id = ${id}::uuid`,
    );
    return row ?? null;
  },

  findNewest: (families, limit) =>
    selectRows<PaymentIntent>(
      pool,
      sql`select found.* from unnest(${[...families]}::uuid[]) as wanted (id)
        cross join lateral (
          select ${INTENT_COLUMNS} from ${INTENT_SOURCE} where i.family_id = wanted.id
          order by i.created_at desc, i.id desc limit ${limit}
        ) as found`,
    ),
});
