/** What a newcomer needs after the first start: addresses, tokens, a query and a subscription to paste, a payment to send. */
import type { SampleFamily } from './sample-family.js';

export interface PersonaToken {
  readonly key: string;
  readonly about: string;
  readonly token: string;
}

export interface Welcome {
  readonly address: string;
  readonly tokens: readonly PersonaToken[];
  /** A suspended family of the cadre's portfolio. */
  readonly family: SampleFamily | null;
  /** This machine holds the sandbox partners' side of the secrets. */
  readonly canPay: boolean;
}

const WORKLIST = `{ families(filter: { monthsInArrears: { min: 2, max: 23 } }, first: 3) { totalCount edges { node { id paidThrough arrears { status monthsInArrears amountToReactivate } } } } }`;

export function welcomeText({ address, tokens, family, canPay }: Welcome): string {
  return [
    '',
    `Sigap is ready at ${address}`,
    `  GraphQL        ${address}/graphql          (queries by HTTP, subscriptions by graphql-ws on the same address)`,
    `  Schema         ${address}/schema.graphql`,
    `  For partners   ${address}/partners/openapi.json`,
    `  Operations     ${address}/readyz  ${address}/metrics`,
    ...tokenLines(tokens),
    ...queryLines(address, tokens),
    ...liveLines(family, canPay),
    '',
  ].join('\n');
}

function tokenLines(tokens: readonly PersonaToken[]): string[] {
  if (tokens.length === 0) return ['', 'Access tokens come from your identity provider.'];
  const lines = tokens.map(({ key, about, token }) => `  ${key.padEnd(15)}${about}\n    ${token}`);
  return ['', 'One token per persona, good for twelve hours ("npm run token -- --help" for others):', ...lines];
}

function queryLines(address: string, tokens: readonly PersonaToken[]): string[] {
  const cadre = tokens.find(({ key }) => key === 'cadre');
  if (cadre === undefined) return [];
  const body = JSON.stringify({ query: WORKLIST });
  return [
    '',
    "A query: the cadre's families that are 2 to 23 months in arrears",
    `  curl -s ${address}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${cadre.token}' -d '${body}'`,
  ];
}

function liveLines(family: SampleFamily | null, canPay: boolean): string[] {
  const subscription = '  subscription { cardStatusChanged { familyId cardStatus cursor } }';
  if (family === null || !canPay) return ['', 'A subscription to paste:', subscription];
  return [
    '',
    'A payment, live: watch as the cadre in one terminal, pay as the sandbox bank, minimarket or ATM in another',
    '  npm run watch',
    `  npm run pay -- --account ${family.virtualAccount} --partner sandbox-minimarket`,
    '',
    'The subscription behind it, to paste into a client of yours (connectionParams: { authorization: "Bearer <token>" }):',
    subscription,
  ];
}
