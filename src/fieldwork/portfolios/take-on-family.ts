/** Puts a family into the portfolio of the cadre who registered it, as long as there is room and the village is near home. */
import { policyOn } from '../../kernel/dated-policy.js';
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { handOver } from './hand-over.js';
import { findHoldersByIds, lockPortfolios } from './holdings.queries.js';
import { isNeighbour } from './neighbourhood.js';
import { JKN_PORTFOLIO_POLICY } from './portfolio-policy.js';

export interface NewlyRegistered {
  readonly familyId: FamilyId;
  readonly village: RegionCode;
  readonly cadreId: CadreId;
  /** The first day in the portfolio. */
  readonly day: CivilDate;
  readonly by: string;
  readonly now: Date;
}

/** Inside the caller's transaction, for a family nobody holds. False when it waits for a proposal like any other. */
export async function takeOnFamily(
  tx: Connection,
  { familyId, village, cadreId, day, by, now }: NewlyRegistered,
  newId: IdSource,
): Promise<boolean> {
  await lockPortfolios(tx, [cadreId]);
  const [holder] = await findHoldersByIds(tx, { ids: [cadreId], day });
  const policy = policyOn(JKN_PORTFOLIO_POLICY, day);
  if (holder === undefined || !holder.isAppointed) return false;
  if (!isNeighbour({ village, home: holder.home }, policy) || holder.families >= policy.familiesMax) return false;
  await handOver(tx, { families: [{ familyId, cadreId }], from: day, reason: 'REGISTRATION', by, now }, newId);
  return true;
}
