import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PostingOverdue } from '../../../../src/money/payments/index.js';
import { issuePaymentCode } from '../../../../src/money/payment-codes/issue-payment-code.js';
import { type FamilyId, randomIds } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { Timers } from '../../../../src/kernel/timers.js';
import { retryReasonOf } from '../../../../src/platform/db/availability.js';
import { createPool } from '../../../../src/platform/db/pool.js';
import {
  type NoticeParams,
  type PostingHarness,
  openPostingHarness,
  toDelivery,
} from '../../../support/posting-harness.js';
import { startLossyProxy } from '../../../support/lossy-proxy.js';
import { eventually } from '../../../support/messages/ask-over-http.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;
const LANE_WAIT_MS = 600;

const database = useTestDatabase();
const world = aWorld(database);
let harness: PostingHarness;
/** Posting that waits a short time only for families that are held. */
let impatient: PostingHarness;

beforeAll(async () => {
  harness = await openPostingHarness(database.pool, { now: NOW });
  impatient = await openPostingHarness(database.pool, { now: NOW, laneWaitMs: LANE_WAIT_MS });
});

let letGo = (): Promise<void> => Promise.resolve();
afterEach(() => letGo());

/** Holds the row of a family as another instance, or a person with psql, does, until `letGo` or the end of the test. */
async function hold(id: FamilyId): Promise<void> {
  const connection = await database.pool.connect();
  await connection.query('begin');
  await connection.query('select from families where id = $1 for update', [id]);
  letGo = async () => {
    letGo = () => Promise.resolve();
    await connection.query('rollback');
    connection.release();
  };
}

/** Hands a notice in, and tells whether it was answered yet. */
function handIn(params: NoticeParams) {
  return following(harness.deliver({ kind: 'informing', ...params }));
}

function following<Answer>(answer: Promise<Answer>) {
  const told = { isAnswered: false, answer };
  const answered = (): void => void (told.isAnswered = true);
  answer.then(answered, answered);
  return told;
}

/** Timers that go off when the test says so, in the order in which they were set. */
function timersByHand(): { readonly timers: Timers; readonly passAll: () => void } {
  const waiting = new Set<() => void>();
  const timers: Timers = {
    elapsedMs: () => performance.now(),
    after(_ms, act) {
      waiting.add(act);
      return () => void waiting.delete(act);
    },
  };
  return { timers, passAll: () => [...waiting].forEach((act) => act()) };
}

const paidFor = async (reference: string): Promise<number> =>
  (await database.pool.query('select from payments where reference = $1', [reference])).rowCount ?? 0;

