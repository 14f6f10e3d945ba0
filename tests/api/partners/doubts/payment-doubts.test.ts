import { describe, expect, test } from '@jest/globals';
import { BANK_ANSWERS } from '../../../../src/partners/doubts/index.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useStatusEndpoint } from '../../../support/partners/a-status-endpoint.js';
import { shownAmount } from '../../../support/partners/bank-outcome.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { uuidOf } from '../../../support/global-ids.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const at = useStatusEndpoint(host, database, 'bank-tanya');
const world = aWorld(database);
const books = booksOf(database);

const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-12', members: 2 });
const shownTo = ({ virtualAccount }: BuiltFamily, requestId: string): Promise<number> =>
  shownAmount(at.bank.client.inquire({ virtualAccount, requestId }));
/** The body is the bank's, and we cannot read it: its time is no time. */
const unreadable = (family: BuiltFamily, reference: string, amount: number) =>
  at.bank.client.send({
    partnerServiceId: '   88888',
    customerNo: family.virtualAccount.slice(5),
    virtualAccountNo: `   ${family.virtualAccount}`,
    paymentRequestId: reference,
    paidAmount: { value: `${amount}.00`, currency: 'IDR' },
    trxDateTime: 'the day before yesterday',
  });

test('the schedule keeps the time of the inquiry job', async () => {
  await at.runInquiryJob();
  const { rows } = await database.pool.query(
    "select every_ms, due_at > now() as waits from background_jobs where name = 'ask-about-payment-doubts'",
  );
  expect(rows).toEqual([{ every_ms: 300_000, waits: true }]);
});

describe('a payment whose call could not be read', () => {
  test('is asked about in the next run, posted as the bank settled it, and the cards become active', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'first-inquiry');
    expect((await unreadable(family, 'unread-01', amount)).status).toBe(400);
    at.endpoint.book.set('unread-01', { flag: '00', amount, paidAt: new Date('2026-03-05T02:58:00Z') });

    await at.runInquiryJob();
    const doubt = await at.doubtAbout('unread-01');
    expect(doubt).toMatchObject({ source: 'UNREADABLE_CALL', state: 'SETTLED', amount, askAfter: null });
    expect(doubt.account).toMatch(/^\*{6}\d{3}$/);
    expect(doubt.attempts).toMatchObject([{ outcome: 'SETTLED', responseCode: '2002600', askedBy: 'sweep' }]);
    expect(await books.paymentsOf(family)).toMatchObject([
      { code: 'bank-tanya', reference: 'unread-01', outcome: 'posted' },
    ]);
    expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
    const { rows } = await database.pool.query<{ id: string; sealed: Buffer }>(
      'select id, sealed_answer as sealed from payment_doubt_attempts where doubt_id = $1',
      [uuidOf(doubt.id)],
    );
    const answers = rows.map(({ id, sealed }) => host.server.keyring.open(BANK_ANSWERS, id, sealed).toString());
    expect(answers[0]).toContain('"paymentFlagStatus":"00"');
  });

  test('and does not name the payment can be asked of nobody', async () => {
    await at.bank.client.send({ partnerServiceId: '   88888' });
    await at.runInquiryJob();
    const [doubt] = await at.doubts({ state: 'UNASKABLE' });
    expect(doubt).toMatchObject({ source: 'UNREADABLE_CALL', reference: null, attempts: [] });
    expect(await at.ask(doubt?.id ?? '')).toMatchObject({ code: 'PAYMENT_DOUBT_UNASKABLE' });
  });

  test('and was sent again corrected is settled already: nothing is posted twice', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'corrected-inquiry');
    await unreadable(family, 'corrected-01', amount);
    await at.bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'corrected-01' });
    at.endpoint.book.set('corrected-01', { flag: '00', amount });
    await at.runInquiryJob();
    expect(await at.doubtAbout('corrected-01')).toMatchObject({ state: 'ALREADY_SETTLED' });
    expect((await books.paymentsOf(family)).length).toBe(1);
  });
});

describe('a bill that was shown and not paid', () => {
  test('is asked about after 15 minutes and not before, and left when the bank knows nothing of it', async () => {
    const family = await inArrears();
    await shownTo(family, 'walked-away');
    await at.pass(14);
    await at.runInquiryJob();
    expect((await at.doubts({ source: 'UNPAID_INQUIRY' })).map(({ reference }) => reference)).not.toContain(
      'walked-away',
    );
    await at.pass(1);
    await at.runInquiryJob();
    expect(await at.doubtAbout('walked-away')).toMatchObject({
      source: 'UNPAID_INQUIRY',
      state: 'NOT_PAID',
      attempts: [{ outcome: 'NOT_PAID', responseCode: '4042601' }],
    });
    expect(await books.paymentsOf(family)).toEqual([]);
  });

  test('but paid at the bank, whose call never reached us: the cards become active', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'lost-call');
    at.endpoint.book.set('lost-call', { flag: '00', amount });
    await at.pass(16);
    await at.runInquiryJob();
    expect(await at.doubtAbout('lost-call')).toMatchObject({ state: 'SETTLED' });
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('and paid here is in no doubt', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'paid-here');
    await at.bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'paid-here' });
    await at.pass(16);
    await at.runInquiryJob();
    expect((await at.doubts()).map(({ reference }) => reference)).not.toContain('paid-here');
  });
});

