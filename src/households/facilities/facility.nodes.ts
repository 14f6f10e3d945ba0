/** Facilities by their ids. */
import type { FacilityId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { FacilitiesContext } from './facilities.context.js';

export const FACILITY_NODES: NodeReaders<FacilitiesContext> = {
  Facility: {
    table: 'facilities',
    action: 'facility:read',
    read: ({ facilities }, id) => facilities.findById(id as FacilityId),
  },
};
