/** What a sandbox gives every example: its address, a token for each persona, and a partner that reports a payment. */

/** The server to talk to: the one that `npm start` starts, unless SIGAP_URL names another. */
export const ADDRESS = process.env.SIGAP_URL ?? 'http://127.0.0.1:4000';
export const GRAPHQL = `${ADDRESS}/graphql`;
export const SOCKET = GRAPHQL.replace(/^http/, 'ws');

async function ask(query, variables) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(GRAPHQL, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Returns an access token of a persona. In production an identity provider gives tokens, and there are no personas. */
export async function signIn(persona) {
  const { personas } = await ask('query Personas { personas { key token } }');
  return personas.find(({ key }) => key === persona).token;
}

/** Lets the sandbox's minimarket report that a family has paid all that it owes, by a signed webhook. */
export async function payAt(accountNumber) {
  const { payBill } = await ask(
    `mutation Pay($accountNumber: String!) {
      payBill(input: { channel: MINIMARKET, accountNumber: $accountNumber }) { __typename ... on Problem { message } }
    }`,
    { accountNumber },
  );
  if (payBill.__typename !== 'BillPaid') throw new Error(payBill.message);
}

export const rupiah = (amount) => `Rp${amount.toLocaleString('id-ID')}`;
