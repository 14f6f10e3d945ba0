import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/index.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { ASK, useStatusEndpoint } from '../../../support/partners/a-status-endpoint.js';
import { shownAmount } from '../../../support/partners/bank-outcome.js';
import { booksOf } from '../../../support/partners/books.js';
import { minimarketFile, settlementCallers } from '../../../support/settlement-callers.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type Reply, type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { newIdOf, uuidOf } from '../../../support/global-ids.js';

const CLOSE = `mutation ($input: ClosePaymentDoubtInput!) { closePaymentDoubt(input: $input) { __typename
  ... on PaymentDoubtClosed { doubt { id state closedAt askAfter paymentId closing { finding note closedBy } } }
  ... on Problem { code message } } }`;
const WAITING = '{ moneyWaiting { paymentDoubts { count } } partnerHealth { partnerCode doubtsOpen } }';
const MAY = '{ viewer { may { closePaymentDoubt } } }';
const NODE = 'query ($id: ID!) { node(id: $id) { ... on PaymentDoubt { state closing { finding note closedBy } } } }';
const NOTE = 'Surat bank 5 Maret 2026: rekening pembayar tidak didebit.';

type Answer = Readonly<Record<string, unknown>> & {
  readonly doubt?: { readonly paymentId: string | null; readonly closedAt: string };
};
interface Waiting {
  readonly moneyWaiting: { readonly paymentDoubts: { readonly count: number } };
  readonly partnerHealth: readonly { readonly partnerCode: string; readonly doubtsOpen: number }[];
}

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const at = useStatusEndpoint(host, database, 'bank-tanya');
const call = settlementCallers(host);
const world = aWorld(database);
const books = booksOf(database);

let rina: User;
let budi: User;
let shop: ShopOfTest;

beforeAll(async () => {
  rina = await signIn(host, { role: 'OPERATOR' });
  budi = await signIn(host, { role: 'OPERATOR' });
  await host.bank('bank-tanpa-meja');
  shop = await host.shop('toko-ragu');
});

const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-12', members: 2 });

/** A doubt that the sweep does not reach before the test does. */
async function doubtOf(partnerCode: string, reference: string, account = '8888801944358911'): Promise<string> {
  await database.pool.query(
    `insert into payment_doubts (id, partner_id, source, source_key, reference, account_text, amount, raised_at, state, ask_after)
     select gen_random_uuid(), id, 'late-answer', $2, $2, $3, 100000, $4::timestamptz, 'open', $4::timestamptz + interval '1 day'
     from partners where code = $1`,
    [partnerCode, reference, account, host.clock.now()],
  );
  return (await at.doubtAbout(reference)).id;
}

/** A doubt about a call that names no payment. */
async function unaskable(): Promise<string> {
  const known = new Set((await at.doubts({ state: 'UNASKABLE' })).map(({ id }) => id));
  await at.bank.client.send({ partnerServiceId: '   88888' });
  await at.runInquiryJob();
  const found = (await at.doubts({ state: 'UNASKABLE' })).find(({ id }) => !known.has(id));
  if (found === undefined) throw new Error('no doubt was raised');
  return found.id;
}

const send = (user: User, id: string, content: object): Promise<Reply<{ closePaymentDoubt: Answer }>> =>
  askAs(host, user, [CLOSE, { input: { paymentDoubtId: id, finding: 'NO_MONEY_MOVED', note: NOTE, ...content } }]);

async function close(user: User, id: string, content: object = {}): Promise<Answer> {
  const { data, errors } = await send(user, id, content);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.closePaymentDoubt;
}

const WAIT_WITHIN_MS = 10_000;

