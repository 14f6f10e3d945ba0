/** Who plays: each sandbox partner in its own protocol, with the credentials this machine holds of it. */
import { DEMO_PARTNERS, POST_OFFICE } from '../../sandbox/demo-data/index.js';
import type { SandboxCredentials } from '../../sandbox/first-start/index.js';
import type { PartnerProtocol } from '../../partners/registry/index.js';
import {
  type Player,
  dokuPlayer,
  dokuSender,
  midtransNotifier,
  midtransPlayer,
  postOfficePlayer,
  snapBank,
  snapBankPlayer,
  standardWebhooksPlayer,
  standardWebhooksSender,
  xenditPlayer,
  xenditSender,
} from '../../sandbox/simulator/index.js';
import { CommandRefused } from '../command-line.js';

export interface Wire {
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

type MakePlayer = (own: SandboxCredentials, wire: Wire) => Player;

/** @throws CommandRefused for credentials that lack what the protocol needs. */
function needed<Value>(value: Value | null, { code }: SandboxCredentials, what: string): Value {
  if (value === null) throw new CommandRefused(`the credentials of ${code} lack ${what}.`);
  return value;
}

const PLAYERS: Readonly<Record<PartnerProtocol, MakePlayer>> = {
  'snap-bi': (own, wire) =>
    snapBankPlayer(own.code, snapBank({ ...wire, ...needed(own.snap, own, 'snap'), clientSecret: own.secret })),
  'standard-webhooks': ({ code, secret }, wire) =>
    standardWebhooksPlayer(code, standardWebhooksSender({ ...wire, partner: code, secret })),
  midtrans(own, wire) {
    const { url: apiUrl } = needed(own.api, own, 'api');
    return midtransPlayer(own.code, midtransNotifier({ ...wire, partner: own.code, serverKey: own.secret, apiUrl }));
  },
  xendit(own, wire) {
    const { url: apiUrl, key: apiKey } = needed(own.api, own, 'api');
    const callbackToken = own.secret;
    return xenditPlayer(own.code, xenditSender({ ...wire, partner: own.code, callbackToken, apiUrl, apiKey }));
  },
  doku(own, wire) {
    const clientId = needed(own.clientId, own, 'clientId');
    return dokuPlayer(own.code, dokuSender({ ...wire, partner: own.code, secretKey: own.secret, clientId }));
  },
};

export const SANDBOX_CODES: readonly string[] = DEMO_PARTNERS.map(({ code }) => code);

/** @throws CommandRefused for a partner that is none of the sandbox's. */
export function protocolOf(code: string): PartnerProtocol {
  const partner = DEMO_PARTNERS.find((one) => one.code === code);
  if (partner === undefined)
    throw new CommandRefused(`--partner: only sandbox partners can be played: ${SANDBOX_CODES.join(', ')}.`);
  return partner.protocol;
}

export interface Casting {
  readonly wire: Wire;
  /** A token of somebody who may hand in settlement files. */
  readonly uploader: () => Promise<string>;
}

/** @throws CommandRefused for credentials that lack what the protocol needs. */
export async function playerOf(
  protocol: PartnerProtocol,
  own: SandboxCredentials,
  { wire, uploader }: Casting,
): Promise<Player> {
  if (own.code === POST_OFFICE) return postOfficePlayer({ code: own.code, token: await uploader() });
  return PLAYERS[protocol](own, wire);
}
