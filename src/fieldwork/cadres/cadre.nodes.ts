/** Cadres and branches by their ids. */
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CadresContext } from './cadres.context.js';

export const CADRE_NODES: NodeReaders<CadresContext> = {
  /** Where a branch is, and what it is called, is told to whoever may read cadres. */
  Branch: {
    action: 'cadre:read',
    read: ({ cadreLoaders }, id) => cadreLoaders.branch.load(id as BranchId),
  },
  Cadre: {
    action: 'cadre:read',
    read: ({ cadreLoaders }, id) => cadreLoaders.byId.load(id as CadreId),
  },
};
