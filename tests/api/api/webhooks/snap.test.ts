import { beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpAnswer, sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { type BankOfTest, useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const world = aWorld(database);
const books = booksOf(database);
let bank: BankOfTest;
beforeAll(async () => void (bank = await host.bank('bank-satu')));

const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 3 });
interface Told {
  readonly inquiryStatus?: string;
  readonly paymentFlagStatus?: string;
  readonly virtualAccountName?: string;
  readonly totalAmount?: { readonly value: string };
}
const dataOf = ({ body }: HttpAnswer): Told => body?.['virtualAccountData'] ?? {};
const totalOf = (answer: HttpAnswer): number => Number.parseInt(dataOf(answer).totalAmount?.value ?? '', 10);
const answered = (answer: HttpAnswer) => [
  answer.status,
  answer.body?.['responseCode'],
  dataOf(answer).paymentFlagStatus ?? dataOf(answer).inquiryStatus,
];

/** What the bank is told the family owes, in whole rupiah. */
async function owedBy({ virtualAccount }: BuiltFamily): Promise<number> {
  const answer = await bank.client.inquire({ virtualAccount });
  return totalOf(answer);
}

describe('a family in arrears at a bank', () => {
  test('is shown its bill, pays it, and is paid through the current month', async () => {
    const family = await inArrears();
    const inquiry = await bank.client.inquire({ virtualAccount: family.virtualAccount });
    expect(answered(inquiry)).toEqual([200, '2002400', '00']);
    expect(dataOf(inquiry)).toMatchObject({ freeTexts: [{ english: '2025-12 - 2026-03' }] });
    expect(dataOf(inquiry).virtualAccountName).not.toBe(family.head.name);

    const payment = await bank.client.pay({
      virtualAccount: family.virtualAccount,
      amount: await owedBy(family),
      channelCode: 6011,
    });
    expect(answered(payment)).toEqual([200, '2002500', '00']);
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'bank-satu', outcome: 'posted', channel: 'ATM' }]);
    expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
  });

  test('may pay months ahead, as the inquiry said', async () => {
    const { virtualAccount, ...family } = await inArrears();
    const amount = totalOf(await bank.client.inquire({ virtualAccount, monthsAhead: 2 }));
    expect(answered(await bank.client.pay({ virtualAccount, amount, monthsAhead: 2 }))).toEqual([200, '2002500', '00']);
    expect(await books.paidThrough({ virtualAccount, ...family })).toBe('2026-05');
  });

  test('is refused another amount, and nothing is booked', async () => {
    const family = await inArrears();
    const amount = (await owedBy(family)) + 1;
    expect(answered(await bank.client.pay({ virtualAccount: family.virtualAccount, amount }))).toEqual([
      404,
      '4042513',
      '01',
    ]);
    expect([await books.paymentsOf(family), await books.eventsOf(family)]).toEqual([[], 0]);
  });

  test('is told when the bill is paid already, and nothing is booked', async () => {
    const family = await world.family({ paidThrough: '2026-03' });
    const { virtualAccount } = family;
    expect(answered(await bank.client.inquire({ virtualAccount }))).toEqual([404, '4042414', '01']);
    expect(answered(await bank.client.pay({ virtualAccount, amount: 150_000 }))).toEqual([404, '4042514', '01']);
    expect(await books.paymentsOf(family)).toEqual([]);
  });

  test.each([
    { virtualAccount: '8888899999999999', codes: ['4042412', '4042512'] },
    { virtualAccount: '1597501944358911', codes: ['4042411', '4042511'] },
  ])('nobody has $virtualAccount', async ({ virtualAccount, codes }) => {
    const answers = [
      await bank.client.inquire({ virtualAccount }),
      await bank.client.pay({ virtualAccount, amount: 1 }),
    ];
    expect(answers.map(({ status, body }) => [status, body?.['responseCode']])).toEqual(
      codes.map((code) => [404, code]),
    );
  });
});

