import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROTOCOLS } from '../../../../src/api/webhooks/adapters/index.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { closeBooked } from '../../../../src/partners/doubts/close-unasked.js';
import { type HttpCall, sendCall } from '../../../../src/partners/stand-ins/index.js';
import { type LossyProxy, startLossyProxy } from '../../../support/lossy-proxy.js';
import { type BankOfTest, useServerWith } from '../../../support/partners/a-server.js';
import { bankOutcome } from '../../../support/partners/bank-outcome.js';
import { useCollectors } from '../../../support/partners/collectors.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-03-05T03:00:00Z';
/** One person of class I, who owes March alone. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-02' } as const;
const BILL = 150_000n;

const database = useTestDatabase();
const world = aWorld(database);
let proxy: LossyProxy;
beforeAll(async () => void (proxy = await startLossyProxy(database.url)));
const byProxy = {
  endWith: database.endWith,
  get url() {
    return proxy.url;
  },
  get pool() {
    return database.pool;
  },
};
const host = useServerWith({
  database: byProxy,
  now: NOW,
  posting: { patienceMs: 0, laneWaitMs: 300 },
  // Room for one call of one caller at a time.
  environment: () => ({ WEBHOOKS_IN_FLIGHT_MAX: '2' }),
});
const collectors = useCollectors(host);
afterAll(() => proxy.close());

/** What the partner of each protocol is told: by a bank's code and flag, or by the status at which it sends again. */
const TOLD: Readonly<Record<string, object>> = {
  'snap-bi': { status: 202, body: { responseCode: '2022500', virtualAccountData: { paymentFlagStatus: '02' } } },
};
const SENT_AGAIN = { body: { detail: expect.stringContaining('It is not known yet whether the call was booked') } };

/** Holds what the writes of every posting need; returns how to let go of it. */
async function holdCommits(): Promise<() => Promise<void>> {
  const holder = await database.pool.connect();
  await holder.query('begin');
  await holder.query('lock table webhook_deliveries in share mode');
  return async () => {
    await holder.query('rollback');
    holder.release();
  };
}

/** Sends a call once, whatever is answered: a partner's sandbox would send it again by itself. */
async function sendOnce({ path, method, headers, body }: HttpCall) {
  const answer = await fetch(new URL(path, host.baseUrl), { method, headers, body });
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
}

