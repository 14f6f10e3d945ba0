/** Visits by family, each list one statement for all families that ask. */
import DataLoader from 'dataloader';
import type { FamilyId } from '../kernel/ids.js';
import type { VisitQueries } from './visit.queries.js';
import type { VisitRecord } from './visit.js';

export interface VisitLoaders {
  readonly lastByFamily: DataLoader<FamilyId, VisitRecord | null>;
  /** The newest recorded, at most `count`. */
  newestByFamily(family: FamilyId, count: number): Promise<readonly VisitRecord[]>;
}

type NewestByFamily = DataLoader<FamilyId, readonly VisitRecord[]>;

export function createVisitLoaders(queries: VisitQueries): VisitLoaders {
  const newest = new Map<number, NewestByFamily>();
  const loaderOf = (count: number): NewestByFamily => {
    const known = newest.get(count);
    if (known !== undefined) return known;
    const loader: NewestByFamily = new DataLoader(async (families) => {
      const found = Map.groupBy(await queries.findNewest(families, count), ({ familyId }) => familyId);
      return families.map((id) => found.get(id) ?? []);
    });
    newest.set(count, loader);
    return loader;
  };
  return {
    lastByFamily: new DataLoader(async (families) => {
      const found = new Map((await queries.findLast(families)).map((visit) => [visit.familyId, visit]));
      return families.map((id) => found.get(id) ?? null);
    }),
    newestByFamily: (family, count) => loaderOf(count).load(family),
  };
}
