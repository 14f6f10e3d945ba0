/** A card turns active in the normalised cache of urql, by an event that is heard after the connection broke. */
import { createClient, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { GRAPHQL, SOCKET, payAt, rupiah, signIn } from '../sandbox.mjs';
import { liveClient } from '../live.mjs';
import { cache } from './cache.mjs';

const SUSPENDED = gql`
  query Suspended {
    liveCursor
    families(filter: { status: SUSPENDED }, first: 1) {
      edges {
        node {
          id
          label
          virtualAccounts {
            number
          }
          arrears {
            status
            amountToReactivate
          }
        }
      }
    }
  }
`;
const CARD = gql`
  subscription Card($familyId: ID!, $after: LiveCursor) {
    cardStatusChanged(familyId: $familyId, after: $after) {
      cursor
      family {
        id
        arrears {
          status
          amountToReactivate
        }
      }
    }
  }
`;

const token = await signIn('cadre');
const live = liveClient({ url: SOCKET, token: () => token, language: 'en' });
const client = createClient({
  url: GRAPHQL, // queries go by GET unless `preferGetMethod: false` is said
  fetchOptions: { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } },
  exchanges: [
    cache,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (operation) => ({ subscribe: (sink) => ({ unsubscribe: live.subscribe(operation, sink) }) }),
    }),
  ],
});

const { data, error } = await client.query(SUSPENDED, {}).toPromise();
if (error !== undefined) throw error;
const { id, virtualAccounts } = data.families.edges[0].node;

const isActive = new Promise((resolve) => {
  client.query(SUSPENDED, {}).subscribe(({ data: { families } }) => {
    const { label, arrears } = families.edges[0].node;
    console.log(`${label}: ${arrears.status}, ${rupiah(arrears.amountToReactivate)} to pay`);
    if (arrears.status === 'ACTIVE') resolve();
  });
});
// What the event says of the family goes into the cache, and with it to whoever watches the family: nothing is asked again.
const listening = client.subscription(CARD, { familyId: id, after: data.liveCursor }).subscribe(() => undefined);

live.terminate(); // no signal …
await payAt(virtualAccounts[0].number); // … and the family pays meanwhile
await isActive;

listening.unsubscribe();
await live.dispose();
