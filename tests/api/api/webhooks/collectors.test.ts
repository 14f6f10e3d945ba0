import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { applyWaitingReversals } from '../../../../src/money/payments/index.js';
import type { HttpAnswer } from '../../../../src/partners/stand-ins/http-call.js';
import { type MidtransNotifier, changed } from '../../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import type { XenditSender } from '../../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import { useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { API_KEY, SERVER_KEY, useCollectors } from '../../../support/partners/collectors.js';
import { sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const NOW = '2026-03-05T03:00:00Z';
const host = useServer(database, NOW, () => ({ TRUST_PROXY: '127.0.0.1' }));
const collectors = useCollectors(host);
const world = aWorld(database);
const books = booksOf(database);
let midtrans: MidtransNotifier;
let xendit: XenditSender;
beforeAll(async () => {
  midtrans = await collectors.midtrans('midtrans-satu');
  xendit = await collectors.xendit('xendit-satu');
});

/** Class I at Rp150,000: four months owed, from December to the current March. */
const OWED = 600_000;
const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 1, careClass: 'I' });
const outcomeOf = ({ status, body }: HttpAnswer) => [status, body?.['outcome']];
const orderOf = (family: BuiltFamily, more: object = {}) =>
  midtrans.order({ accountNumber: family.virtualAccount, amount: OWED, ...more });
const settle = (order: ReturnType<typeof orderOf>) => changed(order, 'settlement', { at: new Date(NOW) });
const alarmsOf = (what: string) => host.logged.filter((line) => line['what'] === what);

