/** A card turns active in the cache of Apollo Client, by an event that is heard after the connection broke. */
import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { GRAPHQL, SOCKET, payAt, rupiah, signIn } from '../sandbox.mjs';
import { liveClient } from '../live.mjs';
import { CardDocument, ShownFragmentDoc, SuspendedDocument } from './__generated__/operations.ts';
import { cache } from './cache.mjs';

const token = await signIn('cadre');
const live = liveClient({ url: SOCKET, token: () => token, language: 'en' });
const http = new HttpLink({ uri: GRAPHQL, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
const isSubscription = ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION;
const client = new ApolloClient({ cache, link: ApolloLink.split(isSubscription, new GraphQLWsLink(live), http) });

const { data } = await client.query({ query: SuspendedDocument });
const { id, virtualAccounts } = data.families.edges[0].node;

const isActive = new Promise((resolve) => {
  client
    .watchFragment({ fragment: ShownFragmentDoc, from: { __typename: 'Family', id } })
    .subscribe(({ data: { label, arrears } }) => {
      console.log(`${label}: ${arrears.status}, ${rupiah(arrears.amountToReactivate)} to pay`);
      if (arrears.status === 'ACTIVE') resolve();
    });
});
// What the event says of the family goes into the cache, and with it to whoever watches the family: nothing is asked again.
const events = client.subscribe({ query: CardDocument, variables: { familyId: id, after: data.liveCursor } });
const listening = events.subscribe(() => undefined);

live.terminate(); // no signal …
await payAt(virtualAccounts[0].number); // … and the family pays meanwhile
await isActive;

listening.unsubscribe();
await live.dispose();
client.stop();
