/** The cache of Apollo Client for Sigap: everything with an id is kept under it, connections grow page by page. */
import { readFile } from 'node:fs/promises';
import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const possibleTypes = JSON.parse(await readFile(new URL('../../schema/possible-types.json', import.meta.url), 'utf8'));

export const cache = new InMemoryCache({
  possibleTypes, // without them `... on Problem` is dropped from answers
  typePolicies: {
    Query: {
      fields: {
        families: relayStylePagination(['filter', 'sort']),
        payments: relayStylePagination(['filter', 'sort']),
      },
    },
    Family: { fields: { arrears: { merge: true } } }, // it has no id of its own: it belongs to its family
  },
});
