/** Finds requests by id. */
import type { DataRequestId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import { findRequest } from './data-request.queries.js';
import type { RequestsContext } from './requests.context.js';
import { asShown } from './shown-request.js';

export const DATA_REQUEST_NODES: NodeReaders<RequestsContext> = {
  DataRequest: {
    action: 'membership:read',
    read: async ({ dataRequests, visibility, viewer }, id) => {
      const request = await findRequest(
        { connection: dataRequests.pool, keyring: dataRequests.keyring },
        { visibility },
        id as DataRequestId,
      );
      return request === null ? null : asShown(request, viewer);
    },
  },
};
