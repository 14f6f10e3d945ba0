import { beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type HttpAnswer, sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { standardWebhooksSender } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const world = aWorld(database);
const books = booksOf(database);
let shop: ShopOfTest;
beforeAll(async () => void (shop = await host.shop('toko-satu')));

/** Class I at Rp150,000: four months owed, from December to the current March. */
const OWED = 600_000;
const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 1, careClass: 'I' });
const pay = (
  family: BuiltFamily,
  params: { amount?: number; reference?: string; id?: string; monthsAhead?: number } = {},
) => shop.sender.pay({ accountNumber: family.virtualAccount, amount: OWED, ...params });
const outcomeOf = ({ status, body }: HttpAnswer) => [status, body?.['outcome']];

describe('a payment at a minimarket', () => {
  test('is committed when the answer comes', async () => {
    const family = await inArrears();
    expect(outcomeOf(await pay(family))).toEqual([200, 'posted']);
    expect(await books.paymentsOf(family)).toMatchObject([
      { code: 'toko-satu', outcome: 'posted', channel: 'MINIMARKET' },
    ]);
    expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
  });

  test.each([
    { when: 'two months ahead', amount: OWED + 300_000, outcome: 'paid-ahead', through: '2026-05' },
    { when: 'more than whole months', amount: OWED + 1_000, outcome: 'overpaid', through: '2026-03' },
  ])('of $when is $outcome', async ({ amount, outcome, through }) => {
    const family = await inArrears();
    expect(outcomeOf(await pay(family, { amount }))).toEqual([200, outcome]);
    expect(await books.paidThrough(family)).toBe(through);
  });

  test('of too little is never refused: it waits in suspense', async () => {
    const family = await inArrears();
    const answer = await pay(family, { amount: 1_000, reference: 'too-little-01' });
    expect(outcomeOf(answer)).toEqual([200, 'into-suspense']);
    expect(await books.paymentBy('too-little-01')).toMatchObject({
      outcome: 'into-suspense',
      suspense_reason: 'wrong-amount',
    });
    expect(await books.paidThrough(family)).toBe('2025-11');
  });

  test.each(['8888899999999999', 'no such account'])(
    'for an account nobody has (%s) waits in suspense',
    async (accountNumber) => {
      const reference = `unknown-${accountNumber.length}`;
      expect(outcomeOf(await shop.sender.pay({ accountNumber, amount: 50_000, reference }))).toEqual([
        200,
        'into-suspense',
      ]);
      expect(await books.paymentBy(reference)).toMatchObject({ suspense_reason: 'unknown-account', amount: 50_000n });
    },
  );

  test('of two payers at once counts once and credits what is over', async () => {
    const [family, other] = [await inArrears(), await host.shop('toko-dua')];
    const answers = await Promise.all([
      pay(family),
      other.sender.pay({ accountNumber: family.virtualAccount, amount: OWED }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.filter(({ body }) => body?.['outcome'] === 'posted')).toHaveLength(1);
    expect((await books.paymentsOf(family)).map(({ amount }) => amount)).toEqual([600_000n, 600_000n]);
  });
});

describe('the same delivery', () => {
  test('20 times in parallel is one payment, one event and 20 equal answers', async () => {
    const family = await inArrears();
    const call = shop.sender.paymentCall({ accountNumber: family.virtualAccount, amount: OWED });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendCall(host.baseUrl, call)));
    const late = await sendCall(host.baseUrl, call);
    expect(new Set([...answers, late].map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(outcomeOf(late)).toEqual([200, 'posted']);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });

  test('of a payment sent under a new id names the first outcome and payment', async () => {
    const family = await inArrears();
    const first = await pay(family, { reference: 'again-01' });
    const again = await pay(family, { reference: 'again-01' });
    expect(again.body).toMatchObject({ outcome: first.body?.['outcome'], paymentId: first.body?.['paymentId'] });
    expect((await books.paymentsOf(family)).length).toBe(1);
  });

  test('with another amount is a conflict, books nothing and raises an alarm', async () => {
    const family = await inArrears();
    await pay(family, { reference: 'conflict-01' });
    const answer = await pay(family, { reference: 'conflict-01', amount: OWED + 1 });
    expect([answer.status, answer.body?.['firstOutcome']]).toEqual([409, 'posted']);
    expect((await books.paymentsOf(family)).length).toBe(1);
    expect(host.logged.some(({ what, partner }) => what === 'conflicting-payment' && partner === 'toko-satu')).toBe(
      true,
    );
  });

  test('id used for another payment is a conflict and books nothing', async () => {
    const [first, second] = [await inArrears(), await inArrears()];
    await pay(first, { id: 'msg_reused' });
    expect((await pay(second, { id: 'msg_reused' })).status).toBe(409);
    expect(await books.paymentsOf(second)).toEqual([]);
  });
});

describe('what is not a payment', () => {
  test('a reversal is kept as evidence and booked: the family is as before it paid', async () => {
    const family = await inArrears();
    await pay(family, { reference: 'taken-back-01' });
    const answer = await shop.sender.reverse({
      reference: 'taken-back-01',
      reason: 'customer changed their mind',
      id: 'msg_reversal',
    });
    const again = await shop.sender.reverse({
      reference: 'taken-back-01',
      reason: 'customer changed their mind',
      id: 'msg_reversal',
    });
    expect(outcomeOf(answer)).toEqual([200, 'reversed']);
    expect(again.body).toEqual(answer.body);
    const saved = (await books.deliveriesOf('toko-satu')).filter(({ state }) => state === 'reversal');
    expect(saved).toMatchObject([{ reference: 'taken-back-01', reason: 'withdrawn' }]);
    expect(await books.paidThrough(family)).toBe(family.paidThrough);
    expect(await books.eventsOf(family)).toBe(2);
  });

  test('a reversal of a payment nobody told waits for it, and an operator is told', async () => {
    const family = await inArrears();
    const reversal = { reference: 'not-told-yet', reason: 'customer left', id: 'msg_early_reversal' };
    expect(outcomeOf(await shop.sender.reverse(reversal))).toEqual([202, 'waits-for-payment']);
    expect(host.logged.some(({ what }) => what === 'reversal-not-booked')).toBe(true);
    expect(outcomeOf(await pay(family, { reference: 'not-told-yet' }))).toEqual([200, 'reversed-earlier']);
    expect(await books.paidThrough(family)).toBe(family.paidThrough);
    expect(host.logged.some(({ what }) => what === 'payment-after-its-reversal')).toBe(true);
  });

  test('another type of event is kept and answered', async () => {
    expect(outcomeOf(await shop.sender.send({ type: 'store.opened', data: {} }))).toEqual([202, 'ignored']);
    expect((await books.deliveriesOf('toko-satu')).filter(({ state }) => state === 'ignored')).toMatchObject([
      { reason: 'store.opened' },
    ]);
  });

  test('an unreadable event is kept, refused with its field, and free to come again corrected', async () => {
    const family = await inArrears();
    const event = (amount: unknown) => ({
      type: 'payment.received',
      data: { reference: 'fixed-01', accountNumber: family.virtualAccount, amount },
    });
    const refused = await shop.sender.send(event('six hundred'), 'msg_fixed');
    expect([refused.status, refused.body?.['field']]).toEqual([400, 'data.amount']);
    expect((await books.deliveriesOf('toko-satu')).filter(({ state }) => state === 'quarantined')).toMatchObject([
      { reason: 'malformed data.amount' },
    ]);
    expect(outcomeOf(await shop.sender.send(event(OWED), 'msg_fixed'))).toEqual([200, 'posted']);
  });
});

describe('the published standardwebhooks library', () => {
  test('signs for us unchanged', async () => {
    const family = await inArrears();
    const body = JSON.stringify({
      type: 'payment.received',
      data: { reference: 'library-01', accountNumber: family.virtualAccount, amount: OWED },
    });
    const at = host.clock.now();
    const headers = {
      'content-type': 'application/json',
      'webhook-id': 'msg_library',
      'webhook-timestamp': String(at.getTime() / 1000),
      'webhook-signature': new Webhook(shop.secret).sign('msg_library', at, body),
    };
    expect(
      outcomeOf(await sendCall(host.baseUrl, { method: 'POST', path: '/webhooks/toko-satu', headers, body })),
    ).toEqual([200, 'posted']);
  });
});

describe('a secret that changes over', () => {
  test('leaves no gap: both are good, then only the new one', async () => {
    const old = await host.shop('toko-tiga');
    const rotated = await host.server.partners.rotateSecret('toko-tiga');
    if (rotated.kind !== 'rotated') throw new Error(rotated.kind);
    const own = {
      baseUrl: host.baseUrl,
      partner: 'toko-tiga',
      now: () => host.clock.now(),
      newId: () => 'msg_rotation',
    };
    const renewed = standardWebhooksSender({ ...own, secret: rotated.secret });
    const event = { type: 'store.opened' };
    expect([(await old.sender.send(event)).status, (await renewed.send(event)).status]).toEqual([202, 202]);
    await host.server.partners.retireSecret({ code: 'toko-tiga', secretId: null });
    expect([(await old.sender.send(event)).status, (await renewed.send(event)).status]).toEqual([401, 202]);
  });

  test('nobody and a wrong signature are told the same, and nothing is stored', async () => {
    const own = {
      baseUrl: host.baseUrl,
      now: () => host.clock.now(),
      newId: () => 'msg_stranger',
      secret: 'whsec_bm90LXRoZS1zZWNyZXQtYXQtYWxsLTAx',
    };
    const event = { type: 'store.opened' };
    const before = (await books.deliveriesOf('toko-satu')).length;
    const nobody = await standardWebhooksSender({ ...own, partner: 'nobody' }).send(event);
    const wrong = await standardWebhooksSender({ ...own, partner: 'toko-satu' }).send(event);
    expect([nobody.status, nobody.body]).toEqual([401, wrong.body]);
    expect((await books.deliveriesOf('toko-satu')).length).toBe(before);
  });
});
