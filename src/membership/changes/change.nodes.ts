/** Finds changes by id. */
import type { MembershipChangeId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { ChangesContext } from './changes.context.js';

export const MEMBERSHIP_CHANGE_NODES: NodeReaders<ChangesContext> = {
  MembershipChange: {
    action: 'membership:read',
    read: ({ changes, visibility }, id) => changes.findById(visibility, id as MembershipChangeId),
  },
};
