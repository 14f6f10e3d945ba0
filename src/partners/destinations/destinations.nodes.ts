/** Finds changes of where keys go by id. */
import type { DestinationChangeId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import { findChange } from './destination-change.queries.js';
import type { DestinationsContext } from './destinations.context.js';

export const DESTINATION_NODES: NodeReaders<DestinationsContext> = {
  DestinationChange: {
    action: 'partner:read',
    read: ({ destinations }, id) => findChange(destinations.pool, id as DestinationChangeId),
  },
};
