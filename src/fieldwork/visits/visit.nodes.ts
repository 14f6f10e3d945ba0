/** Finds visits by id. */
import type { VisitId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { VisitsContext } from './visits.context.js';

export const VISIT_NODES: NodeReaders<VisitsContext> = {
  Visit: {
    action: 'visit:read',
    read: ({ visits, visibility }, id) => visits.findById(visibility, id as VisitId),
  },
};
