/** Reads post office receipts that await confirmation, and the post offices that take premiums. */
import { POSTED_PAYMENTS } from '../payments/index.js';
import { PARTNER_NAMES } from '../partners/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, PartnerId, NotedReceiptId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { NotedReceipt } from './noted-receipt.js';

export interface PostOffice {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
}

export interface NotedReceiptQueries {
  /**
   * Receipts of these families that no partner has confirmed yet, the oldest payment first. The caller has checked that
   * the viewer may see the families.
   */
  findAwaited(families: readonly FamilyId[]): Promise<NotedReceipt[]>;
  /** The receipt; null once it is confirmed. The caller checks that the viewer may see its family. */
  findOneAwaited(id: NotedReceiptId): Promise<NotedReceipt | null>;
  /** Active partners with the channel POST_OFFICE, sorted by name. */
  findPostOffices(): Promise<PostOffice[]>;
}

export type NotedReceiptRow = Omit<NotedReceipt, 'amount'> & { readonly amount: bigint };

export const NOTED_RECEIPT_COLUMNS: Sql = sql`c.id, c.family_id as "familyId", c.partner_id as "partnerId",
  c.receipt_number as "receiptNumber", c.amount, c.paid_on as "paidOn", c.noted_at as "notedAt"`;

export const toNotedReceipt = ({ amount, ...row }: NotedReceiptRow): NotedReceipt => ({
  ...row,
  amount: rupiah(amount),
});

/**
 * Whether a payment confirms the receipt: it has the receipt's number as its reference (leading zeros do not count), or
 * the same family and amount and a day that differs by at most one. Settlement files are matched by the same keys.
 */
const CONFIRMED: Sql = sql`exists (
  select from ${POSTED_PAYMENTS} p
  where p.family_id = c.family_id and p.partner_id = c.partner_id
    and (ltrim(upper(p.reference), '0') = ltrim(c.receipt_number, '0')
      or (p.amount = c.amount
        and p.paid_at >= (c.paid_on - 1)::timestamp at time zone 'Asia/Jakarta'
        and p.paid_at < (c.paid_on + 2)::timestamp at time zone 'Asia/Jakarta')))`;

export const createNotedReceiptQueries = (pool: Pool): NotedReceiptQueries => ({
  async findAwaited(families) {
    const rows = await selectRows<NotedReceiptRow>(
      pool,
      sql`select ${NOTED_RECEIPT_COLUMNS} from noted_receipts c
        where c.family_id = any(${[...families]}::uuid[]) and not ${CONFIRMED} order by c.paid_on, c.id`,
    );
    return rows.map(toNotedReceipt);
  },

  async findOneAwaited(id) {
    const [row] = await selectRows<NotedReceiptRow>(
      pool,
      sql`select ${NOTED_RECEIPT_COLUMNS} from noted_receipts c where c.id = ${id}::uuid and not ${CONFIRMED}`,
    );
    return row === undefined ? null : toNotedReceipt(row);
  },

  findPostOffices: () =>
    selectRows<PostOffice>(
      pool,
      sql`select id, code, name from ${PARTNER_NAMES} p where channel = 'POST_OFFICE' and active order by name, code`,
    ),
});
