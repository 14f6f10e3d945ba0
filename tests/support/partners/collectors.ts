/** Adds collecting partners to a whole server, each with its sender, and the API at which the server asks them back. */
import { afterAll, beforeAll } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PartnerRequest } from '../../../src/money/partners/add-partner.js';
import { type DokuSender, dokuSender } from '../../../src/api/webhooks/adapters/doku/sandbox/sender.js';
import { type MidtransNotifier, midtransNotifier } from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { type PartnerApi, startPartnerApi } from '../../../src/sandbox/simulator/partner-api.js';
import { type XenditSender, xenditSender } from '../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import type { Protocol } from '../../../src/api/webhooks/protocol.js';
import type { Player, SandboxProtocol } from '../../../src/partners/stand-ins/index.js';
import { ensureSandboxPartners } from '../../../src/sandbox/first-start/index.js';
import type { ServerOfTest } from './a-server.js';

export interface Collectors {
  /** The stand-in for the partners' own APIs; it is there from `beforeAll` on. */
  readonly api: PartnerApi;
  midtrans(code: string): Promise<MidtransNotifier>;
  xendit(code: string, networks?: readonly string[]): Promise<XenditSender>;
  doku(code: string): Promise<DokuSender>;
  /** Adds a partner of any protocol, and plays it with the sandbox of that protocol. */
  play(protocol: Protocol, code: string): Promise<Player>;
}

export const SERVER_KEY = 'sandbox-server-key-0001';
const CALLBACK_TOKEN = 'sandbox-callback-token-0001';
export const API_KEY = 'sandbox-api-key-0001';
const SECRET_KEY = 'sandbox-secret-key-0001';
const CLIENT_ID = 'MCH-SANDBOX-0001';
const NOTHING = { clientId: null, apiUrl: null, apiKey: null, networks: [] };

type Terms = Pick<PartnerRequest, 'protocol' | 'secret' | 'access'>;

async function addToSandbox(server: ServerOfTest['server'], sandbox: SandboxProtocol, partnerApiUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-collectors-'));
  const [own] = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    protocols: [sandbox],
    file: join(folder, 'sandbox-partners.json'),
    partnerApiUrl,
  });
  await rm(folder, { recursive: true, force: true });
  if (own === undefined) throw new Error(`the partner of ${sandbox.traits.title} was not added`);
  return own;
}

/** Starts the stand-in; call it beside `useServer`. */
export function useCollectors(host: ServerOfTest): Collectors {
  const held = { api: undefined as unknown as PartnerApi };
  beforeAll(async () => void (held.api = await startPartnerApi()));
  afterAll(() => held.api.close());

  const add = async (code: string, terms: Terms): Promise<void> => {
    const outcome = await host.server.partners.add({ code, name: code, channel: 'BANK', snap: null, ...terms });
    if (outcome.kind !== 'added') throw new Error(`${code}: ${outcome.kind}`);
  };
  const wire = (partner: string) => ({
    baseUrl: host.baseUrl,
    partner,
    now: () => host.clock.now(),
    newId: randomIds,
  });
  return {
    get api() {
      return held.api;
    },
    async midtrans(code) {
      const apiUrl = held.api.url;
      await add(code, { protocol: 'midtrans', secret: SERVER_KEY, access: { ...NOTHING, apiUrl } });
      return midtransNotifier({ ...wire(code), serverKey: SERVER_KEY, apiUrl });
    },
    async xendit(code, networks = ['127.0.0.0/8']) {
      const [apiUrl, apiKey] = [held.api.url, API_KEY];
      await add(code, { protocol: 'xendit', secret: CALLBACK_TOKEN, access: { ...NOTHING, apiUrl, apiKey, networks } });
      return xenditSender({ ...wire(code), callbackToken: CALLBACK_TOKEN, apiUrl, apiKey });
    },
    async doku(code) {
      await add(code, { protocol: 'doku', secret: SECRET_KEY, access: { ...NOTHING, clientId: CLIENT_ID } });
      return dokuSender({ ...wire(code), clientId: CLIENT_ID, secretKey: SECRET_KEY });
    },
    async play(protocol, code) {
      const { sandbox } = await protocol.sandbox();
      const partners = [{ code, name: code, channel: 'BANK' as const }];
      return sandbox.play(await addToSandbox(host.server, { ...sandbox, partners }, held.api.url), wire(code));
    },
  };
}