async function until(look: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!(await look())) {
    if (performance.now() > giveUpAt) throw new Error('it does not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isCommitWaiting = async (): Promise<boolean> => {
  const waiting = "select from pg_locks where relation = 'webhook_deliveries'::regclass and not granted";
  return (await database.pool.query(waiting)).rowCount === 1;
};

const rowsAbout = async (reference: string) => {
  const [payments, doubts] = await Promise.all([
    database.pool.query('select id from payments where reference = $1', [reference]),
    database.pool.query<{ state: string; payment_id: string | null }>(
      "select state, payment_id from payment_doubts where source = 'late-answer' and reference = $1",
      [reference],
    ),
  ]);
  return { payments: payments.rows as { id: string }[], doubts: doubts.rows };
};

/** The payment's reference as the books hold it, which some protocols make longer. */
async function referenceOf(familyId: string): Promise<string> {
  const text = 'select reference from payments where family_id = $1';
  const { rows } = await database.pool.query<{ reference: string }>(text, [familyId]);
  return rows[0]?.reference ?? '';
}

test.each(PROTOCOLS)(
  'a partner of $traits.name is not told that a payment failed which may be posted',
  async (protocol) => {
    const player = await collectors.play(protocol, `${protocol.traits.name}-ragu`);
    const family = await world.family(OWING);
    const payment = { account: family.virtualAccount, amount: BILL, reference: `ragu-${randomIds().slice(-12)}` };
    const ask = { ...payment, deliveryId: randomIds(), paidAt: host.clock.now() };
    const call = await player.paymentCall(ask);

    const letGo = await holdCommits();
    const answering = sendOnce(call);
    await until(isCommitWaiting);
    proxy.loseAnswers();
    await letGo();
    await proxy.answersLost();
    proxy.cut('refuse');
    const answer = await answering;
    proxy.cut('pass');

    expect(answer).toMatchObject(TOLD[protocol.traits.name] ?? SENT_AGAIN);
    await until(async () => (await referenceOf(family.id)) !== '');
    const reference = await referenceOf(family.id);
    await until(async () => (await rowsAbout(reference)).doubts.length === 1);
    const { payments, doubts } = await rowsAbout(reference);
    expect([payments.length, doubts[0]?.state]).toEqual([1, 'open']);

    await closeBooked(database.pool, host.clock.now());
    expect((await rowsAbout(reference)).doubts).toEqual([{ state: 'already-settled', payment_id: payments[0]?.id }]);
    expect(player.outcomeOf(await sendCall(host.baseUrl, await player.paymentCall(ask)))).toMatch(/^(?:taken|known)$/);
    expect((await rowsAbout(reference)).payments).toHaveLength(1);
  },
);

const FLAGS = ['N', 'Y'] as const;

describe('a bank that repeats a payment is not told that it failed, because another try may hold it', () => {
  let bank: BankOfTest;
  beforeAll(async () => void (bank = await host.bank('bank-ulang')));

  async function aRepeat(flagAdvise: 'N' | 'Y') {
    const { id, virtualAccount } = await world.family(OWING);
    const payment = { virtualAccount, amount: Number(BILL), reference: `ulang-${randomIds().slice(-12)}` };
    const callOf = (flag: 'N' | 'Y') => bank.client.paymentCall({ ...payment, flagAdvise: flag });
    return { familyId: id, reference: payment.reference, first: () => callOf('N'), again: () => callOf(flagAdvise) };
  }

  /** Holds a family as an instance does whose commit is under way. */
  async function holdFamily(familyId: string): Promise<() => Promise<void>> {
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query('select from families where id = $1 for update', [familyId]);
    return async () => {
      await holder.query('rollback');
      holder.release();
    };
  }

  test.each(FLAGS)('while the database is away (flagAdvise %s)', async (flagAdvise) => {
    const { reference, first, again } = await aRepeat(flagAdvise);
    const repeat = await again();
    await sendOnce(await first()); // its answer is lost on the bank's line
    proxy.cut('refuse');
    const answer = await sendOnce(repeat);
    proxy.cut('pass');

    expect(bankOutcome('payment', answer)).toBe('timeout');
    expect(answer).toMatchObject(TOLD['snap-bi']!);
    await until(async () => (await rowsAbout(reference)).doubts.length === 1);
    await closeBooked(database.pool, host.clock.now());
    const { payments, doubts } = await rowsAbout(reference);
    expect(doubts).toEqual([{ state: 'already-settled', payment_id: payments[0]?.id }]);
  });

  test.each(FLAGS)('while its family is held (flagAdvise %s)', async (flagAdvise) => {
    const { familyId, reference, again } = await aRepeat(flagAdvise);
    const letGo = await holdFamily(familyId);
    const answer = await sendOnce(await again());
    await letGo();

    expect(bankOutcome('payment', answer)).toBe('timeout');
    expect(answer).toMatchObject(TOLD['snap-bi']!);
    await until(async () => (await rowsAbout(reference)).doubts.length === 1);
  });

  test.each(FLAGS)('while more calls are under way than are answered (flagAdvise %s)', async (flagAdvise) => {
    const [other, { first, again }] = await Promise.all([aRepeat('N'), aRepeat(flagAdvise)]);
    const repeat = await again();
    await sendOnce(await first());
    const letGo = await holdFamily(other.familyId);
    const underWay = sendOnce(await other.first());
    const answer = await sendOnce(repeat);
    await letGo();

    expect(bankOutcome('payment', answer)).toBe('timeout');
    expect(answer).toMatchObject(TOLD['snap-bi']!);
    await underWay;
  });

  test('while we fail', async () => {
    const { reference, first, again } = await aRepeat('Y');
    const repeat = await again();
    await sendOnce(await first());
    await database.pool.query('alter table participants rename to participants_away');
    const answer = await sendOnce(repeat);
    await database.pool.query('alter table participants_away rename to participants');

    expect(bankOutcome('payment', answer)).toBe('timeout');
    expect(answer).toMatchObject(TOLD['snap-bi']!);
    await until(async () => (await rowsAbout(reference)).doubts.length === 1);
  });
});
