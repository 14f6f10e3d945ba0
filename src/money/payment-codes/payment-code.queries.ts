/**
 * Reads payment codes and the chains that take them. The caller has checked that the viewer may see the families and
 * payments.
 */
import { PARTNER_NAMES } from '../partners/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, PartnerId, PaymentCodeId, PaymentId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { IssuedCode } from './payment-code.js';

/** A minimarket chain as families know it. */
export interface MinimarketChain {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
}

export interface PaymentCodeQueries {
  /** The newest codes of each family, at most `limit` per family. */
  findNewest(families: readonly FamilyId[], limit: number): Promise<IssuedCode[]>;
  findById(id: PaymentCodeId): Promise<IssuedCode | null>;
  /** The code with which each payment was made; payments that were made with other numbers are left out. */
  findByPayments(payments: readonly PaymentId[]): Promise<IssuedCode[]>;
  /** The active minimarket partners, sorted by name. */
  findChains(): Promise<MinimarketChain[]>;
  findChainsByIds(ids: readonly PartnerId[]): Promise<MinimarketChain[]>;
}

export type CodeRow = Omit<IssuedCode, 'amount'> & { readonly amount: bigint };

export const CODE_COLUMNS: Sql = sql`c.id, c.code, c.family_id as "familyId", c.partner_id as "partnerId", c.amount,
  c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.closed_at as "closedAt", c.payment_id as "paymentId",
  c.paid_at as "paidAt"`;

export const toIssuedCode = ({ amount, ...row }: CodeRow): IssuedCode => ({ ...row, amount: rupiah(amount) });

export const createPaymentCodeQueries = (pool: Pool): PaymentCodeQueries => ({
  async findNewest(families, limit) {
    const rows = await selectRows<CodeRow>(
      pool,
      sql`select ${CODE_COLUMNS} from unnest(${[...families]}::uuid[]) as wanted (id)
        cross join lateral (
          select * from payment_codes where family_id = wanted.id order by issued_at desc, id desc limit ${limit}
        ) as c`,
    );
    return rows.map(toIssuedCode);
  },

  async findById(id) {
    const [row] = await selectRows<CodeRow>(
      pool,
      sql`select ${CODE_COLUMNS} from payment_codes c where c.id = ${id}::uuid`,
    );
    return row === undefined ? null : toIssuedCode(row);
  },

  async findByPayments(payments) {
    const rows = await selectRows<CodeRow>(
      pool,
      sql`select ${CODE_COLUMNS} from payment_codes c where c.payment_id = any(${[...payments]}::uuid[])`,
    );
    return rows.map(toIssuedCode);
  },

  findChains: () =>
    selectRows<MinimarketChain>(
      pool,
      sql`select id, code, name from ${PARTNER_NAMES} p where channel = 'MINIMARKET' and active order by name, code`,
    ),

  findChainsByIds: (ids) =>
    selectRows<MinimarketChain>(
      pool,
      sql`select id, code, name from ${PARTNER_NAMES} p where id = any(${[...ids]}::uuid[])`,
    ),
});
