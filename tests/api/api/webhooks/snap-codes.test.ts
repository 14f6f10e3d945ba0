import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { type HttpAnswer, type HttpCall, sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { signedTokenCall } from '../../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-calls.js';
import { type BankOfTest, useServer } from '../../../support/partners/a-server.js';
import { bankOutcome } from '../../../support/partners/bank-outcome.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

/** Long for an answer on a busy machine, short for a test that waits for it. */
const ANSWER_WITHIN_MS = 4_000;
const CALLS_PER_SECOND = 30;

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z', () => ({
  SNAP_ANSWER_WITHIN_MS: String(ANSWER_WITHIN_MS),
  SNAP_CALLS_PER_SECOND_MAX: String(CALLS_PER_SECOND),
}));
const world = aWorld(database);
const books = booksOf(database);
let bank: BankOfTest;
let second = 0;
beforeAll(async () => void (bank = await host.bank('bank-kode')));
/** A second of its own for each test: the rate counts by the clock. */
beforeEach(() => host.clock.set(new Date(Date.parse('2026-03-05T03:00:00Z') + ++second * 1_000)));

const reached = new Set<string>();
const codeOf = (answer: HttpAnswer): string => {
  const code = String(answer.body?.['responseCode']);
  expect(code.slice(0, 3)).toBe(String(answer.status)); // the HTTP status is really that status
  reached.add(code);
  return code;
};
interface Told {
  readonly inquiryStatus?: string;
  readonly paymentFlagStatus?: string;
  readonly totalAmount?: { readonly value: string };
}
const told = ({ body }: HttpAnswer): Told => body?.['virtualAccountData'] ?? {};
const flagOf = (answer: HttpAnswer): string | undefined => told(answer).paymentFlagStatus ?? told(answer).inquiryStatus;

const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 2 });
const FREE = '8888899999999999';
const NOT_OURS = '1597501944358911';

async function owedBy({ virtualAccount }: BuiltFamily): Promise<number> {
  const answer = await bank.client.inquire({ virtualAccount });
  return Number.parseInt(told(answer).totalAmount?.value ?? '', 10);
}

/** As `pay` would send it, with one thing changed after it was signed. */
async function changedCall(change: (call: HttpCall) => Partial<HttpCall>): Promise<HttpCall> {
  const call = await bank.client.paymentCall({ virtualAccount: FREE, amount: 1 });
  return { ...call, ...change(call) };
}

async function inquiryCall(change: (call: HttpCall) => Partial<HttpCall> = () => ({})): Promise<HttpCall> {
  const call = await bank.client.inquiryCall({ virtualAccount: FREE });
  return { ...call, ...change(call) };
}

const without = (call: HttpCall, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(call.headers).filter(([header]) => header !== name));

/** Holds locks until told to let go, so that the server has to wait. */
async function holding(statement: string): Promise<() => Promise<void>> {
  const connection: PoolClient = await database.pool.connect();
  await connection.query('begin');
  await connection.query(statement);
  return async () => {
    await connection.query('rollback');
    connection.release();
  };
}

const expired = (): Promise<BuiltFamily> =>
  world.family({ paidThrough: '2026-03', members: [{ coveredThrough: '2026-01' }, { coveredThrough: '2026-01' }] });

interface Case {
  readonly codes: readonly [inquiry: string | null, payment: string | null];
  readonly when: string;
  readonly inquire?: () => Promise<HttpAnswer>;
  readonly pay?: () => Promise<HttpAnswer>;
}

const send = async (call: HttpCall | Promise<HttpCall>): Promise<HttpAnswer> => sendCall(host.baseUrl, await call);

