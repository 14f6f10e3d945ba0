/**
 * Plays the sandbox bank's endpoint for status inquiries, so that `askPartner` and the inquiry job have an endpoint to
 * ask.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Command } from 'commander';
import { randomIds } from '../kernel/ids.js';
import { type SnapStatusEndpoint, snapStatusEndpoint } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { askGraphQL } from '../sandbox/personas/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, requireServer } from './running-server.js';

interface StatusEndpointCliOptions {
  readonly paid: readonly string[];
  readonly url?: string;
}

const PARTNER = 'sandbox-bank';
const NAMES = { clientId: 'sigap', partnerId: '88888' };

const command = new Command('status-endpoint')
  .description(`Answer as ${PARTNER} what became of payments, until stopped; the server is told where to ask.`)
  .option('--paid <reference=rupiah...>', 'payments that the bank holds; of any other it says that it was not paid', [])
  .option(...URL_OPTION)
  .action(runStatusEndpoint);

async function runStatusEndpoint({ paid, url }: StatusEndpointCliOptions): Promise<void> {
  const book = paid.map(readPaid);
  const address = await requireServer(url);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const clientSecret = randomUUID();
  const endpoint = await snapStatusEndpoint({ ...NAMES, publicKey, clientSecret, newId: randomIds });
  for (const { reference, amount } of book) endpoint.book.set(reference, { flag: '00', amount });
  const { clientId, partnerId: partnerIdHeader } = NAMES;
  await tellServer(address, {
    partnerCode: PARTNER,
    baseUrl: endpoint.baseUrl,
    clientId,
    partnerIdHeader,
    privateKey,
    clientSecret,
  });
  say(`${PARTNER} answers at ${endpoint.baseUrl}; ${book.length} payments are in its books. Stop it with Ctrl+C.`);
  await once(process, 'SIGINT');
  await closed(endpoint);
}

/** @throws CommandRefused naming the option at fault. */
function readPaid(text: string): { reference: string; amount: bigint } {
  const [, reference, amount] = /^([\x21-\x7e]{1,128})=([1-9]\d{0,12})$/.exec(text) ?? [];
  if (reference === undefined || amount === undefined)
    throw new CommandRefused('--paid: expected a reference and whole rupiah, such as inquiry-0001=420000.');
  return { reference, amount: BigInt(amount) };
}

const ANSWER = '{ __typename ... on Problem { code } }';
const SET = `mutation ($input: SetStatusEndpointInput!) { done: setStatusEndpoint(input: $input) ${ANSWER} }`;
const PROPOSE = `mutation ($input: ProposeStatusEndpointInput!) { done: proposeStatusEndpoint(input: $input) ${ANSWER} }`;
const APPROVE = `mutation ($input: ApproveDestinationChangeInput!) { done: approveDestinationChange(input: $input) ${ANSWER} }`;

interface Told {
  readonly address: string;
  readonly as: 'operator' | 'second-operator';
  readonly query: string;
  readonly input: object;
}

/** Tells the server, and returns the code of its refusal; null when it was done. @throws CommandRefused for no answer. */
async function tell({ address, as, query, input }: Told): Promise<string | null> {
  const token = await personaToken(as, address);
  const { status, body } = await askGraphQL<{ done?: { code?: string } }>({
    address,
    token,
    query,
    variables: { input },
  });
  if (!body.data?.done)
    throw new CommandRefused(`the server was not told (${status}): start it anew with "npm start".`);
  return body.data.done.code ?? null;
}

/** Names the endpoint to the server; one at another address than before as two operators do. */
async function tellServer(address: string, input: object): Promise<void> {
  let refusal = await tell({ address, as: 'operator', query: SET, input });
  if (refusal === 'STATUS_ENDPOINT_NEEDS_SECOND_PERSON') {
    const id = `DestinationChange_${randomUUID()}`;
    refusal = await tell({ address, as: 'operator', query: PROPOSE, input: { ...input, id } });
    refusal ??= await tell({ address, as: 'second-operator', query: APPROVE, input: { changeId: id } });
  }
  if (refusal !== null) throw new CommandRefused(`the server did not take the endpoint: ${refusal}`);
}

async function closed(endpoint: SnapStatusEndpoint): Promise<void> {
  say(`asked about: ${endpoint.questions.join(', ') || 'nothing'}`);
  await endpoint.close();
}

await runCommandLine(command);
