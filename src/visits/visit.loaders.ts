/** Visits by family, each list one statement for all families that ask. */
import DataLoader from 'dataloader';
import { civilDateIn } from '../kernel/civil-date.js';
import type { FamilyId, VisitId } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import { type PromiseState, promiseStateOf } from './promise-state.js';
import type { VisitQueries } from './visit.queries.js';
import type { VisitRecord } from './visit.js';

export interface VisitLoaders {
  /** Of the promise made at a visit that has one. */
  readonly promiseState: DataLoader<VisitId, PromiseState>;
  readonly lastByFamily: DataLoader<FamilyId, VisitRecord | null>;
  /** The newest recorded, at most `count`. */
  newestByFamily(family: FamilyId, count: number): Promise<readonly VisitRecord[]>;
}

type NewestByFamily = DataLoader<FamilyId, readonly VisitRecord[]>;

const promiseStates = (queries: VisitQueries, now: Date): DataLoader<VisitId, PromiseState> =>
  new DataLoader(async (visits) => {
    const facts = new Map((await queries.findPromiseFacts(visits)).map((row) => [row.visitId, row]));
    return visits.map((id) => {
      const row = facts.get(id);
      invariant(row !== undefined, 'a promise is asked for by the visit it was made at');
      const zone = timeZoneOf(row.region);
      return promiseStateOf({ ...row, zone, today: civilDateIn(now, zone) });
    });
  });

export function createVisitLoaders(queries: VisitQueries, now: Date): VisitLoaders {
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
    promiseState: promiseStates(queries, now),
    lastByFamily: new DataLoader(async (families) => {
      const found = new Map((await queries.findLast(families)).map((visit) => [visit.familyId, visit]));
      return families.map((id) => found.get(id) ?? null);
    }),
    newestByFamily: (family, count) => loaderOf(count).load(family),
  };
}