const CASES: readonly Case[] = [
  {
    codes: ['2002400', '2002500'],
    when: 'the bill is found and paid',
    inquire: async () => bank.client.inquire({ virtualAccount: (await inArrears()).virtualAccount }),
    pay: async () => {
      const family = await inArrears();
      return bank.client.pay({ virtualAccount: family.virtualAccount, amount: await owedBy(family) });
    },
  },
  {
    codes: ['4002400', '4002500'],
    when: 'the body is no JSON',
    inquire: () => send(inquiryCall(() => ({ body: '{"broken' }))),
    pay: () => send(changedCall(() => ({ body: '{"broken' }))),
  },
  {
    codes: ['4002401', '4002501'],
    when: 'a field is malformed',
    inquire: () => bank.client.inquire({ virtualAccount: FREE, requestId: 'x'.repeat(129) }),
    pay: () => bank.client.pay({ virtualAccount: FREE, amount: 1, reference: 'x'.repeat(129) }),
  },
  {
    codes: ['4002402', '4002502'],
    when: 'a header is missing',
    inquire: () => send(inquiryCall((call) => ({ headers: without(call, 'x-external-id') }))),
    pay: () => send(changedCall((call) => ({ headers: without(call, 'x-external-id') }))),
  },
  {
    codes: ['4012400', '4012500'],
    when: 'the signature is not that of the body',
    inquire: () => send(inquiryCall((call) => ({ body: call.body.replace(FREE.slice(5), '00000000001') }))),
    pay: () => send(changedCall((call) => ({ body: call.body.replace('"N"', '"Y"') }))),
  },
  {
    codes: ['4012401', '4012501'],
    when: 'the token is not ours',
    inquire: () => send(inquiryCall((call) => ({ headers: { ...call.headers, authorization: 'Bearer stranger' } }))),
    pay: () => send(changedCall((call) => ({ headers: { ...call.headers, authorization: 'Bearer stranger' } }))),
  },
  {
    codes: ['4042411', '4042511'],
    when: 'the account is no JKN virtual account',
    inquire: () => bank.client.inquire({ virtualAccount: NOT_OURS }),
    pay: () => bank.client.pay({ virtualAccount: NOT_OURS, amount: 1 }),
  },
  {
    codes: ['4042412', '4042512'],
    when: 'nobody has the account',
    inquire: () => bank.client.inquire({ virtualAccount: FREE }),
    pay: () => bank.client.pay({ virtualAccount: FREE, amount: 1 }),
  },
  {
    codes: [null, '4042513'],
    when: 'the amount is another than the bill',
    pay: async () => {
      const family = await inArrears();
      return bank.client.pay({ virtualAccount: family.virtualAccount, amount: (await owedBy(family)) + 1 });
    },
  },
  {
    codes: ['4042414', '4042514'],
    when: 'nothing is left to pay',
    inquire: async () =>
      bank.client.inquire({ virtualAccount: (await world.family({ paidThrough: '2026-03' })).virtualAccount }),
    pay: async () =>
      bank.client.pay({ virtualAccount: (await world.family({ paidThrough: '2026-03' })).virtualAccount, amount: 1 }),
  },
  {
    codes: [null, '4042518'],
    when: 'the call comes twice',
    pay: async () => {
      const call = await bank.client.paymentCall({ virtualAccount: FREE, amount: 1 });
      await send(call);
      return send(call);
    },
  },
  {
    codes: ['4042419', '4042519'],
    when: 'nobody of the family is registered any more',
    inquire: async () => bank.client.inquire({ virtualAccount: (await expired()).virtualAccount }),
    pay: async () => bank.client.pay({ virtualAccount: (await expired()).virtualAccount, amount: 1 }),
  },
  {
    codes: ['4092400', '4092500'],
    when: 'the X-EXTERNAL-ID was used for something else today',
    inquire: async () => {
      await bank.client.inquire({ virtualAccount: FREE, externalId: 'asked-twice' });
      return bank.client.inquire({ virtualAccount: FREE, externalId: 'asked-twice' });
    },
    pay: async () => {
      await bank.client.pay({ virtualAccount: FREE, amount: 1, externalId: 'paid-twice' });
      return bank.client.pay({ virtualAccount: FREE, amount: 1, externalId: 'paid-twice' });
    },
  },
  {
    codes: ['4292400', '2022500'],
    when: 'the bank sends more in a second than was agreed',
    inquire: () => beyondTheRate(() => bank.client.inquire({ virtualAccount: FREE })),
    pay: () => beyondTheRate(() => bank.client.pay({ virtualAccount: FREE, amount: 1 })),
  },
  {
    codes: ['5002400', '2022500'],
    when: 'we fail',
    inquire: () => whileBroken(() => bank.client.inquire({ virtualAccount: FREE })),
    pay: () => whileBroken(() => bank.client.pay({ virtualAccount: FREE, amount: 1 })),
  },
];