/** Waits until so many sessions wait for a row that somebody holds. */
async function allWait(sessions: number): Promise<void> {
  const deadline = performance.now() + WAIT_WITHIN_MS;
  for (;;) {
    const { rows } = await database.pool.query<{ waiting: number }>(
      "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows[0]?.waiting === sessions) return;
    if (performance.now() > deadline) throw new Error(`${rows[0]?.waiting} sessions wait`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const stateOf = async (id: string) => (await at.as('OPERATOR', NODE, { id })).data;
const open = async () => {
  const { data } = await at.as<Waiting>('OPERATOR', WAITING);
  const listed = (await at.doubts({ open: true })).length;
  const health = data?.partnerHealth.reduce((sum, { doubtsOpen }) => sum + doubtsOpen, 0);
  return { listed, waiting: data?.moneyWaiting.paymentDoubts.count, health };
};

describe('a doubt that no question decides', () => {
  test('and names no payment is closed with what was found: it waits for nobody, and books nothing', async () => {
    const id = await unaskable();
    const before = await open();
    expect(before).toEqual({ listed: before.listed, waiting: before.listed, health: before.listed });
    const { rows: journal } = await database.pool.query('select count(*) as lines from journal_lines');

    const answer = await close(rina, id);
    expect(answer).toEqual({
      __typename: 'PaymentDoubtClosed',
      doubt: {
        id,
        state: 'CLOSED_BY_HAND',
        closedAt: host.clock.now().toISOString(),
        askAfter: null,
        paymentId: null,
        closing: { finding: 'NO_MONEY_MOVED', note: NOTE, closedBy: rina.subject },
      },
    });
    expect(await open()).toEqual({
      listed: before.listed - 1,
      waiting: before.listed - 1,
      health: before.listed - 1,
    });
    expect((await database.pool.query('select count(*) as lines from journal_lines')).rows).toEqual(journal);
    expect(await at.ask(id)).toMatchObject({ code: 'PAYMENT_DOUBT_CLOSED' });

    await at.runInquiryJob();
    expect((await open()).listed).toBe(before.listed - 1);
  });

  test('of a partner that cannot be asked, or is no more, is closed', async () => {
    expect(await close(rina, await doubtOf('bank-tanpa-meja', 'no-desk-01'))).toMatchObject({
      doubt: { state: 'CLOSED_BY_HAND' },
    });
    const id = await doubtOf('bank-tanya', 'ended-01');
    await database.pool.query("update partners set active = false where code = 'bank-tanya'");
    try {
      expect(await close(rina, id)).toMatchObject({ doubt: { state: 'CLOSED_BY_HAND' } });
    } finally {
      await database.pool.query("update partners set active = true where code = 'bank-tanya'");
    }
  });

  test('because the partner does not know is closed once it was asked, and not before', async () => {
    const id = await doubtOf('bank-tanya', 'ask-first-01');
    expect(await close(rina, id)).toEqual({
      __typename: 'WrongState',
      code: 'PAYMENT_DOUBT_TO_BE_ASKED',
      message: 'Mitra dapat ditanya dan belum pernah ditanya; tanyakan dulu.',
    });
    expect(await stateOf(id)).toEqual({ node: { state: 'OPEN', closing: null } });

    at.endpoint.book.set('ask-first-01', { flag: '03', amount: 100_000 });
    expect(await at.ask(id)).toMatchObject({ outcome: 'PENDING' });
    expect(await close(rina, id, { finding: 'LEFT_TO_FILE' })).toMatchObject({
      doubt: { state: 'CLOSED_BY_HAND', askAfter: null, closing: { finding: 'LEFT_TO_FILE' } },
    });
  });

  test('is not closed while somebody asks', async () => {
    const id = await doubtOf('bank-tanpa-meja', 'being-asked-01');
    const until = (moment: Date) =>
      database.pool.query('update payment_doubts set asking_until = $2 where id = $1', [uuidOf(id), moment]);
    await until(new Date(host.clock.now().getTime() + 1_000));
    expect(await close(rina, id)).toMatchObject({ __typename: 'Unavailable', code: 'PAYMENT_DOUBT_BEING_ASKED' });
    await until(host.clock.now());
    expect(await close(rina, id)).toMatchObject({ doubt: { state: 'CLOSED_BY_HAND' } });
  });

  test('and was decided by an answer stays as it was decided', async () => {
    const id = await doubtOf('bank-tanya', 'not-paid-01');
    expect(await at.ask(id)).toMatchObject({ doubt: { state: 'NOT_PAID' } });
    expect(await close(rina, id)).toMatchObject({ __typename: 'WrongState', code: 'PAYMENT_DOUBT_CLOSED' });
    expect(await stateOf(id)).toEqual({ node: { state: 'NOT_PAID', closing: null } });
    expect(await close(rina, newIdOf('PaymentDoubt'))).toMatchObject({ code: 'PAYMENT_DOUBT_NOT_FOUND' });
  });
});

describe('a closing', () => {
  test('that its sender repeats is answered the same, and with other content it conflicts', async () => {
    const id = await unaskable();
    const first = await close(rina, id);
    host.clock.set(new Date(host.clock.now().getTime() + 60_000));
    expect(await close(rina, id, { note: `  ${NOTE} ` })).toEqual(first);
    for (const other of [{ finding: 'NOT_A_PAYMENT' }, { note: 'Telepon bank.' }])
      expect(await close(rina, id, other)).toMatchObject({
        __typename: 'ConflictsWithEarlier',
        code: 'PAYMENT_DOUBT_CLOSING_CONFLICTS_WITH_EARLIER',
      });
    expect(await close(budi, id)).toMatchObject({ code: 'PAYMENT_DOUBT_CLOSED' });
    expect(await stateOf(id)).toEqual({
      node: { state: 'CLOSED_BY_HAND', closing: { finding: 'NO_MONEY_MOVED', note: NOTE, closedBy: rina.subject } },
    });
  });

  test('by two people at once is that of one', async () => {
    const id = await unaskable();
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query('select from payment_doubts where id = $1 for update', [uuidOf(id)]);
    const closings = [rina, budi].flatMap((user) =>
      Array.from({ length: 2 }, () => close(user, id, { note: user.subject })),
    );
    await allWait(closings.length);
    await holder.query('rollback');
    holder.release();
    const answers = await Promise.all(closings);
    const kinds = answers.map((answer) => String(answer['code'] ?? answer['__typename'])).toSorted();
    expect(kinds).toEqual(['PAYMENT_DOUBT_CLOSED', 'PAYMENT_DOUBT_CLOSED', 'PaymentDoubtClosed', 'PaymentDoubtClosed']);
    const { rows } = await database.pool.query(
      'select note = closed_by as own from payment_doubt_closings where doubt_id = $1',
      [uuidOf(id)],
    );
    expect(rows).toEqual([{ own: true }]);
  });

  test.each(['update payment_doubt_closings set note = note', 'delete from payment_doubt_closings'])(
    'is kept for ever: %s is refused',
    async (statement) => {
      await close(rina, await unaskable());
      await expect(database.pool.query(statement)).rejects.toThrow(
        'rows of payment_doubt_closings are never changed or deleted',
      );
    },
  );

  test.each([
    { why: 'no note', content: { note: ' ' }, field: 'input.note' },
    { why: 'a note that is too long', content: { note: 'x'.repeat(501) }, field: 'input.note' },
    {
      why: 'no payment that has the money',
      content: { finding: 'SETTLED_OTHERWISE' },
      field: 'input.paymentReference',
    },
    {
      why: 'a payment where none has the money',
      content: { paymentReference: 'any' },
      field: 'input.paymentReference',
    },
    {
      why: 'a reference that is too long',
      content: { finding: 'SETTLED_OTHERWISE', paymentReference: 'x'.repeat(129) },
      field: 'input.paymentReference',
    },
  ])('with $why is refused', async ({ content, field }) => {
    const { errors } = await send(rina, newIdOf('PaymentDoubt'), content);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });
});

describe('money that another payment has', () => {
  const covered = (paymentReference: string) => ({ finding: 'SETTLED_OTHERWISE', paymentReference });

  test('must be in a payment of the same partner that was not taken back', async () => {
    const family = await inArrears();
    const id = await doubtOf('toko-ragu', 'covered-01');
    const pay = (reference: string) =>
      shop.sender.pay({ accountNumber: family.virtualAccount, amount: 150_000, reference });
    await pay('given-back');
    await shop.sender.reverse({ reference: 'given-back', reason: 'terminal fault' });
    await pay('has-the-money');
    const amount = await shownAmount(
      at.bank.client.inquire({ virtualAccount: family.virtualAccount, requestId: 'elsewhere' }),
    );
    await at.bank.client.pay({ virtualAccount: family.virtualAccount, amount, reference: 'elsewhere' });
    expect(await books.paymentBy('elsewhere')).toMatchObject({ code: 'bank-tanya' });

    for (const reference of ['never-seen', 'elsewhere'])
      expect(await close(rina, id, covered(reference))).toMatchObject({
        __typename: 'NotFound',
        code: 'PAYMENT_DOUBT_PAYMENT_NOT_FOUND',
      });
    expect(await close(rina, id, covered('given-back'))).toMatchObject({ code: 'PAYMENT_DOUBT_PAYMENT_TAKEN_BACK' });

    const first = await close(rina, id, covered('has-the-money'));
    const { rows } = await database.pool.query<{ id: string }>(
      "select id from payments where reference = 'has-the-money'",
    );
    expect(uuidOf(first.doubt?.paymentId ?? '')).toBe(rows[0]?.id);
    await shop.sender.reverse({ reference: 'has-the-money', reason: 'terminal fault' });
    expect(await close(rina, id, covered('has-the-money'))).toEqual(first);
    expect(await close(rina, id, covered('given-back'))).toMatchObject({ __typename: 'ConflictsWithEarlier' });
  });
});

describe('a payment that comes after its doubt was closed', () => {
  test('is posted when its bank confirms it', async () => {
    const family = await inArrears();
    const { virtualAccount } = family;
    const bank = await host.bank('bank-terlambat');
    const later = await doubtOf('bank-terlambat', 'confirmed-late-2', virtualAccount);
    await close(rina, later);
    const amount = await shownAmount(bank.client.inquire({ virtualAccount, requestId: 'confirmed-late-2' }));
    await bank.client.pay({ virtualAccount, amount, reference: 'confirmed-late-2' });
    expect(await books.paymentsOf(family)).toMatchObject([{ reference: 'confirmed-late-2', outcome: 'posted' }]);
    expect(await stateOf(later)).toMatchObject({ node: { state: 'CLOSED_BY_HAND' } });
  });

  test('is posted from the settlement file of its partner', async () => {
    const family = await inArrears();
    await call.partner('kedai-ragu', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    await close(rina, await doubtOf('kedai-ragu', 'in-the-file', family.virtualAccount), { finding: 'LEFT_TO_FILE' });
    const line = {
      at: '2026-03-04 14:05:00',
      reference: 'in-the-file',
      account: family.virtualAccount,
      amount: 100_000n,
    };
    await call.upload(await call.token({ role: 'OPERATOR' }), { partner: 'kedai-ragu', text: minimarketFile([line]) });
    expect(await books.paymentBy('in-the-file')).toMatchObject({ code: 'kedai-ragu', amount: 100_000n });
  });
});

test('operators close doubts; an auditor reads what they found, and others neither', async () => {
  const id = await unaskable();
  for (const role of ['AUDITOR', 'BRANCH_HEAD', 'PARTNER'] as const) {
    const user = await signIn(host, { role });
    expect((await send(user, id, {})).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await askAs(host, user, [MAY])).data).toEqual({ viewer: { may: { closePaymentDoubt: false } } });
  }
  expect((await askAs(host, rina, [MAY])).data).toEqual({ viewer: { may: { closePaymentDoubt: true } } });
  await close(rina, id);
  expect((await at.as('AUDITOR', NODE, { id })).data).toMatchObject({ node: { closing: { closedBy: rina.subject } } });
  expect((await at.as('BRANCH_HEAD', NODE, { id })).data).toEqual({ node: null });
  expect(await at.as('OPERATOR', ASK, { id })).toMatchObject({
    data: { askPartner: { code: 'PAYMENT_DOUBT_CLOSED' } },
  });
});
