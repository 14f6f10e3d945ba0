/** Plays the sandbox bank's desk for questions about payments, so that `askPartner` and the inquiry job have somebody to ask. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Command } from 'commander';
import { randomIds } from '../kernel/ids.js';
import { type SnapStatusDesk, snapStatusDesk } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, requireServer } from './running-server.js';

interface DeskOptions {
  readonly paid: readonly string[];
  readonly url?: string;
}

const PARTNER = 'sandbox-bank';
const NAMES = { clientId: 'sigap', partnerId: '88888' };

const command = new Command('desk')
  .description(`Answer as ${PARTNER} what became of payments, until stopped; the server is told where to ask.`)
  .option('--paid <reference=rupiah...>', 'payments that the bank holds; of any other it says that it was not paid', [])
  .option(...URL_OPTION)
  .action(runDesk);

async function runDesk({ paid, url }: DeskOptions): Promise<void> {
  const book = paid.map(readPaid);
  const address = await requireServer(url);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const clientSecret = randomUUID();
  const desk = await snapStatusDesk({ ...NAMES, publicKey, clientSecret, newId: randomIds });
  for (const { reference, amount } of book) desk.book.set(reference, { flag: '00', amount });
  const { clientId, partnerId: partnerIdHeader } = NAMES;
  await tellServer(address, {
    partnerCode: PARTNER,
    baseUrl: desk.baseUrl,
    clientId,
    partnerIdHeader,
    privateKey,
    clientSecret,
  });
  say(`${PARTNER} answers at ${desk.baseUrl}; ${book.length} payments are in its books. Stop it with Ctrl+C.`);
  await once(process, 'SIGINT');
  await closed(desk);
}

/** @throws CommandRefused naming the option at fault. */
function readPaid(text: string): { reference: string; amount: bigint } {
  const [, reference, amount] = /^([\x21-\x7e]{1,128})=([1-9]\d{0,12})$/.exec(text) ?? [];
  if (reference === undefined || amount === undefined)
    throw new CommandRefused('--paid: expected a reference and whole rupiah, such as inquiry-0001=420000.');
  return { reference, amount: BigInt(amount) };
}

const SET = `mutation ($input: SetStatusDeskInput!) { setStatusDesk(input: $input) { __typename } }`;

async function tellServer(address: string, input: object): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await personaToken('operator')}` },
    body: JSON.stringify({ query: SET, variables: { input } }),
  });
  const answer = (await response.json()) as { data?: { setStatusDesk?: { __typename?: string } } | null };
  const kind = answer.data?.setStatusDesk?.__typename;
  if (kind !== 'StatusDeskSet')
    throw new CommandRefused(`the server was not told (${kind ?? response.status}): start it anew with "npm start".`);
}

async function closed(desk: SnapStatusDesk): Promise<void> {
  say(`asked about: ${desk.questions.join(', ') || 'nothing'}`);
  await desk.close();
}

await runCommandLine(command);