describe('a family that pays through Midtrans', () => {
  test.each(['bca', 'permata', 'mandiri', 'indomaret'] as const)(
    'by %s has active cards at the answer',
    async (method) => {
      const family = await inArrears();
      const order = orderOf(family, { method });
      expect(outcomeOf(await midtrans.tell(order))).toEqual([202, 'ignored']);
      expect(outcomeOf(await midtrans.tell(settle(order)))).toEqual([200, 'posted']);
      expect(await books.paymentsOf(family)).toMatchObject([
        { code: 'midtrans-satu', reference: order.transaction_id, outcome: 'posted' },
      ]);
      expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
    },
  );

  test('is charged once, however often and in whatever order Midtrans tells of it', async () => {
    const family = await inArrears();
    const [order, settlement] = [orderOf(family), settle(orderOf(family))];
    await midtrans.record(settlement);
    const call = midtrans.notificationCall(settlement);
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendCall(host.baseUrl, call)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const late = { ...order, order_id: settlement.order_id, transaction_id: settlement.transaction_id };
    expect(outcomeOf(await sendCall(host.baseUrl, midtrans.notificationCall(late)))).toEqual([202, 'ignored']);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('and whose settlement is denied within minutes has not paid', async () => {
    const family = await inArrears();
    const settlement = settle(orderOf(family, { method: 'permata' }));
    await midtrans.tell(settlement);
    const denied = changed(settlement, 'deny');
    expect(outcomeOf(await midtrans.tell(denied))).toEqual([200, 'reversed']);
    expect(outcomeOf(await midtrans.tell(denied))).toEqual([200, 'reversed']);
    expect(await books.paidThrough(family)).toBe('2025-11');
    // The settlement, told once more, brings nothing back: Midtrans itself says that it was denied.
    expect(outcomeOf(await sendCall(host.baseUrl, midtrans.notificationCall(settlement)))).toEqual([202, 'ignored']);
    expect(await books.paidThrough(family)).toBe('2025-11');
  });

  test('and whose denial is told before its settlement has paid, once Midtrans’ own books say so', async () => {
    const family = await inArrears();
    const settlement = settle(orderOf(family, { method: 'permata' }));
    expect(outcomeOf(await midtrans.tell(changed(settlement, 'deny')))).toEqual([202, 'waits-for-payment']);
    host.clock.set(new Date('2026-03-05T03:02:00Z'));
    try {
      const settled = changed(settlement, 'settlement', { at: new Date('2026-03-05T03:01:00Z') });
      expect(outcomeOf(await midtrans.tell(settled))).toEqual([200, 'posted']);
      const taken: unknown[] = [];
      await applyWaitingReversals(database.pool, (notice) => Promise.reject(taken.push(notice)));
      expect(taken).toEqual([]);
      expect(await books.paidThrough(family)).toBe('2026-03');
      expect(outcomeOf(await midtrans.tell(settled))).toEqual([200, 'posted']);
      // A denial that comes late once more finds the books as they are.
      const late = midtrans.notificationCall(changed(settlement, 'deny'));
      expect(outcomeOf(await sendCall(host.baseUrl, late))).toEqual([200, 'posted']);
      expect([await books.paidThrough(family), (await books.paymentsOf(family)).length]).toEqual(['2026-03', 1]);
    } finally {
      host.clock.set(new Date(NOW));
    }
  });

  test('may order the same again after a denial, and it counts', async () => {
    const family = await inArrears();
    const first = settle(orderOf(family));
    await midtrans.tell(first);
    await midtrans.tell(changed(first, 'deny'));
    const second = settle(orderOf(family, { orderId: first.order_id }));
    expect(outcomeOf(await midtrans.tell(second))).toEqual([200, 'posted']);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('and is refunded in parts is owed those parts and no more', async () => {
    const family = await inArrears();
    const settlement = settle(orderOf(family));
    await midtrans.tell(settlement);
    const first = [{ refund_key: 'part-1', refund_amount: '150000.00' }];
    const both = [...first, { refund_key: 'part-2', refund_amount: '150000.00' }];
    for (const refunds of [first, both, both])
      expect(outcomeOf(await midtrans.tell(changed(settlement, 'partial_refund', { refunds })))).toEqual([
        200,
        'reversed',
      ]);
    // What is left no longer settles the whole bill: the cards rest again, and the family keeps it as credit.
    const { rows } = await database.pool.query('select credit from families where id = $1', [family.id]);
    expect([await books.paidThrough(family), rows]).toEqual(['2025-11', [{ credit: 300_000n }]]);
  });
});

describe('a call that Midtrans signed and somebody changed', () => {
  test('to another account pays for the account that Midtrans knows', async () => {
    const [payer, thief] = [await inArrears(), await inArrears()];
    const settlement = settle(orderOf(payer));
    await midtrans.record(settlement);
    const forged = { ...settlement, va_numbers: [{ va_number: thief.virtualAccount, bank: 'bca' }] };
    expect(outcomeOf(await sendCall(host.baseUrl, midtrans.notificationCall(forged)))).toEqual([200, 'posted']);
    expect([(await books.paymentsOf(payer)).length, await books.paymentsOf(thief)]).toEqual([1, []]);
  });

  test('from waiting to settled is quarantined, and an operator is told', async () => {
    const family = await inArrears();
    const order = orderOf(family);
    await midtrans.record(order);
    const answer = await sendCall(host.baseUrl, midtrans.notificationCall(settle(order)));
    expect([answer.status, answer.body?.['title']]).toEqual([400, 'Contradicted call']);
    expect(await books.paymentsOf(family)).toEqual([]);
    const saved = (await books.deliveriesOf('midtrans-satu')).filter(
      ({ reference }) => reference === order.transaction_id,
    );
    expect(saved).toMatchObject([{ state: 'quarantined', reason: 'contradicted: transaction_status' }]);
    expect(alarmsOf('contradicted-call')).toContainEqual(expect.objectContaining({ partner: 'midtrans-satu' }));
  });
});

async function partnerOf(code: string): Promise<PartnerId> {
  const { rows } = await database.pool.query<{ id: PartnerId }>('select id from partners where code = $1', [code]);
  return rows[0]!.id;
}

describe('an order of one family with a code that is another family’s number', () => {
  const CASES = [
    {
      who: 'Midtrans',
      pay: async (payer: BuiltFamily, other: string) => {
        const order = { ...settle(orderOf(payer)), va_numbers: [{ va_number: other, bank: 'bri' }] };
        return [await midtrans.tell(order), order.transaction_id] as const;
      },
    },
    {
      who: 'Xendit',
      pay: async (payer: BuiltFamily, other: string) => {
        const own = xendit.callback({ accountNumber: payer.virtualAccount, amount: OWED });
        const callback = { ...own, account_number: other };
        await xendit.record(callback);
        return [await sendCall(host.baseUrl, xendit.callbackCall(callback)), String(own['payment_id'])] as const;
      },
    },
  ];

  test.each(CASES)('waits in suspense, and an operator is told: $who', async ({ who, pay }) => {
    const [payer, other] = [await inArrears(), await inArrears()];
    const [answer, reference] = await pay(payer, other.virtualAccount);
    expect(outcomeOf(answer)).toEqual([200, 'into-suspense']);
    expect(await books.paymentBy(reference)).toMatchObject({ suspense_reason: 'accounts-differ' });
    expect([await books.paidThrough(payer), await books.paidThrough(other)]).toEqual(['2025-11', '2025-11']);
    expect(alarmsOf('payment-names-two-families').at(-1)).toMatchObject({
      partner: who === 'Midtrans' ? 'midtrans-satu' : 'xendit-satu',
    });
  });

  test.each(CASES)('pays for the family of the order when nobody has the code: $who', async ({ pay }) => {
    const payer = await inArrears();
    expect(outcomeOf((await pay(payer, '8888899999999999'))[0])).toEqual([200, 'posted']);
    expect(await books.paidThrough(payer)).toBe('2026-03');
  });

  test.each(CASES)('pays when the code is another member’s of the same family: $who', async ({ pay }) => {
    const payer = await world.family({ paidThrough: '2025-11', members: 2, careClass: 'III' });
    const { rows } = await database.pool.query<{ number: string }>(
      `select '88888' || billing_number as number from participants where family_id = $1 order by id desc limit 1`,
      [payer.id],
    );
    const [answer] = await pay(payer, rows[0]?.number ?? '');
    expect(answer.status).toBe(200);
    expect(
      alarmsOf('payment-names-two-families').filter(({ deliveryId }) => deliveryId === answer.body?.['deliveryId']),
    ).toEqual([]);
  });
});

describe('a partner whose API does not answer', () => {
  test('loses nothing: the call is kept, refused with 502, and posted when it comes again', async () => {
    const family = await inArrears();
    const notifier = await collectors.midtrans('midtrans-dua');
    const settlement = settle(notifier.order({ accountNumber: family.virtualAccount, amount: OWED }));
    await notifier.record(settlement);
    await host.server.partners.moveToStandIn({
      code: 'midtrans-dua',
      apiUrl: 'http://127.0.0.1:1',
      apiKey: SERVER_KEY,
    });
    const call = notifier.notificationCall(settlement);
    const refused = await sendCall(host.baseUrl, call);
    const again = await sendCall(host.baseUrl, call);
    expect([refused.status, again.body]).toEqual([502, refused.body]);
    const saved = await books.deliveriesOf('midtrans-dua');
    expect(saved).toMatchObject([{ state: 'unconfirmed', reference: settlement.transaction_id }]);
    expect(saved[0]?.body.toString()).toBe(call.body);
    const owner = await signIn(host, { role: 'PARTNER', partnerId: await partnerOf('midtrans-dua') });
    const shown = await askAs(host, owner, ['{ partnerDeliveries { edges { node { state reference } } } }']);
    expect(shown).toEqual({
      data: {
        partnerDeliveries: { edges: [{ node: { state: 'UNCONFIRMED', reference: settlement.transaction_id } }] },
      },
    });
    await host.server.partners.moveToStandIn({ code: 'midtrans-dua', apiUrl: collectors.api.url, apiKey: SERVER_KEY });
    expect(outcomeOf(await sendCall(host.baseUrl, call))).toEqual([200, 'posted']);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test.each([
    { when: 'is silent', answer: () => undefined, detail: 'TimeoutError' },
    { when: 'refuses our key', answer: (end: (status: number) => void) => end(401), detail: 'HTTP 401' },
    { when: 'sends us elsewhere', answer: (end: (status: number) => void) => end(302), detail: 'HTTP 302' },
  ])('because it $when is not confirmed', async ({ answer, detail }) => {
    const api = createServer((_request, response) =>
      answer((status) => void response.writeHead(status, { location: collectors.api.url }).end('{}')),
    );
    await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
    const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
    await host.server.partners.moveToStandIn({ code: 'xendit-satu', apiUrl, apiKey: API_KEY });
    try {
      const family = await inArrears();
      const callback = xendit.callback({ accountNumber: family.virtualAccount, amount: OWED });
      const { status } = await sendCall(host.baseUrl, xendit.callbackCall(callback));
      expect([status, await books.paymentsOf(family)]).toEqual([502, []]);
      expect(alarmsOf('unconfirmed-call').at(-1)).toMatchObject({ partner: 'xendit-satu', detail });
    } finally {
      api.closeAllConnections();
      api.close();
      await host.server.partners.moveToStandIn({ code: 'xendit-satu', apiUrl: collectors.api.url, apiKey: API_KEY });
    }
  });
});

describe('a family that pays through Xendit', () => {
  test.each([{ outlet: 'ALFAMART', channel: 'MINIMARKET' } as const, { channel: 'BANK' } as const])(
    'at $channel has active cards at the answer, once',
    async ({ channel, ...where }) => {
      const family = await inArrears();
      const callback = xendit.callback({ accountNumber: family.virtualAccount, amount: OWED, ...where });
      await xendit.record(callback);
      const answers = [1, 2].map((place) =>
        sendCall(host.baseUrl, xendit.callbackCall(callback, `hook-${channel}-${place}`)),
      );
      const outcomes = (await Promise.all(answers)).map(outcomeOf);
      expect(outcomes).toEqual([
        [200, 'posted'],
        [200, 'posted'],
      ]);
      expect(await books.paymentsOf(family)).toMatchObject([{ code: 'xendit-satu', channel, outcome: 'posted' }]);
      expect(await books.paidThrough(family)).toBe('2026-03');
    },
  );

  test('with too little is never refused: it waits in suspense', async () => {
    const family = await inArrears();
    const answer = await xendit.pay({
      accountNumber: family.virtualAccount,
      amount: 1_000,
      reference: 'xendit-little',
    });
    expect(outcomeOf(answer)).toEqual([200, 'into-suspense']);
    expect(await books.paymentBy('xendit-little')).toMatchObject({ suspense_reason: 'wrong-amount' });
  });

  test('is believed only from Xendit’s own addresses, behind a trusted proxy too', async () => {
    const family = await inArrears();
    const guarded = await collectors.xendit('xendit-dua', ['203.0.113.0/24']);
    const callback = guarded.callback({ accountNumber: family.virtualAccount, amount: OWED });
    await guarded.record(callback);
    const call = guarded.callbackCall(callback);
    const from = (address: string | null): Promise<HttpAnswer> =>
      sendCall(host.baseUrl, {
        ...call,
        headers: { ...call.headers, ...(address === null ? {} : { 'x-forwarded-for': address }) },
      });
    for (const address of [null, '198.51.100.7', '203.0.113.9, 198.51.100.7'])
      expect((await from(address)).status).toBe(401);
    expect(await books.deliveriesOf('xendit-dua')).toEqual([]);
    expect(outcomeOf(await from('203.0.113.9'))).toEqual([200, 'posted']);
  });
});

describe('a family that pays through DOKU', () => {
  test('has active cards at the answer, once', async () => {
    const [family, doku] = [await inArrears(), await collectors.doku('doku-satu')];
    const payment = { accountNumber: family.virtualAccount, amount: OWED, invoice: 'INV-1', reference: 'REF-1' };
    expect(outcomeOf(await doku.pay({ ...payment, status: 'FAILED' }))).toEqual([202, 'ignored']);
    const [first, again] = [await doku.pay(payment), await doku.pay(payment)];
    expect([outcomeOf(first), outcomeOf(again)]).toEqual([
      [200, 'posted'],
      [200, 'posted'],
    ]);
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'doku-satu', reference: 'INV-1/REF-1' }]);
    expect((await doku.pay({ ...payment, amount: OWED + 1 })).status).toBe(409);
    expect(alarmsOf('conflicting-payment').at(-1)).toMatchObject({ partner: 'doku-satu' });
  });

  test('is not believed an hour later', async () => {
    const [family, doku] = [await inArrears(), await collectors.doku('doku-dua')];
    const call = doku.notificationCall({ accountNumber: family.virtualAccount, amount: OWED });
    host.clock.set(new Date('2026-03-05T04:00:00Z'));
    try {
      expect((await sendCall(host.baseUrl, call)).status).toBe(401);
    } finally {
      host.clock.set(new Date(NOW));
    }
    expect([await books.deliveriesOf('doku-dua'), await books.paymentsOf(family)]).toEqual([[], []]);
  });
});