async function beyondTheRate(call: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const answers = await Promise.all(Array.from({ length: CALLS_PER_SECOND + 1 }, call));
  const refused = answers.find(({ body }) => ['4292400', '2022500'].includes(String(body?.['responseCode'])));
  if (refused === undefined) throw new Error('nothing was refused');
  return refused;
}

/** Neither bill nor posting can be read. */
async function whileBroken(call: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  await database.pool.query('alter table participants rename to participants_away');
  try {
    return await call();
  } finally {
    await database.pool.query('alter table participants_away rename to participants');
  }
}

describe('every response code of inquiry and payment is reached', () => {
  beforeEach(() => bank.client.token());

  const inquiries = CASES.flatMap(({ codes: [code], when, inquire }) =>
    code === null || inquire === undefined ? [] : [{ code, when, inquire }],
  );
  test.each(inquiries)('$code when $when', async ({ code, inquire }) => {
    const answer = await inquire();
    expect(codeOf(answer)).toBe(code);
    expect(bankOutcome('inquiry', answer)).toBe(code === '2002400' ? 'success' : 'failed');
  });

  /** What a bank makes of the codes that are no definite no. */
  const OUTCOMES: Readonly<Record<string, string>> = { '2002500': 'success', '2022500': 'timeout' };
  const payments = CASES.flatMap(({ codes: [, code], when, pay }) =>
    code === null || pay === undefined ? [] : [{ code, when, pay }],
  );
  test.each(payments)('$code when $when', async ({ code, pay }) => {
    const answer = await pay();
    expect(codeOf(answer)).toBe(code);
    expect(bankOutcome('payment', answer)).toBe(OUTCOMES[code] ?? 'failed');
  });

  test('2022400 for the same inquiry while it is answered, and 5042400 when that takes too long', async () => {
    const letGo = await holding('lock table families in access exclusive mode');
    try {
      const call = await bank.client.inquiryCall({ virtualAccount: FREE });
      const late = send(call);
      const again = await untilAnswered(() => send(call), '2022400');
      expect([codeOf(again), flagOf(again), bankOutcome('inquiry', again)]).toEqual(['2022400', '01', 'failed']);
      expect(codeOf(await late)).toBe('5042400');
    } finally {
      await letGo();
    }
  });

  test('2022500 while a commit may hold the payment, and for one that waited behind it and is never posted', async () => {
    const [first, second_] = [await inArrears(), await inArrears()];
    const payment = { virtualAccount: first.virtualAccount, amount: await owedBy(first), reference: 'slow-01' };
    const waiting = { virtualAccount: second_.virtualAccount, amount: await owedBy(second_), reference: 'waiting-01' };
    const letGo = await holding('select from live_streams for update'); // what every commit needs
    try {
      const inProgress = bank.client.pay(payment);
      await untilBlocked();
      const withdrawn = bank.client.pay(waiting);
      const [unknown, withheld] = await Promise.all([inProgress, withdrawn]);
      expect([codeOf(unknown), flagOf(unknown), bankOutcome('payment', unknown)]).toEqual(['2022500', '02', 'timeout']);
      expect([codeOf(withheld), flagOf(withheld), bankOutcome('payment', withheld)]).toEqual(
        ['2022500', '02', 'timeout'], // an earlier try of the same could be under way elsewhere
      );
    } finally {
      await letGo();
    }
    expect(await lateAnswers('slow-01', 'waiting-01')).toEqual([
      { reference: 'slow-01', state: 'open', amount: BigInt(payment.amount) },
      { reference: 'waiting-01', state: 'open', amount: BigInt(waiting.amount) },
    ]);
    // The bank's advice of the first gets what it came to; the second left nothing behind.
    const advice = await bank.client.pay({ ...payment, flagAdvise: 'Y' });
    expect([codeOf(advice), flagOf(advice)]).toEqual(['2002500', '00']);
    expect([(await books.paymentsOf(first)).length, await books.eventsOf(first)]).toEqual([1, 1]);
    expect(await books.paymentsOf(second_)).toEqual([]);
  });
});

