/** Who takes money in the story: one partner of every protocol, each played by its own signed calls, and the clock they share. */
import { afterAll, beforeAll } from '@jest/globals';
import { sendCall } from '../../../src/simulator/http-call.js';
import type { SnapBank } from '../../../src/simulator/snap-bank.js';
import {
  type Player,
  dokuPlayer,
  midtransPlayer,
  snapBankPlayer,
  standardWebhooksPlayer,
  xenditPlayer,
} from '../../../src/simulator/index.js';
import type { VirtualAccount } from '../../../src/kernel/virtual-account.js';
import type { ServerOfTest } from '../../support/partners/a-server.js';
import { useCollectors } from '../../support/partners/collectors.js';

export const PARTNERS = ['bank', 'minimarket', 'midtrans', 'xendit', 'doku'] as const;
export type PartnerName = (typeof PARTNERS)[number];

export interface Cast {
  player(name: PartnerName): Player;
  /** What a family is asked for by the bank's inquiry; null when its bill is paid. */
  billOf(account: VirtualAccount, monthsAhead?: number): Promise<bigint | null>;
  /** The hour strikes: tokens of the last hour no longer hold. */
  setClock(at: Date): Promise<void>;
  send: (call: Parameters<typeof sendCall>[1]) => ReturnType<typeof sendCall>;
}

const PAID_BILL = '4042414';

/** Call beside `useServer`. */
export function useCast(host: ServerOfTest): Cast {
  const collectors = useCollectors(host);
  const players = new Map<PartnerName, Player>();
  let bank: SnapBank;
  beforeAll(async () => {
    const { client } = await host.bank('bank-cerita');
    bank = client;
    players.set('bank', snapBankPlayer('bank-cerita', client));
    players.set('minimarket', standardWebhooksPlayer('toko-cerita', (await host.shop('toko-cerita')).sender));
    players.set('midtrans', midtransPlayer('midtrans-cerita', await collectors.midtrans('midtrans-cerita')));
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
