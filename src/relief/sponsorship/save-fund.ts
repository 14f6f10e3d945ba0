/**
 * Writes funds inside an entry's commit: the donor's row is locked after the family's, and its balance is never below
 * zero.
 */
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId, PaymentId } from '../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface FundMovement {
  readonly entryKey: string;
  readonly donorId: DonorId;
  readonly kind: 'fund-received' | 'sponsorship' | 'fund-returned';
  readonly amount: Rupiah;
  readonly paymentId: PaymentId | null;
  readonly movedAt: Date;
}

/** Locks the fund until the transaction ends and returns its balance; null when there is no such donor. */
export async function lockFund(connection: Connection, donorId: DonorId): Promise<Rupiah | null> {
  const [row] = await selectRows<{ balance: bigint }>(
    connection,
    sql`select fund_balance as balance from donors where id = ${donorId}::uuid for update`,
  );
  return row === undefined ? null : rupiah(row.balance);
}

/**
 * Moves the balance as the journal's entry does; the balance is stored too, so that a constraint keeps it from going
 * below zero.
 */
export async function moveFund(connection: Connection, movement: FundMovement): Promise<void> {
  const { entryKey, donorId, kind, amount, paymentId, movedAt } = movement;
  const change = kind === 'fund-received' ? amount : -amount;
  await Promise.all([
    execute(connection, sql`update donors set fund_balance = fund_balance + ${change}::bigint where id = ${donorId}`),
    execute(
      connection,
      sql`insert into donor_fund_movements (entry_key, donor_id, kind, amount, payment_id, moved_at)
        values (${entryKey}, ${donorId}, ${kind}, ${amount}, ${paymentId}, ${movedAt})`,
    ),
  ]);
}
