/** Loads who holds families and the figures of cadres' portfolios, each once per operation for all that ask. */
import { type AlikeFamilies, type Assess, summariseArrears } from '../../households/bills/index.js';
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { ZoneDays } from '../../households/regions/index.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import type { Cadre } from '../cadres/index.js';
import type { HolderQueries } from './holder.queries.js';
import type { PortfolioSummary } from './portfolio.js';

export interface HolderLoaders {
  /** The cadre who holds the family today; null when nobody does. */
  readonly ofFamily: BatchedRead<FamilyId, Cadre | null>;
  readonly portfolio: BatchedRead<CadreId, PortfolioSummary>;
}

function toSummary(portfolio: readonly AlikeFamilies[], assess: Assess): PortfolioSummary {
  const [owed] = summariseArrears(portfolio, { assess, groupBy: [] });
  return {
    families: portfolio.reduce((count, alike) => count + alike.families, 0),
    familiesInArrears: owed?.families ?? 0,
    personsInArrears: owed?.persons ?? 0,
    arrears: owed?.arrears ?? NO_RUPIAH,
    amountToReactivate: owed?.amountToReactivate ?? NO_RUPIAH,
  };
}

export const createHolderLoaders = (
  queries: HolderQueries,
  { days, assess }: { days: ZoneDays; assess: Assess },
): HolderLoaders => ({
  ofFamily: batchedRead(async (ids) =>
    oneRowEach(ids, await queries.findHolders(ids, days), ({ familyId }) => familyId),
  ),
  portfolio: batchedRead<CadreId, PortfolioSummary>(async (ids) => {
    const portfolios = rowsOfEach<string | null, AlikeFamilies>(
      ids,
      await queries.findPortfolios(ids, days),
      ({ place }) => place,
    );
    return portfolios.map((portfolio) => toSummary(portfolio, assess));
  }),
});
