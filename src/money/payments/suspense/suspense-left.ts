/** Reads how much of a payment is still in suspense, for callers that take it out while the payment is locked. */
import type { Pool } from '../../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../../platform/db/sql.js';
import type { PaymentId } from '../../../kernel/ids.js';

/** Locks the payment until the transaction ends, so that nobody else resolves it or takes it back. */
export async function lockPayment(connection: Pick<Pool, 'query'>, id: PaymentId): Promise<void> {
  await execute(connection, sql`select from payments where id = ${id}::uuid for update`);
}

/**
 * The rupiah that are still in suspense: less than was paid when an officer returned some, or a partner took some back.
 */
export async function suspenseLeft(connection: Pick<Pool, 'query'>, id: PaymentId): Promise<bigint> {
  const [row] = await selectRows<{ balance: bigint }>(
    connection,
    sql`select coalesce(sum(case side when 'credit' then amount else -amount end), 0) as balance
      from journal_lines where account = 'suspense'
        and entry_id in (select ${id}::uuid union all select id from ledger_entries where payment_id = ${id}::uuid)`,
  );
  return row?.balance ?? 0n;
}
