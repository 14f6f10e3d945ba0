/** Finds restrictions by id. */
import type { RestrictionId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { RestrictionsContext } from './restrictions.context.js';

export const RESTRICTION_NODES: NodeReaders<RestrictionsContext> = {
  ServiceRestriction: {
    action: 'restriction:read',
    read: ({ restrictions, viewer }, id) => restrictions.findById(id as RestrictionId, viewer.regions),
  },
};
