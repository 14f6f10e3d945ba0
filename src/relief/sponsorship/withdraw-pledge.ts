/**
 * Withdraws what a donor has pledged and not paid. Payments count towards pledges in the order of the pledges; what was
 * paid stays in the fund, from which money goes back by a return alone.
 */
import { inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId } from '../../kernel/ids.js';
import { type DonorDeps } from './add-donor.js';
import type { WithdrawPledgeOutcome } from './donor.js';
import { lockFund } from './save-fund.js';

export interface WithdrawPledgeCommand {
  readonly id: string;
  readonly donorId: DonorId;
}

/**
 * The part of a pledge that is not paid: its amount less what came in beyond the pledges before it. A withdrawn pledge
 * counts as what of it was paid.
 */
const OUTSTANDING = sql`least(p.amount, greatest(0, p.amount
  + coalesce((select sum(b.amount - coalesce(b.withdrawn_amount, 0)) from pledges b
      where b.donor_id = p.donor_id and (b.pledged_at, b.id) < (p.pledged_at, p.id)), 0)
  - coalesce((select sum(m.amount) from donor_fund_movements m
      where m.donor_id = p.donor_id and m.kind = 'fund-received'), 0)))::bigint`;

interface Standing {
  readonly isWithdrawn: boolean;
  readonly outstanding: bigint;
}

/** Withdraws a pledge once: sent again, it answers as the first time. Money that arrives meanwhile waits for the fund's lock. */
export async function withdrawPledge(
  { pool, now, viewer, donors }: DonorDeps,
  { id, donorId }: WithdrawPledgeCommand,
): Promise<WithdrawPledgeOutcome> {
  const problem = await inTransaction(pool, async (connection) => {
    await lockFund(connection, donorId);
    const [pledge] = await selectRows<Standing>(
      connection,
      sql`select p.withdrawn_at is not null as "isWithdrawn", ${OUTSTANDING} as outstanding
        from pledges p where p.id = ${id}::uuid and p.donor_id = ${donorId}::uuid`,
    );
    if (pledge === undefined) return 'pledge-not-found';
    if (pledge.isWithdrawn) return null;
    if (pledge.outstanding === 0n) return 'pledge-paid';
    await execute(
      connection,
      sql`update pledges set withdrawn_at = ${now}::timestamptz, withdrawn_by = ${viewer.subject},
        withdrawn_amount = ${pledge.outstanding}::bigint where id = ${id}::uuid`,
    );
    return null;
  });
  if (problem !== null) return { kind: problem };
  const pledge = await donors.findPledge(viewer, id);
  return pledge === null ? { kind: 'pledge-not-found' } : { kind: 'pledge-withdrawn', pledge };
}
