/** Finds what a bank shows for a fund's number: the donor's name and what it has pledged and not yet paid. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { isFundNumber } from './fund-number.js';

export interface PledgedBill {
  readonly donorName: string;
  /**
   * The pledged money that is not yet paid; zero once all pledges are paid. A bank with a free amount may take more at
   * any time.
   */
  readonly outstanding: Rupiah;
}

/** The sum of pledges, without what was withdrawn of them. */
export const PLEDGED = sql`sum(amount - coalesce(withdrawn_amount, 0))`;

/** Returns null when no fund has this number. */
export async function findPledged(pool: Pool, number: BillingNumber): Promise<PledgedBill | null> {
  if (!isFundNumber(number)) return null;
  const [row] = await selectRows<{ name: string; outstanding: bigint }>(
    pool,
    sql`select d.name, coalesce((select ${PLEDGED} from pledges where donor_id = d.id), 0)
        - coalesce((select sum(amount) from donor_fund_movements where donor_id = d.id and kind = 'fund-received'), 0) as outstanding
      from donors d where d.fund_number = ${number}`,
  );
  if (row === undefined) return null;
  return { donorName: row.name, outstanding: rupiah(row.outstanding > 0n ? row.outstanding : 0n) };
}
