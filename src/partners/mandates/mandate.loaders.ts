/** Reads the newest mandate and attempts of families, with one statement for all rows of a page. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { MandateQueries } from './mandate.queries.js';
import type { DebitAttempt, Mandate } from './mandate.js';

/**
 * The number of attempts that are read per family: enough to find the last failure over six months of two debit days.
 */
const ATTEMPTS_READ = 12;

export interface MandateLoaders {
  readonly byFamily: BatchedRead<FamilyId, Mandate | null>;
  /** The attempts of a family, the newest first. */
  readonly attemptsByFamily: BatchedRead<FamilyId, readonly DebitAttempt[]>;
}

export const createMandateLoaders = (queries: MandateQueries): MandateLoaders => ({
  byFamily: batchedRead(async (ids) => oneRowEach(ids, await queries.findNewest(ids), ({ familyId }) => familyId)),
  attemptsByFamily: batchedRead(async (ids) =>
    rowsOfEach(ids, await queries.findAttempts(ids, ATTEMPTS_READ), ({ familyId }) => familyId),
  ),
});
