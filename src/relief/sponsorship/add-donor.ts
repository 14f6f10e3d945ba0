/** Adds donors, each with its own fund number, and records pledges. Neither moves money. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AddDonorOutcome, PledgeOutcome } from './donor.js';
import type { DonorQueries } from './donor.queries.js';
import { fundNumber } from './fund-number.js';

export interface DonorDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly donors: DonorQueries;
}

/** Adds a donor. A repeat returns the donor as it stands. */
export async function addDonor(
  { pool, now, viewer, donors }: DonorDeps,
  { id, name }: { readonly id: DonorId; readonly name: string },
): Promise<AddDonorOutcome> {
  await inTransaction(pool, async (connection) => {
    const known = await selectRows(connection, sql`select from donors where id = ${id}::uuid`);
    if (known.length > 0) return;
    const [next] = await selectRows<{ serial: bigint }>(
      connection,
      sql`select nextval('donor_fund_numbers') as serial`,
    );
    await execute(
      connection,
      sql`insert into donors (id, name, fund_number, added_at, added_by)
        values (${id}, ${name}, ${fundNumber(Number(next?.serial ?? 0n))}, ${now}, ${viewer.subject}) on conflict (id) do nothing`,
    );
  });
  const donor = await donors.find(id);
  return donor === null || donor.name !== name ? { kind: 'conflicts-with-earlier' } : { kind: 'donor-added', donor };
}

export interface PledgeCommand {
  readonly id: string;
  readonly donorId: DonorId;
  readonly amount: Rupiah;
}

/** Records a promise of money, once however often it is sent. Only money that arrives is ever spent. */
export async function pledgeMoney(
  { pool, now, viewer, donors }: DonorDeps,
  { id, donorId, amount }: PledgeCommand,
): Promise<PledgeOutcome> {
  await execute(
    pool,
    sql`insert into pledges (id, donor_id, amount, pledged_at, pledged_by)
      values (${id}, ${donorId}, ${amount}, ${now}, ${viewer.subject}) on conflict (id) do nothing`,
  );
  const pledge = await donors.findPledge(id);
  if (pledge === null || pledge.donorId !== donorId || pledge.amount !== amount)
    return { kind: 'conflicts-with-earlier' };
  return { kind: 'pledged', pledge };
}
