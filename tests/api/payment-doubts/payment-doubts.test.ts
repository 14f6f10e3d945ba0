import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type SnapStatusDesk, snapStatusDesk } from '../../../src/simulator/snap-status-desk.js';
import { type BankOfTest, rsaKeys, useServer } from '../../support/partners/a-server.js';
import { booksOf } from '../../support/partners/books.js';
import { useTestDatabase } from '../../support/test-database.js';
import { askAs, signIn } from '../../support/world/as-users.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';

const database = useTestDatabase();
const START = new Date('2026-03-05T03:00:00Z');
const host = useServer(database, START.toISOString());
const world = aWorld(database);
const books = booksOf(database);
const MINUTE = 60_000;

const SECRET = 'the-secret-the-bank-gave-us';
let ourKeys: { publicKey: string; privateKey: string };
let bank: BankOfTest;
let desk: SnapStatusDesk;
beforeAll(async () => {
  ourKeys = await rsaKeys();
  bank = await host.bank('bank-tanya');
  desk = await snapStatusDesk({
    clientId: 'sigap-at-bank',
    partnerId: '88888',
    publicKey: ourKeys.publicKey,
    clientSecret: SECRET,
  });
  expect(await setDesk()).toMatchObject({ __typename: 'StatusDeskSet', partnerCode: 'bank-tanya' });
});
afterAll(() => desk.close());
afterEach(() => desk.misbehave(null));

let elapsed = 0;
/** The clock never goes back: what one test raised is old for the next. */
async function pass(minutes: number): Promise<void> {
  elapsed += minutes * MINUTE;
  host.clock.set(new Date(START.getTime() + elapsed));
  await bank.client.token();
}

const DESK = 'mutation ($input: StatusDeskInput!) { setStatusDesk(input: $input) { __typename ... on StatusDeskSet { partnerCode } } }';
const deskInput = (changes: object = {}) => ({
  partnerCode: 'bank-tanya',
  baseUrl: desk.baseUrl,
  clientId: 'sigap-at-bank',
  partnerId: '88888',
  privateKey: ourKeys.privateKey,
  clientSecret: SECRET,
  ...changes,
});
async function as<Data>(role: 'OPERATOR' | 'AUDITOR' | 'BRANCH_HEAD' | 'PARTNER', query: string, variables: object = {}) {
  return askAs<Data>(host, await signIn(host, { role }), [query, variables]);
}
async function setDesk(changes: object = {}) {
  const { data, errors } = await as<{ setStatusDesk: object }>('OPERATOR', DESK, { input: deskInput(changes) });
  expect(errors).toBeUndefined();
  return data?.setStatusDesk;
}

interface Doubt {
  readonly id: string;
  readonly source: string;
  readonly state: string;
  readonly reference: string | null;
  readonly account: string | null;
  readonly amount: number | null;
  readonly askAfter: string | null;
  readonly paymentId: string | null;
  readonly attempts: readonly { outcome: string; detail: string | null; responseCode: string | null; askedBy: string }[];
}
const DOUBTS = `query ($filter: PaymentDoubtsFilter, $first: Int! = 50, $after: String) {
  paymentDoubts(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    id partnerCode source state reference account amount receiptId raisedAt askAfter closedAt paymentId
    attempts { id askedAt askedBy outcome detail httpStatus responseCode } } } } }`;
interface Doubts {
  readonly paymentDoubts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Doubt }[];
  };
}
async function doubts(filter: object = {}, role: 'OPERATOR' | 'AUDITOR' = 'OPERATOR'): Promise<readonly Doubt[]> {
  const { data, errors } = await as<Doubts>(role, DOUBTS, { filter });
  expect(errors).toBeUndefined();
  return data?.paymentDoubts.edges.map(({ node }) => node) ?? [];
}
const doubtAbout = async (reference: string): Promise<Doubt> => {
  const found = (await doubts()).find((doubt) => doubt.reference === reference);
  if (found === undefined) throw new Error(`no doubt about ${reference}`);
  return found;
};

const ASK = `mutation ($id: ID!) { askPartner(paymentDoubtId: $id) { __typename
  ... on PartnerAsked { message outcome doubt { state paymentId } } ... on PaymentDoubtClosed { message }
  ... on PaymentDoubtNotFound { message } ... on PaymentDoubtUnaskable { message } ... on PartnerHasNoStatusDesk { message }
  ... on PartnerBeingAsked { message } } }`;
const ask = async (id: string) => (await as<{ askPartner: Record<string, unknown> }>('OPERATOR', ASK, { id })).data?.askPartner;

