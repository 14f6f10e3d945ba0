/** Visits by family, each list one statement for all families that ask. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../db/batched-read.js';
import type { FamilyId } from '../kernel/ids.js';
import type { VisitQueries } from './visit.queries.js';
import type { VisitRecord } from './visit.js';

type NewestByFamily = BatchedRead<FamilyId, readonly VisitRecord[]>;

export interface VisitLoaders {
  readonly lastByFamily: BatchedRead<FamilyId, VisitRecord | null>;
  /** The newest recorded, at most `count`. */
  newestByFamily(count: number): NewestByFamily;
}

const familyOf = ({ familyId }: VisitRecord): FamilyId => familyId;

export function createVisitLoaders(queries: VisitQueries): VisitLoaders {
  const newest = new Map<number, NewestByFamily>();
  return {
    lastByFamily: batchedRead(async (ids) => oneRowEach(ids, await queries.findLast(ids), familyOf)),
    newestByFamily(count) {
      const known = newest.get(count);
      if (known !== undefined) return known;
      const read: NewestByFamily = batchedRead(async (ids) =>
        rowsOfEach(ids, await queries.findNewest(ids, count), familyOf),
      );
      newest.set(count, read);
      return read;
    },
  };
}
