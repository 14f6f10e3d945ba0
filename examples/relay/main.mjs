/** A card turns active in the store of Relay, by an event that is heard after the connection broke. */
import relay from 'relay-runtime';
import { GRAPHQL, SOCKET, payAt, rupiah, signIn } from '../sandbox.mjs';
import { liveClient } from '../live.mjs';
import CardSubscription from './__generated__/operationsCardSubscription.graphql.js';
import CardFamily from './__generated__/operationsCard_family.graphql.js';
import SuspendedQuery from './__generated__/operationsSuspendedQuery.graphql.js';

const { Environment, Network, Observable, RecordSource, Store, fetchQuery, getSingularSelector, requestSubscription } =
  relay;

const authorization = `Bearer ${await signIn('cadre')}`;
const live = liveClient({ url: SOCKET, token: () => authorization.slice('Bearer '.length), language: 'en' });

async function ask({ text: query }, variables) {
  const headers = { 'content-type': 'application/json', authorization, 'accept-language': 'en' };
  const answer = await fetch(GRAPHQL, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return answer.json();
}
const listen = ({ text: query, name: operationName }, variables) =>
  Observable.create((sink) => live.subscribe({ query, operationName, variables }, sink));

const environment = new Environment({ network: Network.create(ask, listen), store: new Store(new RecordSource()) });

const { liveCursor, families } = await fetchQuery(environment, SuspendedQuery, {}).toPromise();
const { node } = families.edges[0];

const isActive = new Promise((resolve) => {
  const family = environment.lookup(getSingularSelector(CardFamily, node));
  const show = ({ data: { label, arrears } }) => {
    console.log(`${label}: ${arrears.status}, ${rupiah(arrears.amountToReactivate)} to pay`);
    if (arrears.status === 'ACTIVE') resolve();
  };
  show(family);
  environment.subscribe(family, show);
});
// What the event says of the family goes into the store, and with it to whoever reads its fragment: nothing is asked again.
const listening = requestSubscription(environment, {
  subscription: CardSubscription,
  variables: { familyId: node.id, after: liveCursor },
});

live.terminate(); // no signal …
await payAt(node.virtualAccounts[0].number); // … and the family pays meanwhile
await isActive;

listening.dispose();
await live.dispose();