/** As the timetable does every five minutes: through the queue and the runner of this server. */
async function sweep(): Promise<void> {
  const { rows } = await database.pool.query<{ id: string }>(
    "select id from graphile_worker.add_job('sweep-payment-doubts', queue_name := 'sweep-payment-doubts')",
  );
  const deadline = performance.now() + 30_000;
  for (;;) {
    const left = await database.pool.query<{ attempts: number; last_error: string | null }>(
      'select attempts, last_error from graphile_worker.jobs where id = $1',
      [rows[0]?.id],
    );
    if (left.rows[0] === undefined) return;
    if (left.rows[0].last_error !== null) throw new Error(left.rows[0].last_error);
    if (performance.now() > deadline) throw new Error('the sweep was not run');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-12', members: 2 });
async function shownTo(family: BuiltFamily, requestId: string): Promise<number> {
  const { body } = await bank.client.inquire({ virtualAccount: family.virtualAccount, requestId });
  const { totalAmount } = body?.['virtualAccountData'] as { totalAmount: { value: string } };
  return Number.parseInt(totalAmount.value, 10);
}
/** The body is the bank's, and we cannot read it: its time is no time. */
const unreadable = (family: BuiltFamily, reference: string, amount: number) =>
  bank.client.send({
    partnerServiceId: '   88888',
    customerNo: family.virtualAccount.slice(5),
    virtualAccountNo: `   ${family.virtualAccount}`,
    paymentRequestId: reference,
    paidAmount: { value: `${amount}.00`, currency: 'IDR' },
    trxDateTime: 'the day before yesterday',
  });

test('the queue keeps the time of the sweeps', async () => {
  const { rows } = await database.pool.query<{ identifier: string }>(
    'select identifier from graphile_worker._private_known_crontabs',
  );
  expect(rows).toEqual([{ identifier: 'sweep-payment-doubts' }]);
});

describe('a payment whose call could not be read', () => {
  test('is asked about in the next sweep, posted as the bank settled it, and the cards become active', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'first-inquiry');
    expect((await unreadable(family, 'unread-01', amount)).status).toBe(400);
    desk.book.set('unread-01', { flag: '00', amount, paidAt: new Date('2026-03-05T02:58:00Z') });

    await sweep();
    const doubt = await doubtAbout('unread-01');
    expect(doubt).toMatchObject({ source: 'UNREADABLE_CALL', state: 'SETTLED', amount, askAfter: null });
    expect(doubt.account).toMatch(/^88888\*+\d{3}$/);
    expect(doubt.attempts).toMatchObject([{ outcome: 'SETTLED', responseCode: '2002600', askedBy: 'sweep' }]);
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'bank-tanya', reference: 'unread-01', outcome: 'posted' }]);
    expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
    const { rows } = await database.pool.query<{ raw_answer: Buffer }>(
      'select raw_answer from payment_doubt_attempts where doubt_id = $1',
      [doubt.id],
    );
    expect(rows[0]?.raw_answer.toString()).toContain('"paymentFlagStatus":"00"');
  });

  test('and does not name the payment can be asked of nobody', async () => {
    await bank.client.send({ partnerServiceId: '   88888' });
    await sweep();
    const [doubt] = await doubts({ state: 'UNASKABLE' });
    expect(doubt).toMatchObject({ source: 'UNREADABLE_CALL', reference: null, attempts: [] });
    expect(await ask(doubt?.id ?? '')).toMatchObject({ __typename: 'PaymentDoubtUnaskable' });
  });

  test('and was sent again corrected is settled already: nothing is posted twice', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'corrected-inquiry');
    await unreadable(family, 'corrected-01', amount);
    await bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'corrected-01' });
    desk.book.set('corrected-01', { flag: '00', amount });
    await sweep();
    expect(await doubtAbout('corrected-01')).toMatchObject({ state: 'ALREADY_SETTLED' });
    expect((await books.paymentsOf(family)).length).toBe(1);
  });
});

