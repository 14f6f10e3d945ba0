import { beforeAll, describe, expect, test } from '@jest/globals';
import { PROTOCOLS, endpointsOf } from '../../../src/api/webhooks/adapters/index.js';
import type { Protocol } from '../../../src/api/webhooks/protocol.js';
import { ENTRANCES, type Entrance } from '../../../src/composition/posting-pipeline.js';
import { EXAMPLE_FORMATS } from '../../../src/partners/settlement/index.js';
import { randomIds } from '../../../src/kernel/ids.js';
import type { VirtualAccount } from '../../../src/kernel/virtual-account.js';
import type { SnapBank } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import { report, sendCall } from '../../../src/partners/stand-ins/index.js';
import { callerOf } from '../../support/caller.js';
import { ADAPTER_DEPS } from '../../support/partners/a-webhook-endpoint.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useStatusEndpoint } from '../../support/partners/a-status-endpoint.js';
import { useCollectors } from '../../support/partners/collectors.js';
import { reliefOf } from '../../support/relief.js';
import { minimarketFile, settlementCallers } from '../../support/settlement-callers.js';
import { useTestDatabase } from '../../support/test-database.js';
import { askAs, signIn } from '../../support/world/as-users.js';
import { idOf, uuidOf } from '../../support/global-ids.js';

const NOW = '2026-03-05T03:00:00Z';
const AMOUNT = 10_000;

const database = useTestDatabase();
const host = useServer(database, NOW);
const collectors = useCollectors(host);
const inquiries = useStatusEndpoint(host, database, 'bank-masuk');
const relief = reliefOf(host, callerOf(host));
const settlement = settlementCallers(host);

let shop: ShopOfTest;
let operator: string;
beforeAll(async () => {
  shop = await host.shop('toko-masuk');
  operator = await settlement.token({ role: 'OPERATOR', regions: 'ALL' });
});

const aFund = async () => relief.donor(await settlement.token({ role: 'BRANCH_OFFICER', regions: ['64.72'] as never }));
async function balanceOf({ id }: { readonly id: string }): Promise<number> {
  const { rows } = await database.pool.query<{ balance: bigint }>(
    'select fund_balance as balance from donors where id = $1',
    [uuidOf(id)],
  );
  return Number(rows[0]?.balance);
}

/** Pays AMOUNT to `accountNumber`, or tells of such a payment. */
type Pay = (accountNumber: string, reference: string) => Promise<unknown>;

const intrabank = async (...asked: Parameters<SnapBank['intrabankCall']>) =>
  sendCall(host.baseUrl, await inquiries.bank.client.intrabankCall(...asked));

/** The protocols whose partners other tests here need too, with senders of their own. */
const FIRST_HAND: Readonly<Record<string, Pay>> = {
  'snap-bi/payment': (virtualAccount, reference) =>
    inquiries.bank.client.pay({ virtualAccount, reference, amount: AMOUNT }),
  'snap-bi/payment-intrabank': (virtualAccount, reference) =>
    intrabank({ virtualAccount, reference, amount: AMOUNT }, { service: 'payment-intrabank' }),
  'snap-bi/notify-payment-intrabank': (virtualAccount, reference) =>
    intrabank({ virtualAccount, reference, amount: AMOUNT }, { service: 'notify-payment-intrabank' }),
  'standard-webhooks': (accountNumber, reference) => shop.sender.pay({ accountNumber, reference, amount: AMOUNT }),
};
/** Pays as the sandbox of the protocol plays its partner. */
const payAs =
  (protocol: Protocol): Pay =>
  async (account, reference) => {
    const player = await collectors.play(protocol, `${protocol.traits.name}-masuk`);
    const wire = { baseUrl: host.baseUrl, now: () => host.clock.now(), newId: randomIds };
    const payment = { account: account as VirtualAccount, amount: BigInt(AMOUNT), reference };
    expect(player.outcomeOf(await report(player, wire, payment))).toBe('taken');
  };
const played = PROTOCOLS.filter(({ traits }) => !['snap-bi', 'standard-webhooks'].includes(traits.name));
/** By the protocol of the adapter that reads the call: one for each protocol of the table. */
const BY_WEBHOOK: Readonly<Record<string, Pay>> = {
  ...FIRST_HAND,
  ...Object.fromEntries(played.map((protocol) => [protocol.traits.name, payAs(protocol)])),
};
/** Adapters that read no payment. */
const WITHOUT_PAYMENTS = ['snap-bi/token', 'snap-bi/inquiry', 'snap-bi/inquiry-intrabank', 'snap-bi/not-offered'];