describe('a bank that does not know yet, or does not answer', () => {
  test('is asked again after longer and longer waits, each answer kept, and then its file decides', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'pending-01');
    at.endpoint.book.set('pending-01', { flag: '03', amount });
    await at.pass(16);
    await at.runInquiryJob();
    const first = await at.doubtAbout('pending-01');
    expect(first).toMatchObject({ state: 'OPEN', attempts: [{ outcome: 'PENDING' }] });
    await at.runInquiryJob(); // not yet its time
    expect((await at.doubtAbout('pending-01')).attempts).toHaveLength(1);

    const faults = ['no-answer', 'not-json', 'server-error', 'another-payment'] as const;
    for (const [turn, fault] of faults.entries()) {
      at.endpoint.misbehave(fault);
      await at.pass([5, 15, 60, 180][turn] ?? 0);
      await at.runInquiryJob();
    }
    at.endpoint.misbehave('in-progress');
    await at.pass(720);
    await at.runInquiryJob();
    const last = await at.doubtAbout('pending-01');
    expect(last.state).toBe('UNANSWERED');
    expect(last.attempts.map(({ outcome }) => outcome)).toEqual([
      'PENDING',
      'ERROR',
      'ERROR',
      'ERROR',
      'ERROR',
      'PENDING',
    ]);

    at.endpoint.misbehave(null);
    at.endpoint.book.set('pending-01', { flag: '00', amount });
    expect(await at.ask(last.id)).toMatchObject({
      __typename: 'PartnerAsked',
      outcome: 'SETTLED',
      doubt: { state: 'SETTLED' },
    });
    expect(await books.paymentsOf(family)).toMatchObject([{ reference: 'pending-01', outcome: 'posted' }]);
    expect(await at.ask(last.id)).toMatchObject({ code: 'PAYMENT_DOUBT_CLOSED' });
  });

  test('that takes our token no more sells another', async () => {
    const family = await inArrears();
    await shownTo(family, 'token-gone');
    await at.pass(16);
    at.endpoint.forgetTokens();
    await at.runInquiryJob();
    expect(await at.doubtAbout('token-gone')).toMatchObject({ state: 'NOT_PAID' });
  });
});

describe('a bank that contradicts itself', () => {
  test('about an amount: what is booked stays, and a person must look', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'contra-inquiry');
    const payment = { virtualAccount: family.virtualAccount, amount, reference: 'contra-01' };
    await at.bank.client.pay(payment);
    await at.bank.client.pay({ ...payment, amount: amount + 1 });
    at.endpoint.book.set('contra-01', { flag: '00', amount: amount + 1 });
    await at.runInquiryJob();
    expect(await at.doubtAbout('contra-01')).toMatchObject({
      source: 'CONTRADICTION',
      state: 'DISPUTED',
      attempts: [{ outcome: 'ERROR', detail: 'OTHER_AMOUNT_THERE' }],
    });
    expect(await books.paymentsOf(family)).toMatchObject([{ amount: BigInt(amount) }]);
    expect(host.logged.some(({ msg }) => String(msg).includes('an operator must look'))).toBe(true);
  });

  test('20 times asked at once: one payment, one event', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'crowd-inquiry');
    await unreadable(family, 'crowd-01', amount);
    await at.runInquiryJob(); // the bank knows nothing of it
    at.endpoint.book.set('crowd-01', { flag: '00', amount });
    const { id } = await at.doubtAbout('crowd-01');
    const answers = await Promise.all(Array.from({ length: 20 }, () => at.ask(id)));
    const kinds = new Set(answers.map((answer) => answer?.['code'] ?? answer?.['__typename']));
    const allowed = ['PartnerAsked', 'PAYMENT_DOUBT_BEING_ASKED', 'PAYMENT_DOUBT_CLOSED'];
    expect([...kinds].every((kind) => allowed.includes(String(kind)))).toBe(true);
    expect(kinds.has('PartnerAsked')).toBe(true);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });
});

test('a bank that was told that we are late is asked what it made of it', async () => {
  const family = await inArrears();
  const amount = await shownTo(family, 'late-inquiry');
  await database.pool.query(
    `insert into payment_doubts (id, partner_id, source, source_key, reference, account_text, amount, raised_at, state, ask_after)
     select gen_random_uuid(), id, 'late-answer', 'late-01', 'late-01', $2, $3, $4, 'open', $4 from partners where code = $1`,
    ['bank-tanya', family.virtualAccount, amount, host.clock.now()],
  );
  await at.bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'late-01' });
  await at.runInquiryJob(); // the bank gave the money back, and we hold it as paid
  expect(await at.doubtAbout('late-01')).toMatchObject({
    source: 'LATE_ANSWER',
    state: 'DISPUTED',
    attempts: [{ outcome: 'NOT_PAID', detail: 'BOOKED_HERE_NOT_PAID_THERE' }],
  });
});