describe('a bill that was shown and not paid', () => {
  test('is asked about after 15 minutes and not before, and left when the bank knows nothing of it', async () => {
    const family = await inArrears();
    await shownTo(family, 'walked-away');
    await pass(14);
    await sweep();
    expect((await doubts({ source: 'UNPAID_INQUIRY' })).map(({ reference }) => reference)).not.toContain('walked-away');
    await pass(1);
    await sweep();
    expect(await doubtAbout('walked-away')).toMatchObject({
      source: 'UNPAID_INQUIRY',
      state: 'NOT_PAID',
      attempts: [{ outcome: 'NOT_PAID', responseCode: '4042601' }],
    });
    expect(await books.paymentsOf(family)).toEqual([]);
  });

  test('but paid at the bank, whose call never reached us: the cards become active', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'lost-call');
    desk.book.set('lost-call', { flag: '00', amount });
    await pass(16);
    await sweep();
    expect(await doubtAbout('lost-call')).toMatchObject({ state: 'SETTLED' });
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('and paid here is in no doubt', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'paid-here');
    await bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'paid-here' });
    await pass(16);
    await sweep();
    expect((await doubts()).map(({ reference }) => reference)).not.toContain('paid-here');
  });
});

describe('a bank that does not know yet, or does not answer', () => {
  test('is asked again after longer and longer waits, each answer kept, and then its file decides', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'pending-01');
    desk.book.set('pending-01', { flag: '03', amount });
    await pass(16);
    await sweep();
    const first = await doubtAbout('pending-01');
    expect(first).toMatchObject({ state: 'OPEN', attempts: [{ outcome: 'PENDING' }] });
    await sweep(); // not yet its time
    expect((await doubtAbout('pending-01')).attempts).toHaveLength(1);

    const faults = ['no-answer', 'not-json', 'server-error', 'another-payment'] as const;
    for (const [turn, fault] of faults.entries()) {
      desk.misbehave(fault);
      await pass([5, 15, 60, 180][turn] ?? 0);
      await sweep();
    }
    desk.misbehave('in-progress');
    await pass(720);
    await sweep();
    const last = await doubtAbout('pending-01');
    expect(last.state).toBe('UNANSWERED');
    expect(last.attempts.map(({ outcome }) => outcome)).toEqual(['PENDING', 'ERROR', 'ERROR', 'ERROR', 'ERROR', 'PENDING']);

    desk.misbehave(null);
    desk.book.set('pending-01', { flag: '00', amount });
    expect(await ask(last.id)).toMatchObject({ __typename: 'PartnerAsked', outcome: 'SETTLED', doubt: { state: 'SETTLED' } });
    expect(await books.paymentsOf(family)).toMatchObject([{ reference: 'pending-01', outcome: 'posted' }]);
    expect(await ask(last.id)).toMatchObject({ __typename: 'PaymentDoubtClosed' });
  });

  test('that takes our token no more sells another', async () => {
    const family = await inArrears();
    await shownTo(family, 'token-gone');
    await pass(16);
    desk.forgetTokens();
    await sweep();
    expect(await doubtAbout('token-gone')).toMatchObject({ state: 'NOT_PAID' });
  });
});

describe('a bank that contradicts itself', () => {
  test('about an amount: what is booked stays, and a person must look', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'contra-inquiry');
    const payment = { virtualAccount: family.virtualAccount, amount, reference: 'contra-01' };
    await bank.client.pay(payment);
    await bank.client.pay({ ...payment, amount: amount + 1 });
    desk.book.set('contra-01', { flag: '00', amount: amount + 1 });
    await sweep();
    expect(await doubtAbout('contra-01')).toMatchObject({
      source: 'CONTRADICTION',
      state: 'DISPUTED',
      attempts: [{ outcome: 'ERROR', detail: 'another amount at the partner' }],
    });
    expect(await books.paymentsOf(family)).toMatchObject([{ amount: BigInt(amount) }]);
    expect(host.logged.some(({ msg }) => String(msg).includes('an operator must look'))).toBe(true);
  });

  test('20 times asked at once: one payment, one event', async () => {
    const family = await inArrears();
    const amount = await shownTo(family, 'crowd-inquiry');
    await unreadable(family, 'crowd-01', amount);
    await sweep(); // the bank knows nothing of it
    desk.book.set('crowd-01', { flag: '00', amount });
    const { id } = await doubtAbout('crowd-01');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(id)));
    const kinds = new Set(answers.map((answer) => answer?.['__typename']));
    expect([...kinds].every((kind) => ['PartnerAsked', 'PartnerBeingAsked', 'PaymentDoubtClosed'].includes(String(kind)))).toBe(true);
    expect(kinds.has('PartnerAsked')).toBe(true);
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });
});