const BY_OTHER_WAYS: Readonly<Record<Exclude<Entrance, 'webhook' | 'snapPayment'>, Pay>> = {
  async settlementFile(account, reference) {
    await settlement.partner('kedai-masuk', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    const text = minimarketFile([{ at: '2026-03-04 14:05:00', reference, account, amount: BigInt(AMOUNT) }]);
    expect(await settlement.upload(operator, { partner: 'kedai-masuk', text })).toMatchObject({ status: 200 });
  },
  async debitResults(account, reference) {
    await host.server.partners.add({
      code: 'auto-debit-bri',
      name: 'BRI',
      channel: 'AUTO_DEBIT',
      protocol: 'standard-webhooks',
      snap: null,
    });
    const body = `reference,status,virtual_account,amount,at,reason\n${reference},SUCCESS,${account},${AMOUNT},,\n`;
    const headers = { authorization: `Bearer ${operator}`, 'content-type': 'text/csv' };
    const answer = await fetch(`${host.baseUrl}/debit-results/bri`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  },
  async paymentDoubt(account, reference) {
    inquiries.endpoint.book.set(reference, { flag: '00', amount: AMOUNT, paidAt: new Date(NOW) });
    const unreadable = await inquiries.bank.client.send({
      partnerServiceId: `   ${account.slice(0, 5)}`,
      customerNo: account.slice(5),
      virtualAccountNo: `   ${account}`,
      paymentRequestId: reference,
      paidAmount: { value: `${AMOUNT}.00`, currency: 'IDR' },
      trxDateTime: 'the day before yesterday',
    });
    expect(unreadable.status).toBe(400);
    await inquiries.runInquiryJob();
  },
  /** The first call is posted, and fails behind the commit. */
  async replay(accountNumber, reference) {
    await database.pool.query('alter table donor_fund_movements add constraint nothing_moves check (false) not valid');
    expect(await shop.sender.pay({ accountNumber, reference, amount: AMOUNT })).toMatchObject({ status: 503 });
    await database.pool.query('alter table donor_fund_movements drop constraint nothing_moves');
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from webhook_deliveries where reference = $1',
      [reference],
    );
    const replay = 'mutation ($id: ID!) { replayDelivery(input: { deliveryId: $id }) { __typename } }';
    const owner = await signIn(host, { role: 'PARTNER', partnerId: shop.id });
    expect(await askAs(host, owner, [replay, { id: idOf('PartnerDelivery', rows[0]?.id) }])).toMatchObject({
      data: { replayDelivery: { __typename: 'DeliveryReplayed' } },
    });
  },
};

describe("money for a donor's fund reaches it", () => {
  const ways: Readonly<Record<string, Pay>> = { ...BY_WEBHOOK, ...BY_OTHER_WAYS };

  test.each(Object.keys(ways))('by %s', async (way) => {
    const fund = await aFund();
    await ways[way]?.(fund.account, `masuk-${way.replaceAll('/', '-')}`);
    expect(await balanceOf(fund)).toBe(AMOUNT);
  });

  test('and there is no other way in', () => {
    const protocols = new Set(endpointsOf(PROTOCOLS, ADAPTER_DEPS).map(({ adapter }) => adapter.protocol));
    expect([...Object.keys(BY_WEBHOOK), ...WITHOUT_PAYMENTS].toSorted()).toEqual([...protocols].toSorted());
    expect(Object.keys({ webhook: null, snapPayment: null, ...BY_OTHER_WAYS }).toSorted()).toEqual(
      Object.keys(ENTRANCES).toSorted(),
    );
  });
});

describe('a terminal that nobody registered raises its alarm', () => {
  const alarmsOf = (number: string) => host.logged.filter((line) => line['number'] === number);
  const alarm = [{ level: 'error', what: 'payment-by-unknown-terminal' }];

  test('when a bank names it over SNAP', async () => {
    const payment = { virtualAccount: (await aFund()).account, amount: AMOUNT, channelCode: 6012 };
    expect(await inquiries.bank.client.pay({ ...payment, terminal: 'edc-snap-1' })).toMatchObject({
      status: 200,
      body: { responseCode: '2002500' },
    });
    expect(alarmsOf('EDC-SNAP-1')).toMatchObject(alarm);
  });

  test('when an acquirer names it by a webhook', async () => {
    const payment = { accountNumber: (await aFund()).account, amount: AMOUNT, channel: 'EDC' };
    expect(await shop.sender.pay({ ...payment, terminal: 'edc-toko-1' })).toMatchObject({ status: 200 });
    expect(alarmsOf('EDC-TOKO-1')).toMatchObject(alarm);
  });

  test('and so does a payment by EDC that names none', async () => {
    const payment = { accountNumber: (await aFund()).account, amount: AMOUNT, channel: 'EDC' };
    const before = host.logged.filter((line) => line['what'] === 'payment-without-terminal').length;
    expect(await shop.sender.pay(payment)).toMatchObject({ status: 200 });
    expect(host.logged.filter((line) => line['what'] === 'payment-without-terminal')).toHaveLength(before + 1);
  });
});
