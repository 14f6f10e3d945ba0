/** Finds revocations of access by id. */
import type { AccessRevocationId } from '../../kernel/ids.js';
import type { NodeReaders } from '../graphql/index.js';
import type { AccessContext } from './access.context.js';
import { isShownTo } from './access-reach.js';
import { findRevocation } from './revocations.queries.js';

export const ACCESS_NODES: NodeReaders<AccessContext> = {
  AccessRevocation: {
    action: 'access:read',
    async read({ access, viewer }, id) {
      const revocation = await findRevocation(access.pool, id as AccessRevocationId);
      return revocation !== null && isShownTo(viewer, revocation) ? revocation : null;
    },
  },
};
