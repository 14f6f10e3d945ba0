/** A card turns active before your eyes, with fetch and graphql-ws: no cache, and a socket that resumes by cursor. */
import { GRAPHQL, SOCKET, payAt, rupiah, signIn } from '../sandbox.mjs';
import { liveClient } from '../live.mjs';

const SUSPENDED = `query Suspended {
  liveCursor
  families(filter: { status: SUSPENDED }, first: 1) {
    edges { node { id label virtualAccounts { number } arrears { status amountToReactivate } } }
  }
}`;
const CARD = `subscription Card($familyId: ID!, $after: LiveCursor) {
  cardStatusChanged(familyId: $familyId, after: $after) {
    cursor
    reference
    partner { name }
    family { id arrears { status amountToReactivate } }
  }
}`;

const token = await signIn('cadre');
const headers = {
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  'accept-language': 'en',
};
const answer = await fetch(GRAPHQL, { method: 'POST', headers, body: JSON.stringify({ query: SUSPENDED }) });
const { data, errors } = await answer.json();
if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
const { id: familyId, label, arrears, virtualAccounts } = data.families.edges[0].node;
console.log(`${label}: ${arrears.status}, ${rupiah(arrears.amountToReactivate)} to pay`);

const live = liveClient({ url: SOCKET, token: () => token, language: 'en' });
const isActive = new Promise((resolve, reject) => {
  const stop = live.subscribe(
    { query: CARD, variables: { familyId, after: data.liveCursor } },
    {
      next({ data: told, errors: faults }) {
        if (faults !== undefined) return reject(new Error(faults[0].message)); // those to go on from never come here
        const { partner, family } = told.cardStatusChanged;
        console.log(`${label}: ${family.arrears.status}, paid at ${partner.name}`);
        stop();
        resolve();
      },
      error: reject,
      complete: () => undefined,
    },
  );
});

await payAt(virtualAccounts[0].number);
await isActive;
await live.dispose();