describe('who may', () => {
  test('an auditor reads and does not ask; a branch head and a partner do neither', async () => {
    const [doubt] = await doubts({}, 'AUDITOR');
    expect(doubt).toBeDefined();
    for (const [role, query] of [
      ['AUDITOR', ASK],
      ['BRANCH_HEAD', ASK],
      ['PARTNER', ASK],
      ['BRANCH_HEAD', DOUBTS],
      ['PARTNER', DOUBTS],
    ] as const) {
      const { errors } = await as(role, query, { id: doubt?.id });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const { errors } = await as('AUDITOR', DESK, { input: deskInput() });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('pages hold each doubt once, the newest first', async () => {
    const all = await doubts();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Doubts | null } = await as<Doubts>('OPERATOR', DOUBTS, { first: 3, after });
      seen.push(...(data?.paymentDoubts.edges.map(({ node }) => node.id) ?? []));
      after = data?.paymentDoubts.pageInfo.hasNextPage === true ? data.paymentDoubts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a doubt that is none, and a partner without a desk, are said so', async () => {
    expect(await ask('01900000-0000-7000-8000-0000000000ff')).toMatchObject({ __typename: 'PaymentDoubtNotFound' });
    const other = await host.bank('bank-tanpa-meja');
    await other.client.send({
      paymentRequestId: 'no-desk-01',
      virtualAccountNo: '8888801944358911',
      paidAmount: { value: '1.00', currency: 'USD' },
    });
    await sweep();
    const { id } = await doubtAbout('no-desk-01');
    expect(await ask(id)).toMatchObject({ __typename: 'PartnerHasNoStatusDesk' });
    expect(await ask(id)).toMatchObject({ __typename: 'PartnerHasNoStatusDesk' }); // it was let go
  });

  test.each([
    { field: 'input.baseUrl', change: { baseUrl: 'http://bank.example' } },
    { field: 'input.baseUrl', change: { baseUrl: 'ftp://127.0.0.1' } },
    { field: 'input.statusPath', change: { statusPath: 'status?x=1' } },
    { field: 'input.clientId', change: { clientId: '' } },
    { field: 'input.partnerId', change: { partnerId: 'x'.repeat(37) } },
    { field: 'input.channelId', change: { channelId: 'too-long' } },
    { field: 'input.privateKey', change: { privateKey: 'no key' } },
    { field: 'input.clientSecret', change: { clientSecret: '' } },
  ])('a desk with a wrong $field is refused', async ({ field, change }) => {
    const { errors } = await as('OPERATOR', DESK, { input: deskInput(change) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });

  test('a desk is for banks that ask first, and keeps nothing readable of our keys', async () => {
    await host.shop('toko-tanya');
    expect(await setDesk({ partnerCode: 'toko-tanya' })).toEqual({ __typename: 'StatusDeskNotForInformingPartner' });
    expect(await setDesk({ partnerCode: 'nobody' })).toEqual({ __typename: 'StatusDeskPartnerNotFound' });
    const { rows } = await database.pool.query<{ row: string }>('select status_desks::text as row from status_desks');
    expect(rows[0]?.row).not.toContain(SECRET);
    expect(rows[0]?.row).not.toContain('PRIVATE KEY');
  });

  test('a bank without token is asked with our RSA key alone', async () => {
    const rsa = await snapStatusDesk({ clientId: 'sigap-at-rsa', partnerId: '77001', publicKey: ourKeys.publicKey, clientSecret: null });
    try {
      const family = await inArrears();
      const rsaBank = await host.bank('bank-tanya-rsa', { mode: 'without-token' });
      const { body } = await rsaBank.client.inquire({ virtualAccount: family.virtualAccount, requestId: 'rsa-lost' });
      const { totalAmount } = body?.['virtualAccountData'] as { totalAmount: { value: string } };
      await setDesk({ partnerCode: 'bank-tanya-rsa', baseUrl: rsa.baseUrl, clientId: 'sigap-at-rsa', partnerId: '77001', clientSecret: null });
      rsa.book.set('rsa-lost', { flag: '00', amount: Number.parseInt(totalAmount.value, 10) });
      await pass(16);
      await sweep();
      expect(await doubtAbout('rsa-lost')).toMatchObject({ state: 'SETTLED' });
      expect(rsa.questions).toEqual(['rsa-lost']);
    } finally {
      await rsa.close();
    }
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
  await bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'late-01' });
  await sweep(); // the bank gave the money back, and we hold it as paid
  expect(await doubtAbout('late-01')).toMatchObject({
    source: 'LATE_ANSWER',
    state: 'DISPUTED',
    attempts: [{ outcome: 'NOT_PAID', detail: 'booked here, not paid at the partner' }],
  });
});
