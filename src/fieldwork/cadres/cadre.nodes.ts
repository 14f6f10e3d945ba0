/** Cadres by their ids. */
import type { CadreId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CadresContext } from './cadres.context.js';

export const CADRE_NODES: NodeReaders<CadresContext> = {
  Cadre: {
    table: 'cadres',
    action: 'cadre:read',
    read: ({ cadreLoaders }, id) => cadreLoaders.byId.load(id as CadreId),
  },
};
