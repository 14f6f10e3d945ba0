/** Loads visits of families, each list with one statement for all that ask. */
import DataLoader from 'dataloader';
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId, VisitId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type PromiseState, promiseStateOf } from './promise-state.js';
import type { ConfirmationRow, VisitQueries } from './visit.queries.js';
import type { VisitRecord } from './visit.js';

type NewestByFamily = BatchedRead<FamilyId, readonly VisitRecord[]>;

export interface VisitLoaders {
  /** The state of the promise that was made at a visit; only for visits that have one. */
  readonly promiseState: DataLoader<VisitId, PromiseState>;
  /** The steps by which a visit was confirmed by hand, the first one first. */
  readonly confirmations: DataLoader<VisitId, readonly ConfirmationRow[]>;
  readonly lastByFamily: BatchedRead<FamilyId, VisitRecord | null>;
  /** The visits of a family that were recorded last, at most `count`. */
  newestByFamily(count: number): NewestByFamily;
}

const familyOf = ({ familyId }: VisitRecord): FamilyId => familyId;

const promiseStates = (queries: VisitQueries, now: Date): DataLoader<VisitId, PromiseState> =>
  new DataLoader(async (visits) => {
    const facts = new Map((await queries.findPromiseFacts(visits)).map((row) => [row.visitId, row]));
    return visits.map((id) => {
      const row = facts.get(id);
      invariant(row !== undefined, 'the visit has a promise');
      const zone = timeZoneOf(row.region);
      return promiseStateOf({ ...row, zone, today: civilDateIn(now, zone) });
    });
  });

export function createVisitLoaders(queries: VisitQueries, now: Date): VisitLoaders {
  const newest = new Map<number, NewestByFamily>();
  return {
    promiseState: promiseStates(queries, now),
    confirmations: new DataLoader(async (ids) =>
      rowsOfEach(ids, await queries.findConfirmations(ids), ({ visitId }) => visitId),
    ),
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
