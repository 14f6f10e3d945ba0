/** Who takes money in the story: partners of every protocol and channel, each played by its own signed calls, and the clock they share. */
import { afterAll, beforeAll } from '@jest/globals';
import { sendCall } from '../../../src/partners/stand-ins/http-call.js';
import type { MidtransNotifier } from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import type { SnapBank } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import type { Player } from '../../../src/partners/stand-ins/index.js';
import { dokuPlayer } from '../../../src/api/webhooks/adapters/doku/sandbox/player.js';
import { midtransPlayer } from '../../../src/api/webhooks/adapters/midtrans/sandbox/player.js';
import { snapBankPlayer } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/player.js';
import { standardWebhooksPlayer } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/player.js';
import { xenditPlayer } from '../../../src/api/webhooks/adapters/xendit/sandbox/player.js';
import type { VirtualAccount } from '../../../src/kernel/virtual-account.js';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { ServerOfTest } from '../../support/partners/a-server.js';
import { useCollectors } from '../../support/partners/collectors.js';

export const PARTNERS = ['bank', 'minimarket', 'midtrans', 'xendit', 'doku'] as const;
export type PartnerName = (typeof PARTNERS)[number];

/** Those who tell in Standard Webhooks, by what they do; the codes of debiting banks are given. */
const TELLERS = {
  minimarket: { code: 'toko-cerita', channel: 'MINIMARKET' },
  kedai: { code: 'kedai-cerita', channel: 'MINIMARKET' },
  terminals: { code: 'edc-cerita', channel: 'EDC' },
  agents: { code: 'agen-cerita', channel: 'BANK' },
  counter: { code: 'loket-cerita', channel: 'COUNTER' },
  atm: { code: 'atm-cerita', channel: 'ATM' },
  bri: { code: 'auto-debit-bri', channel: 'AUTO_DEBIT' },
  bni: { code: 'auto-debit-bni', channel: 'AUTO_DEBIT' },
} as const satisfies Readonly<Record<string, { code: string; channel: PaymentChannel }>>;
export type Teller = keyof typeof TELLERS;

export const codeOf = (teller: Teller): string => TELLERS[teller].code;

export interface Cast {
  player(name: PartnerName): Player;
  sender(name: Teller): StandardWebhooksSender;
  readonly midtrans: MidtransNotifier;
  /** What a family is asked for by the bank's inquiry; null when its bill is paid. */
  billOf(account: VirtualAccount, monthsAhead?: number): Promise<bigint | null>;
  /** The hour strikes: tokens of the last hour no longer hold. */
  setClock(at: Date): Promise<void>;
  send: (call: Parameters<typeof sendCall>[1]) => ReturnType<typeof sendCall>;
}

async function addTeller({ server, baseUrl, clock }: ServerOfTest, teller: Teller): Promise<StandardWebhooksSender> {
  const { code, channel } = TELLERS[teller];
  const added = await server.partners.add({ code, name: code, channel, protocol: 'standard-webhooks', snap: null });
  if (added.kind !== 'added') throw new Error(`${code}: ${added.kind}`);
  const own = { baseUrl, partner: code, secret: String(added.secret), now: () => clock.now(), newId: randomIds };
  return standardWebhooksSender(own);
}

const PAID_BILL = '4042414';

/** Call beside `useServer`. */
export function useCast(host: ServerOfTest): Cast {
  const collectors = useCollectors(host);
  const players = new Map<PartnerName, Player>();
  const senders = new Map<Teller, StandardWebhooksSender>();
  let bank: SnapBank;
  let midtrans: MidtransNotifier;
  const sender = (name: Teller): StandardWebhooksSender => {
    const found = senders.get(name);
    if (found === undefined) throw new Error(`nobody plays ${name}`);
    return found;
  };
  beforeAll(async () => {
    const { client } = await host.bank('bank-cerita');
    bank = client;
    players.set('bank', snapBankPlayer('bank-cerita', client));
    for (const teller of Object.keys(TELLERS) as Teller[]) senders.set(teller, await addTeller(host, teller));
    players.set('minimarket', standardWebhooksPlayer(codeOf('minimarket'), sender('minimarket')));
    midtrans = await collectors.midtrans('midtrans-cerita');
    players.set('midtrans', midtransPlayer('midtrans-cerita', midtrans));
    players.set('xendit', xenditPlayer('xendit-cerita', await collectors.xendit('xendit-cerita')));
    players.set('doku', dokuPlayer('doku-cerita', await collectors.doku('doku-cerita')));
  });
  afterAll(() => players.clear());
  return {
    player(name) {
      const found = players.get(name);
      if (found === undefined) throw new Error(`nobody plays ${name}`);
      return found;
    },
    sender,
    get midtrans() {
      return midtrans;
    },
    async billOf(account, monthsAhead) {
      const question = { virtualAccount: account, ...(monthsAhead === undefined ? {} : { monthsAhead }) };
      const { status, body } = await bank.inquire(question);
      if (body?.['responseCode'] === PAID_BILL) return null;
      const data = body?.['virtualAccountData'] as { totalAmount: { value: string } } | undefined;
      if (status !== 200 || data === undefined) throw new Error(`inquiry: ${status} ${JSON.stringify(body)}`);
      return BigInt(data.totalAmount.value.replace(/\.00$/, ''));
    },
    async setClock(at) {
      host.clock.set(at);
      await bank.token();
    },
    send: (call) => sendCall(host.baseUrl, call),
  };
}
