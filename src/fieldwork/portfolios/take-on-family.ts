/**
 * Assigns a newly registered family to the cadre who registered it, if the portfolio has room and the village is in the
 * neighbourhood.
 */
import { policyOn } from '../../kernel/dated-policy.js';
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { handOver } from './hand-over.js';
import { findHoldersByIds, lockPortfolios } from './holdings.queries.js';
import { isNeighbour } from './neighbourhood.js';
import type { PortfolioPolicy } from './portfolio-policy.js';

export interface NewlyRegistered {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  readonly cadreId: CadreId;
  /** The first day of the assignment. */
  readonly day: CivilDate;
  readonly by: string;
  readonly now: Date;
}

export interface TakingOnDeps {
  readonly newId: IdSource;
  readonly portfolioPolicies: readonly PortfolioPolicy[];
}

/**
 * Assigns a family that nobody holds, inside the caller's transaction. Returns false when it must wait for a proposal.
 */
export async function takeOnFamily(
  tx: Connection,
  { familyId, village, cadreId, day, by, now }: NewlyRegistered,
  { newId, portfolioPolicies }: TakingOnDeps,
): Promise<boolean> {
  await lockPortfolios(tx, [cadreId]);
  const [holder] = await findHoldersByIds(tx, { ids: [cadreId], day });
  const policy = policyOn(portfolioPolicies, day);
  if (holder === undefined || !holder.isAppointed) return false;
  if (!isNeighbour({ village, home: holder.home }, policy) || holder.families >= policy.familiesMax) return false;
  await handOver(tx, { families: [{ familyId, cadreId }], from: day, reason: 'REGISTRATION', by, now }, newId);
  return true;
}