describe('a family that somebody else holds', () => {
  test('delays its own notices alone, and those that share a key or a reference with them', async () => {
    const [held, sharer, free] = await Promise.all([1, 2, 3].map(() => world.family(OWING)));
    const partner = await world.partner();
    const of = (family: BuiltFamily | undefined, reference: string, deliveryKey = reference): NoticeParams => ({
      partnerId: partner.id,
      reference,
      family: family!,
      amount: BILL,
      deliveryKey,
    });
    await harness.deliver(of(held, 'decided before'));
    await hold(held!.id);

    const first = handIn(of(held, 'first'));
    const sharesKey = handIn({ ...of(sharer, 'first', 'other key'), amount: BILL + 1n });
    const repeat = await harness.deliver(of(held, 'decided before'));
    const other = await harness.deliver(of(free, 'other'));
    const second = handIn(of(held, 'second'));
    await harness.deliver(of(await world.family(OWING), 'another'));

    expect(repeat).toMatchObject({ seenBefore: 'same-delivery', firstOutcome: 'posted' });
    expect(other.outcome).toBe('posted');
    expect([first, sharesKey, second].map(({ isAnswered }) => isAnswered)).toEqual([false, false, false]);
    await letGo();
    expect(await first.answer).toMatchObject({ outcome: 'paid-ahead', seenBefore: 'never' });
    expect(await sharesKey.answer).toMatchObject({ outcome: 'conflicts-with-earlier' });
    expect(await second.answer).toMatchObject({ seenBefore: 'never' });
  });

  test('is waited for a while; then its notice is withdrawn, and is posted when it is sent again', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const params: NoticeParams = { partnerId: partner.id, reference: 'held', family, amount: BILL };
    await hold(family.id);

    const overdue = await impatient.deliver(params).catch((error: unknown) => error);
    await letGo();
    await impatient.batcher.idle();

    expect(overdue).toBeInstanceOf(PostingOverdue);
    expect(overdue).toMatchObject({ isWithdrawn: true });
    expect(retryReasonOf(overdue)).toBe('held');
    expect(await paidFor('held')).toBe(0);
    expect(await harness.deliver(params)).toMatchObject({ outcome: 'posted', seenBefore: 'never' });
  });

  test('delays nobody who waits no longer: a notice that is withdrawn from the lane is never posted', async () => {
    const { timers, passAll } = timersByHand();
    const patient = await openPostingHarness(database.pool, { now: NOW, timers });
    const family = await world.family(OWING);
    const partner = await world.partner();
    await hold(family.id);
    const withdrawn = patient
      .deliverWithin({ partnerId: partner.id, reference: 'withdrawn', family, amount: BILL }, LANE_WAIT_MS)
      .catch((error: unknown) => error);
    await eventually(() => Promise.resolve(patient.batcher.laneSize === 1), 'the notice to wait in the lane');

    passAll(); // its time is over while it waits in the lane, and before the lane is tried again
    expect(await withdrawn).toMatchObject({ name: 'PostingOverdue', isWithdrawn: true });
    await letGo();
    await patient.batcher.idle();
    expect(await paidFor('withdrawn')).toBe(0);
  });

  test('is waited for also where a poisonous notice has its batch tried one by one', async () => {
    const [held, free] = [await world.family(OWING), await world.family(OWING)];
    const partner = await world.partner();
    await hold(held.id);
    const waiting = handIn({ partnerId: partner.id, reference: 'waits', family: held, amount: BILL });
    const poisonous = harness.deliver({ partnerId: partner.id, reference: 'nul \u0000', family: free, amount: BILL });
    await expect(poisonous).rejects.toThrow('invalid byte sequence');
    expect(waiting.isAnswered).toBe(false);
    await letGo();
    expect(await waiting.answer).toMatchObject({ outcome: 'posted' });
  });

  test('keeps the payments of others as fast as they are without it', async () => {
    const partner = await world.partner();
    const families = await Promise.all(Array.from({ length: 61 }, () => world.family(OWING)));
    const [held, ...others] = families;
    const timed = async (from: number, through: number): Promise<number> => {
      const times: number[] = [];
      for (const [place, family] of others.slice(from, through).entries()) {
        const startedAt = performance.now();
        await harness.deliver({ partnerId: partner.id, reference: `t-${from + place}`, family, amount: BILL });
        times.push(performance.now() - startedAt);
      }
      return times.toSorted((a, b) => a - b).at(-2) ?? 0;
    };
    await timed(0, 10);
    const without = await timed(10, 35);
    await hold(held!.id);
    const waiting = handIn({ partnerId: partner.id, reference: 'held meanwhile', family: held!, amount: BILL });
    const beside = await timed(35, 60);
    expect(waiting.isAnswered).toBe(false);
    await letGo();
    await waiting.answer;
    expect(beside).toBeLessThan(3 * without + 50);
  });

  test('delays no other either while its payment code is being issued anew', async () => {
    const [family, other] = [await world.family(OWING), await world.family(OWING)];
    const partner = await world.partner();
    const issue = (pool: typeof database.pool, bill: bigint) =>
      issuePaymentCode(
        { pool, newId: randomIds, now: new Date(NOW) },
        {
          familyId: family.id,
          chainId: partner.id,
          bill: rupiah(bill),
          issuedBy: 'officer-1',
          expiresAt: new Date('2026-11-25T03:00:00Z'),
        },
      );
    const { code } = await issue(database.pool, BILL);
    const proxy = await startLossyProxy(database.url);
    const pool = createPool({ databaseUrl: proxy.url, role: 'jobs', onError: () => undefined });
    const silent = proxy.goSilentBehind('closed_at is null for update');
    const issuing = issue(pool, BILL / 2n).catch(() => undefined);
    await silent;
    await sleep(200); // until the database has done what it heard

    const together = { partnerId: partner.id, amount: BILL };
    const delivery = toDelivery({ ...together, reference: 'by code', accountText: code }, new Date(NOW));
    const notice = { ...delivery.notice, billingNumber: null };
    const coded = following(harness.batcher.post({ ...delivery, notice }));
    const startedAt = performance.now();
    const free = await harness.deliver({ ...together, reference: 'beside the code', family: other });
    const tookMs = performance.now() - startedAt;
    const wasWaiting = !coded.isAnswered;
    proxy.cut('refuse');
    await issuing;
    expect({ free: free.outcome, wasWaiting }).toEqual({ free: 'posted', wasWaiting: true });
    expect(tookMs).toBeLessThan(800);
    expect(await coded.answer).toMatchObject({ outcome: 'posted' });
    await pool.end();
    await proxy.close();
  });
});
