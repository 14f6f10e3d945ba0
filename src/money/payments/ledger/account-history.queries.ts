/**
 * Reads families' accounts at a past moment, from the movements stored with payments and entries; a replay of the
 * journal gives the same.
 */
import type { Pool } from '../../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../../platform/db/sql.js';
import { type FindAccountsAt, FAMILY_ACCOUNTS } from '../../../households/families/index.js';
import { billingMonth } from '../../../kernel/billing-month.js';
import type { FamilyId } from '../../../kernel/ids.js';
import { rupiah } from '../../../kernel/rupiah.js';

interface AccountRow {
  readonly familyId: FamilyId;
  readonly paidThrough: string;
  readonly credit: bigint;
}

/**
 * Payments in suspense have no movement, and neither have the oldest payments, which were posted before movements were
 * stored.
 */
const MOVED = sql`family_id = f.id and paid_through_after is not null`;

const COLUMNS = sql`id, posted_at, paid_through_before, paid_through_after, credit_before, credit_after`;

/** The nearest movement in the given order, of payments and entries together. */
const nearest = (condition: Sql, order: Sql): Sql => sql`(
  select * from (
    (select ${COLUMNS} from payments where ${MOVED} and ${condition} order by ${order} limit 1)
    union all
    (select ${COLUMNS} from ledger_entries where ${MOVED} and ${condition} order by ${order} limit 1)
  ) as of_both order by ${order} limit 1)`;

const LATEST = sql`posted_at desc, id desc`;
const EARLIEST = sql`posted_at, id`;

/**
 * Finds the accounts at a moment: after the last movement up to it, or else as they were before the first one after it.
 */
export function createAccountHistory(pool: Pool): FindAccountsAt {
  return async (ids, at) => {
    const moment = sql`${at}::timestamptz`;
    const rows = await selectRows<AccountRow>(
      pool,
      sql`select f.id as "familyId",
          coalesce(past.paid_through_after, next.paid_through_before, f.paid_through) as "paidThrough",
          coalesce(past.credit_after, next.credit_before, f.credit) as credit
        from ${FAMILY_ACCOUNTS} f
        left join lateral ${nearest(sql`posted_at <= ${moment}`, LATEST)} as past on true
        left join lateral ${nearest(sql`posted_at > ${moment}`, EARLIEST)} as next on past.id is null
        where f.id = any(${[...ids]}::uuid[]) and f.registered_at <= ${moment}`,
    );
    return rows.map(({ familyId, paidThrough, credit }) => ({
      familyId,
      paidThrough: billingMonth(paidThrough.slice(0, 7)),
      credit: rupiah(credit),
    }));
  };
}
