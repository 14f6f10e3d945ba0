/** Cadres and what belongs to them, each read once per operation for all that ask. */
import { type AlikeFamilies, type Assess, summariseArrears } from '../../households/arrears/index.js';
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Sight } from '../../households/families/index.js';
import type { BranchId, CadreId, FamilyId } from '../../kernel/ids.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import type { CadreQueries } from './cadre.queries.js';
import type { Appointment, Branch, Cadre, PortfolioFigures } from './cadre.js';

export interface CadreLoaders {
  /** Null when there is none or the viewer may not see it. */
  readonly byId: BatchedRead<CadreId, Cadre | null>;
  /** Who has the family in the portfolio today. */
  readonly byFamily: BatchedRead<FamilyId, Cadre | null>;
  readonly branch: BatchedRead<BranchId, Branch | null>;
  readonly appointment: BatchedRead<CadreId, Appointment | null>;
  readonly portfolio: BatchedRead<CadreId, PortfolioFigures>;
}

function toFigures(portfolio: readonly AlikeFamilies[], assess: Assess): PortfolioFigures {
  const [owed] = summariseArrears(portfolio, { assess, groupBy: [] });
  return {
    families: portfolio.reduce((count, alike) => count + alike.families, 0),
    familiesInArrears: owed?.families ?? 0,
    personsInArrears: owed?.persons ?? 0,
    arrears: owed?.arrears ?? NO_RUPIAH,
    amountToReactivate: owed?.amountToReactivate ?? NO_RUPIAH,
  };
}

export function createCadreLoaders(
  queries: CadreQueries,
  { sight, assess }: { sight: Sight; assess: Assess },
): CadreLoaders {
  const { days } = sight;
  return {
    byId: batchedRead(async (ids) => oneRowEach(ids, await queries.findByIds(sight, ids), ({ id }) => id)),
    byFamily: batchedRead(async (ids) =>
      oneRowEach(ids, await queries.findHolders(ids, days), ({ familyId }) => familyId),
    ),
    branch: batchedRead(async (ids) => oneRowEach(ids, await queries.findBranches(ids), ({ id }) => id)),
    appointment: batchedRead(async (ids) =>
      oneRowEach(ids, await queries.findAppointments(ids, days), ({ cadreId }) => cadreId),
    ),
    portfolio: batchedRead<CadreId, PortfolioFigures>(async (ids) => {
      const portfolios = rowsOfEach<string | null, AlikeFamilies>(
        ids,
        await queries.findPortfolios(ids, days),
        ({ place }) => place,
      );
      return portfolios.map((portfolio) => toFigures(portfolio, assess));
    }),
  };
}
