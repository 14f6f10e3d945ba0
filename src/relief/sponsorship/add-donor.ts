/** Adds donors, each with its own fund number, and records pledges. Neither moves money. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { areRegions, isReached } from '../../households/regions/index.js';
import type { DonorId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
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

export interface AddDonorCommand {
  readonly id: DonorId;
  readonly name: string;
  /** The regions by whose offices the donor is kept; null for all regions of the viewer. */
  readonly regions: readonly RegionCode[] | null;
}

/** The regions in which the donor is to be kept, or the whole country; null when that is not where the viewer works. */
async function keptIn(
  { pool, viewer }: DonorDeps,
  asked: AddDonorCommand['regions'],
): Promise<Viewer['regions'] | null> {
  if (asked === null) return viewer.regions.length === 0 ? null : viewer.regions;
  const isReachedWhole = asked.every((code) => isReached(code, viewer.regions));
  return isReachedWhole && (await areRegions(pool, asked)) ? asked : null;
}

/** Adds a donor. A repeat returns the donor as it stands. */
export async function addDonor(deps: DonorDeps, { id, name, regions }: AddDonorCommand): Promise<AddDonorOutcome> {
  const { pool, now, viewer, donors } = deps;
  const kept = await keptIn(deps, regions);
  if (kept === null) return { kind: 'region-out-of-reach' };
  const regionCodes = kept === 'ALL' ? null : kept;
  await inTransaction(pool, async (connection) => {
    const known = await selectRows(connection, sql`select from donors where id = ${id}::uuid`);
    if (known.length > 0) return;
    const [next] = await selectRows<{ serial: bigint }>(
      connection,
      sql`select nextval('donor_fund_numbers') as serial`,
    );
    await execute(
      connection,
      sql`insert into donors (id, name, fund_number, region_codes, added_at, added_by)
        values (${id}, ${name}, ${fundNumber(Number(next?.serial ?? 0n))}, ${regionCodes}::text[], ${now}, ${viewer.subject})
        on conflict (id) do nothing`,
    );
  });
  const donor = await donors.find(viewer, id);
  const isSame = donor !== null && donor.name === name && String(donor.regionCodes) === String(regionCodes);
  return isSame ? { kind: 'donor-added', donor } : { kind: 'conflicts-with-earlier' };
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
  const pledge = await donors.findPledge(viewer, id);
  if (pledge === null || pledge.donorId !== donorId || pledge.amount !== amount)
    return { kind: 'conflicts-with-earlier' };
  return { kind: 'pledged', pledge };
}
