/** Reads a page of requests for a family, or for an office. */
import { type Connection, momentCursor, readConnection } from '../../platform/graphql/index.js';
import {
  type ListedRequest,
  type RequestSortKey,
  type Whose,
  countRequests,
  findRequests,
} from './data-request.queries.js';
import type { DataRequestsArguments } from './data-request.types.js';
import type { RequestsContext } from './requests.context.js';
import { asShown } from './shown-request.js';

export function pageOfRequests(
  page: DataRequestsArguments,
  whose: Whose,
  { dataRequests: { pool, keyring }, viewer, now }: RequestsContext,
): Promise<Connection<ListedRequest>> {
  const { kind = null, state = null } = page;
  const filter = { kind, state, overdueAt: page.overdue === true ? now : null };
  return readConnection<ListedRequest, RequestSortKey>(page, {
    cursor: momentCursor,
    find: async (asked) =>
      (await findRequests({ connection: pool, keyring }, whose, { filter, page: asked })).map((request) =>
        asShown(request, viewer),
      ),
    sortKeyOf: ({ sortValue, id }) => [sortValue, id],
    totalCount: () => countRequests(pool, whose, filter),
  });
}
