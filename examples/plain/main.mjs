/** A card turns active before your eyes, with fetch and WebSocket alone. */
import { GRAPHQL, SOCKET, payAt, rupiah, signIn } from '../sandbox.mjs';
import { WebSocket } from '../socket.mjs';

const SUSPENDED = `query Suspended {
  liveCursor
  families(filter: { status: SUSPENDED }, first: 1) {
    edges { node { id label virtualAccounts { number } arrears { status amountToReactivate } } }
  }
}`;
const CARD = `subscription Card($familyId: ID!, $after: LiveCursor) {
  cardStatusChanged(familyId: $familyId, after: $after) { cursor cardStatus }
}`;

const authorization = `Bearer ${await signIn('cadre')}`;

async function ask(query, variables) {
  const headers = { 'content-type': 'application/json', authorization, 'accept-language': 'en' };
  const answer = await fetch(GRAPHQL, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Resolves with the first event after the cursor, whether it happened before or after the socket was opened. */
const nextEvent = (query, variables) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(SOCKET, 'graphql-transport-ws');
    const send = (message) => socket.send(JSON.stringify(message));
    socket.addEventListener('open', () =>
      send({ type: 'connection_init', payload: { authorization, language: 'en' } }),
    );
    socket.addEventListener('close', ({ code, reason }) => reject(new Error(`closed with ${code} ${reason}`)));
    socket.addEventListener('message', ({ data }) => {
      const { type, payload } = JSON.parse(data);
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query, variables } });
      if (type === 'next') resolve(payload.data);
      if (type === 'error') reject(new Error(payload[0].message));
      if (type === 'next' || type === 'error') socket.close();
    });
  });

const { liveCursor, families } = await ask(SUSPENDED);
const { id: familyId, label, arrears, virtualAccounts } = families.edges[0].node;
console.log(`${label}: ${arrears.status}, ${rupiah(arrears.amountToReactivate)} to ${virtualAccounts[0].number}`);
await payAt(virtualAccounts[0].number); // nobody listens meanwhile: the cursor tells what was missed
const { cardStatusChanged } = await nextEvent(CARD, { familyId, after: liveCursor });
console.log(`${label}: ${cardStatusChanged.cardStatus}`);
