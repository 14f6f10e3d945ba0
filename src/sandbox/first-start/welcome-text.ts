/**
 * Writes what a newcomer needs after the first start: addresses, personas, a query and a subscription to paste, a
 * payment to send.
 */
import type { Persona } from '../personas/index.js';
import type { SampleFamily } from './sample-family.js';

export interface Welcome {
  readonly address: string;
  /** The personas; empty where tokens come from an identity provider. */
  readonly personas: readonly Pick<Persona, 'key' | 'about'>[];
  readonly cadreToken: string | null;
  /** A suspended family of the cadre's portfolio. */
  readonly family: SampleFamily | null;
  /** Whether this machine holds the sandbox partners' credentials. */
  readonly canPay: boolean;
}

const WORKLIST = `{ families(filter: { monthsInArrears: { min: 2, max: 23 } }, first: 3) { totalCount edges { node { id paidThrough arrears { status monthsInArrears amountToReactivate } } } } }`;

export function welcomeText({ address, personas, cadreToken, family, canPay }: Welcome): string {
  return [
    '',
    `Sigap is ready at ${address}`,
    `  Documents      ${address}/docs             (npm start builds them, and the console at /)`,
    `  GraphQL        ${address}/graphql          (queries by HTTP, subscriptions by graphql-ws on the same address)`,
    `  Schema         ${address}/schema.graphql`,
    `  For partners   ${address}/partners/openapi.json`,
    `  Operations     ${address}/readyz  ${address}/metrics`,
    ...queryLines(address, cadreToken),
    ...liveLines(family, canPay),
    ...personaLines(personas),
    '',
    'A payment partner of your own:',
    '  npm run partner -- add toko-baru --name "Toko Baru" --protocol standard-webhooks --channel MINIMARKET',
    '',
  ].join('\n');
}

function queryLines(address: string, cadreToken: string | null): string[] {
  if (cadreToken === null) return [];
  const body = JSON.stringify({ query: WORKLIST });
  return [
    '',
    "A query: the cadre's families that are 2 to 23 months in arrears (the token is good for twelve hours)",
    `  curl -s ${address}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${cadreToken}' -d '${body}'`,
  ];
}

function personaLines(personas: Welcome['personas']): string[] {
  if (personas.length === 0) return ['', 'Access tokens come from your identity provider.'];
  const lines = personas.map(({ key, about }) => `  ${`npm run -s token -- ${key}`.padEnd(36)}${about}`);
  return ['', 'A token for each persona:', ...lines];
}

const WITHOUT_SECRETS = [
  '',
  'No test payments from this local folder: the sandbox partners of this database were made by an instance with another',
  'one, which alone holds their secrets. Run npm run pay with that LOCAL_FOLDER, or copy its sandbox-partners.json here.',
];

function liveLines(family: SampleFamily | null, canPay: boolean): string[] {
  const subscription = '  subscription { cardStatusChanged { familyId cardStatus cursor } }';
  if (family === null || !canPay)
    return [...(canPay ? [] : WITHOUT_SECRETS), '', 'A subscription to paste:', subscription];
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