describe('the same payment again', () => {
  test('20 times in parallel under one X-EXTERNAL-ID is one payment, one event, and 20 times keep the money', async () => {
    const family = await inArrears();
    const call = await bank.client.paymentCall({ virtualAccount: family.virtualAccount, amount: await owedBy(family) });
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendCall(host.baseUrl, call)));
    expect(answers.map((answer) => dataOf(answer).paymentFlagStatus)).toEqual(answers.map(() => '00'));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body?.['responseCode'] === '4042518')).toHaveLength(19);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });

  test('under a new X-EXTERNAL-ID gets the first answer', async () => {
    const family = await inArrears();
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family), reference: 'retried-01' };
    expect(answered(await bank.client.pay(payment))).toEqual([200, '2002500', '00']);
    expect(answered(await bank.client.pay(payment))).toEqual([200, '2002500', '00']);
    expect((await books.paymentsOf(family)).length).toBe(1);
  });

  test('with another amount is inconsistent, books nothing and raises an alarm', async () => {
    const family = await inArrears();
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family), reference: 'changed-01' };
    await bank.client.pay(payment);
    expect(answered(await bank.client.pay({ ...payment, amount: payment.amount + 1 }))).toEqual([404, '4042518', '00']);
    expect((await books.paymentsOf(family)).length).toBe(1);
    expect(host.logged.some(({ what, partner }) => what === 'conflicting-payment' && partner === 'bank-satu')).toBe(
      true,
    );
  });

  test('an X-EXTERNAL-ID used for another payment is a conflict that day and free the next', async () => {
    const [first, second] = [await inArrears(), await inArrears()];
    const externalId = 'used-twice';
    await bank.client.pay({ virtualAccount: first.virtualAccount, amount: await owedBy(first), externalId });
    const payment = { virtualAccount: second.virtualAccount, amount: await owedBy(second), externalId };
    expect(answered(await bank.client.pay({ ...payment, reference: 'second-01' }))).toEqual([409, '4092500', '01']);
    expect(await books.paymentsOf(second)).toEqual([]);

    host.clock.set(new Date('2026-03-06T03:00:00Z'));
    await bank.client.token();
    expect(answered(await bank.client.pay({ ...payment, reference: 'second-02' }))).toEqual([200, '2002500', '00']);
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    await bank.client.token();
  });

  test('two banks that take the same bill at once: one keeps the money, the other gives it back', async () => {
    const [family, other] = [await inArrears(), await host.bank('bank-dua')];
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family) };
    const answers = await Promise.all([bank.client.pay(payment), other.client.pay(payment)]);
    const codes = answers.map(({ body }) => String(body?.['responseCode'])).toSorted((a, b) => a.localeCompare(b));
    expect(codes).toEqual(['2002500', '4042514']);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });
});

describe('a call that is not the bank’s', () => {
  test('is refused and counted, and nothing of it is stored', async () => {
    const family = await inArrears();
    const before = (await books.deliveriesOf('bank-satu')).length;
    const call = await bank.client.paymentCall({ virtualAccount: family.virtualAccount, amount: await owedBy(family) });
    const changed = await sendCall(host.baseUrl, { ...call, body: call.body.replace('"N"', '"Y"') });
    host.clock.set(new Date('2026-03-05T03:05:01Z'));
    const stale = await sendCall(host.baseUrl, call);
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    expect([changed, stale].map(({ status, body }) => [status, body?.['responseCode']])).toEqual([
      [401, '4012500'],
      [401, '4012500'],
    ]);
    expect((await books.deliveriesOf('bank-satu')).length).toBe(before);
    const metrics = await (await fetch(`${host.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(
      /sigap_webhooks_total\{protocol="snap-bi\/payment",ending="bad-signature",status="401"\} 1/,
    );
    expect(metrics).toMatch(/sigap_webhooks_total\{protocol="snap-bi\/payment",ending="stale-clock",status="401"\} 1/);
  });

  test('that is the bank’s and cannot be read is kept as it came, answered, and may be sent again corrected', async () => {
    const family = await inArrears();
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family), externalId: 'corrected-01' };
    const unreadable = await bank.client.pay({ ...payment, reference: 'x'.repeat(129) });
    expect([unreadable.status, unreadable.body?.['responseMessage']]).toEqual([
      400,
      'Invalid Field Format {paymentRequestId}',
    ]);
    const saved = (await books.deliveriesOf('bank-satu')).filter(({ state }) => state === 'quarantined');
    expect(saved).toMatchObject([{ reason: 'malformed paymentRequestId', outcome: null }]);
    expect(saved[0]?.body.toString()).toContain('x'.repeat(129));
    expect(host.logged.some(({ what }) => what === 'unreadable-call')).toBe(true);
    expect(answered(await bank.client.pay(payment))).toEqual([200, '2002500', '00']);
  });
});
