/** The newest mandate and attempts of families, each one statement for all that ask. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { MandateQueries } from './mandate.queries.js';
import type { DebitAttempt, Mandate } from './mandate.js';

/** Enough to tell the last failure of a family that tried again on both days of some months. */
const ATTEMPTS_READ = 12;

export interface MandateLoaders {
  readonly byFamily: BatchedRead<FamilyId, Mandate | null>;
  /** The newest first. */
  readonly attemptsByFamily: BatchedRead<FamilyId, readonly DebitAttempt[]>;
}

export const createMandateLoaders = (queries: MandateQueries): MandateLoaders => ({
  byFamily: batchedRead(async (ids) => oneRowEach(ids, await queries.findNewest(ids), ({ familyId }) => familyId)),
  attemptsByFamily: batchedRead(async (ids) =>
    rowsOfEach(ids, await queries.findAttempts(ids, ATTEMPTS_READ), ({ familyId }) => familyId),
  ),
});
