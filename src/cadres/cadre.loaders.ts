/** Cadres and what belongs to them, each read once per operation for all that ask. */
import DataLoader from 'dataloader';
import { type AlikeFamilies, type Assess, summariseArrears } from '../arrears/index.js';
import type { Sight } from '../families/index.js';
import type { BranchId, CadreId, FamilyId } from '../kernel/ids.js';
import { NO_RUPIAH } from '../kernel/rupiah.js';
import type { CadreQueries } from './cadre.queries.js';
import type { Appointment, Branch, Cadre, PortfolioFigures } from './cadre.js';

export interface CadreLoaders {
  /** Null when there is none or the viewer may not see it. */
  readonly byId: DataLoader<CadreId, Cadre | null>;
  /** Who has the family in the portfolio today. */
  readonly byFamily: DataLoader<FamilyId, Cadre | null>;
  readonly branch: DataLoader<BranchId, Branch | null>;
  readonly appointment: DataLoader<CadreId, Appointment | null>;
  readonly portfolio: DataLoader<CadreId, PortfolioFigures>;
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

const inOrder = <Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] => {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
};

export function createCadreLoaders(
  queries: CadreQueries,
  { sight, assess }: { sight: Sight; assess: Assess },
): CadreLoaders {
  const { days } = sight;
  return {
    byId: new DataLoader(async (ids) => inOrder(ids, await queries.findByIds(sight, ids), ({ id }) => id)),
    byFamily: new DataLoader(async (ids) =>
      inOrder(ids, await queries.findHolders(ids, days), ({ familyId }) => familyId),
    ),
    branch: new DataLoader(async (ids) => inOrder(ids, await queries.findBranches(ids), ({ id }) => id)),
    appointment: new DataLoader(async (ids) =>
      inOrder(ids, await queries.findAppointments(ids, days), ({ cadreId }) => cadreId),
    ),
    portfolio: new DataLoader(async (ids) => {
      const portfolios = Map.groupBy(await queries.findPortfolios(ids, days), ({ place }) => place);
      return ids.map((id) => toFigures(portfolios.get(id) ?? [], assess));
    }),
  };
}
