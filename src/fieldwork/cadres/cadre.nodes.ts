/** Finds cadres and branches by id. */
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CadresContext } from './cadres.context.js';

export const CADRE_NODES: NodeReaders<CadresContext> = {
  /** Whoever may read cadres may read the name and code of a branch. */
  Branch: {
    action: 'cadre:read',
    read: ({ cadreLoaders }, id) => cadreLoaders.branch.load(id as BranchId),
  },
  Cadre: {
    action: 'cadre:read',
    read: ({ cadreLoaders }, id) => cadreLoaders.byId.load(id as CadreId),
  },
};
