/** Loads cadres and their branches, each once per operation for all that ask. */
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { Visibility } from '../../households/families/index.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { CadreQueries } from './cadre.queries.js';
import type { Branch, Cadre } from './cadre.js';

export interface CadreLoaders {
  /** The cadre; null when there is none or the viewer may not see it. */
  readonly byId: BatchedRead<CadreId, Cadre | null>;
  readonly branch: BatchedRead<BranchId, Branch | null>;
}

export const createCadreLoaders = (queries: CadreQueries, visibility: Visibility): CadreLoaders => ({
  byId: batchedRead(async (ids) => oneRowEach(ids, await queries.findByIds(visibility, ids), ({ id }) => id)),
  branch: batchedRead(async (ids) => oneRowEach(ids, await queries.findBranches(ids), ({ id }) => id)),
});