/** What the bank is going to be asked about. */
async function lateAnswers(...references: string[]): Promise<object[]> {
  const text =
    "select reference, state, amount from payment_doubts where source = 'late-answer' and reference = any($1) order by 1";
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  for (;;) {
    const { rows } = await database.pool.query<object>(text, [references]); // they are noted behind the answer
    if (rows.length === references.length || performance.now() > deadline) return rows;
  }
}

/** Asked until the first call is in the server's hands. */
async function untilAnswered(ask: () => Promise<HttpAnswer>, code: string): Promise<HttpAnswer> {
  const deadline = performance.now() + ANSWER_WITHIN_MS / 2;
  for (;;) {
    const answer = await ask();
    if (answer.body?.['responseCode'] === code || performance.now() > deadline) return answer;
  }
}

/** Until the posting stands behind the lock that the test holds. */
async function untilBlocked(): Promise<void> {
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  for (;;) {
    const { rows } = await database.pool.query<{ waiting: boolean }>(
      "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting",
    );
    if (rows[0]?.waiting === true) return;
    if (performance.now() > deadline) throw new Error('nothing waits for the lock');
  }
}

describe('every response code of the access token is reached', () => {
  const at = () => host.clock.now();
  const token = (change: (call: HttpCall) => Partial<HttpCall> = () => ({})): Promise<HttpAnswer> => {
    const call = signedTokenCall({ clientId: 'client-bank-kode', privateKey: bank.privateKey, at: at() });
    return send({ ...call, ...change(call) });
  };

  test.each([
    { code: '2007300', when: 'the key is the bank’s', ask: () => token() },
    { code: '4007300', when: 'the grant is another', ask: () => token(() => ({ body: '{"grantType":"password"}' })) },
    {
      code: '4007301',
      when: 'the time cannot be read',
      ask: () => token((call) => ({ headers: { ...call.headers, 'x-timestamp': 'yesterday' } })),
    },
    {
      code: '4007302',
      when: 'no client is named',
      ask: () => token((call) => ({ headers: without(call, 'x-client-key') })),
    },
    {
      code: '4017300',
      when: 'the signature is another',
      ask: () => token((call) => ({ headers: { ...call.headers, 'x-signature': 'AAAA' } })),
    },
    {
      code: '5007300',
      when: 'we fail',
      ask: async () => {
        await database.pool.query('alter table partners rename to partners_away');
        try {
          return await token((call) => ({ headers: { ...call.headers, 'x-client-key': 'nobody-asked-yet' } }));
        } finally {
          await database.pool.query('alter table partners_away rename to partners');
        }
      },
    },
    {
      code: '5047300',
      when: 'we are too slow',
      ask: async () => {
        const letGo = await holding('lock table partners in access exclusive mode');
        try {
          return await token((call) => ({ headers: { ...call.headers, 'x-client-key': 'nobody-asked-before' } }));
        } finally {
          await letGo();
        }
      },
    },
  ])('$code when $when', async ({ code, ask }) => {
    expect(codeOf(await ask())).toBe(code);
  });
});

const EITHER = [
  '20000',
  '20200',
  '40000',
  '40001',
  '40002',
  '40100',
  '40101',
  '40411',
  '40412',
  '40414',
  '40419',
  '40900',
];
const OF_INQUIRY = ['42900', '50000', '50400'];
const OF_PAYMENT = ['40413', '40418'];
const OF_TOKEN = ['20000', '40000', '40001', '40002', '40100', '50000', '50400'];

/** Runs last: each of the tests above notes the code it reached. */
test('and these are all the codes of the table', () => {
  const codes = (service: string, cases: readonly string[]): string[] =>
    cases.map((digits) => `${digits.slice(0, 3)}${service}${digits.slice(3)}`);
  const all = [
    ...codes('24', [...EITHER, ...OF_INQUIRY]),
    ...codes('25', [...EITHER, ...OF_PAYMENT]),
    ...codes('73', OF_TOKEN),
  ];
  expect([...reached].toSorted()).toEqual(all.toSorted());
});
