/** Registers the partners of a run through GraphQL, as an operator does, and returns the secrets that they sign with. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { askUntilAnswered } from '../writers/ask-graphql.js';
import { POST_OFFICE, POST_OFFICE_FORMAT } from '../writers/files.js';
import type { Partners } from '../writers/writing.js';

export interface Office {
  readonly baseUrl: string;
  readonly operator: string;
  readonly partnerApiUrl: string;
}

const ADD = `mutation ($input: AddPartnerInput!) { addPartner(input: $input) { __typename ... on PartnerAdded { secret } } }`;
const SET_STATUS = `mutation ($input: SetStatusEndpointInput!) { setStatusEndpoint(input: $input) { __typename } }`;
const SET_FORMAT = `mutation ($input: SetSettlementFormatInput!) { setSettlementFormat(input: $input) { __typename } }`;

interface Done {
  readonly __typename: string;
  readonly secret?: string | null;
}

/** @throws Error with what the server said when it did not do it. */
async function ask({ baseUrl, operator }: Office, query: string, input: object): Promise<Done> {
  const { data, http } = await askUntilAnswered({ baseUrl, token: operator, query, variables: { input } });
  const done = Object.values(data ?? {})[0] as Done | null | undefined;
  if (done === null || done === undefined || !/Added|Set$/.test(done.__typename))
    throw new Error(`The partners cannot be registered: ${http.status} ${http.text}`);
  return done;
}

const newSecret = (): string => `chaos-${randomBytes(18).toString('base64url')}`;

const newKeys = (): { publicKey: string; privateKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

async function addBank(office: Office): Promise<Partners['bank']> {
  const code = 'chaos-bank';
  const keys = newKeys();
  const own = { code, clientId: 'chaos-bank-client', partnerId: '88888', privateKey: keys.privateKey };
  const snap = {
    clientId: own.clientId,
    partnerIdHeader: own.partnerId,
    mode: 'WITH_TOKEN',
    publicKeys: [keys.publicKey],
  };
  const { secret } = await ask(office, ADD, { code, name: 'Bank Chaos', channel: 'BANK', protocol: 'SNAP_BI', snap });
  await ask(office, SET_STATUS, {
    partnerCode: code,
    baseUrl: office.partnerApiUrl,
    clientId: 'sigap',
    clientSecret: newSecret(),
    partnerIdHeader: 'sigap',
    privateKey: newKeys().privateKey,
  });
  return { ...own, secret: secret ?? '' };
}

const standard = (code: string, channel: string) => ({ code, name: code, channel, protocol: 'STANDARD_WEBHOOKS' });

export async function addPartners(office: Office): Promise<Partners> {
  const { partnerApiUrl: apiUrl } = office;
  const [serverKey, callbackToken, secretKey, clientId] = [newSecret(), newSecret(), newSecret(), newSecret()];
  const bank = await addBank(office);
  const market = await ask(office, ADD, standard('chaos-market', 'MINIMARKET'));
  const debits = await ask(office, ADD, standard('auto-debit-bri', 'AUTO_DEBIT'));
  await ask(office, ADD, standard(POST_OFFICE, 'POST_OFFICE'));
  await ask(office, SET_FORMAT, { partnerCode: POST_OFFICE, json: JSON.stringify(POST_OFFICE_FORMAT) });
  const gateway = { name: 'Gateway', channel: 'BANK' };
  await ask(office, ADD, {
    ...gateway,
    code: 'chaos-midtrans',
    protocol: 'MIDTRANS',
    secret: serverKey,
    access: { apiUrl },
  });
  await ask(office, ADD, {
    ...gateway,
    code: 'chaos-xendit',
    protocol: 'XENDIT',
    secret: callbackToken,
    access: { apiUrl, apiKey: newSecret(), networks: ['127.0.0.0/8'] },
  });
  await ask(office, ADD, { ...gateway, code: 'chaos-doku', protocol: 'DOKU', secret: secretKey, access: { clientId } });
  return {
    bank,
    market: { code: 'chaos-market', secret: market.secret ?? '' },
    debits: { code: 'auto-debit-bri', secret: debits.secret ?? '' },
    midtrans: { code: 'chaos-midtrans', serverKey },
    xendit: { code: 'chaos-xendit', callbackToken },
    doku: { code: 'chaos-doku', clientId, secretKey },
  };
}
