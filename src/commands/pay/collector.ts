/** A sandbox partner that collects money, in whichever protocol it speaks. */
import { DEMO_PARTNERS } from '../../sandbox/demo-data/index.js';
import type { SandboxCredentials } from '../../sandbox/first-start/index.js';
import type { PartnerProtocol } from '../../partners/registry/index.js';
import {
  type HttpAnswer,
  dokuSender,
  midtransNotifier,
  standardWebhooksSender,
  xenditSender,
} from '../../sandbox/simulator/index.js';

interface Wire {
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

interface Collector {
  pay(payment: { readonly accountNumber: string; readonly amount: bigint }): Promise<HttpAnswer>;
}

type MakeCollector = (credentials: SandboxCredentials, wire: Wire) => Collector;

function apiOf({ code, api }: SandboxCredentials): NonNullable<SandboxCredentials['api']> {
  if (api === null) throw new Error(`${code} is asked back, and this machine does not know where`);
  return api;
}

const COLLECTORS: Readonly<Record<Exclude<PartnerProtocol, 'snap-bi'>, MakeCollector>> = {
  'standard-webhooks': ({ code, secret }, wire) => standardWebhooksSender({ ...wire, partner: code, secret }),
  midtrans: (own, wire) =>
    midtransNotifier({ ...wire, partner: own.code, serverKey: own.secret, apiUrl: apiOf(own).url }),
  xendit(own, wire) {
    const { url: apiUrl, key: apiKey } = apiOf(own);
    return xenditSender({ ...wire, partner: own.code, callbackToken: own.secret, apiUrl, apiKey });
  },
  doku: ({ code, secret, clientId }, wire) =>
    dokuSender({ ...wire, partner: code, secretKey: secret, clientId: clientId ?? '' }),
};

export function collectorOf(credentials: SandboxCredentials, wire: Wire): Collector {
  const protocol = DEMO_PARTNERS.find(({ code }) => code === credentials.code)?.protocol;
  if (protocol === undefined || protocol === 'snap-bi') throw new Error(`${credentials.code} collects no money`);
  return COLLECTORS[protocol](credentials, wire);
}
