import { describe, expect, test } from '@jest/globals';
import { CommitUnknown } from '../../../../src/platform/db/commit-unknown.js';
import { PostingOverdue } from '../../../../src/money/payments/batch/posting-overdue.js';
import { type Planted, playHistory } from '../../../support/simulation/posting-history.js';

/** `SIMULATION_SEED=n` plays one history, `SIMULATION_COUNT=n` as many as that. */
const { SIMULATION_SEED: one, SIMULATION_COUNT: count = '200' } = process.env;
const SEEDS = one === undefined ? Array.from({ length: Number(count) }, (_, place) => place + 1) : [Number(one)];

/** Plays histories until one breaks a promise: this one, where one is named. */
async function firstBroken(seeds: readonly number[], planted?: Planted, promise?: string) {
  for (const seed of seeds) {
    const broken = [...new Set(await playHistory(seed, planted))];
    if (promise === undefined ? broken.length > 0 : broken.includes(promise)) return { seed, broken };
  }
  return null;
}

describe('posting in made-up time', () => {
  test('keeps its promises in every history', async () => {
    expect(await firstBroken(SEEDS)).toBeNull();
  });

  test('plays the same history from the same seed', async () => {
    const plant: Planted = { batcher: (own) => ({ ...own, post: () => Promise.reject(new Error('planted')) }) };
    expect(await playHistory(7, plant)).toEqual(await playHistory(7, plant));
  });
});

/** Says no of a call that failed, although an earlier try of its payment may be posted. */
const tellingNoOf =
  (isNo: (overdue: string | undefined) => boolean): NonNullable<Planted['adapter']> =>
  (own) => ({
    ...own,
    reply(result, request) {
      const { body, ...reply } = own.reply(result, request);
      const isToldNo = result.kind === 'failed' && isNo(result.overdue);
      return { ...reply, body: isToldNo ? { ...body, virtualAccountData: { paymentFlagStatus: '01' } } : body };
    },
  });

describe('the simulation notices', () => {
  const PLANTED: Readonly<Record<string, readonly [promise: string, Planted]>> = {
    'a lane that forgets who waits': [
      'a notice was posted before an earlier one of its family',
      { postBatch: (own) => (deliveries) => own(deliveries, new Set()) },
    ],
    'an answer before the commit': [
      'answered before the commit',
      {
        postBatch: (own) => (deliveries, waiting) => {
          own(deliveries, waiting).catch(() => undefined);
          return Promise.resolve(deliveries.map(() => ({ outcome: 'posted' }) as never));
        },
      },
    ],
    'a withdrawn notice that is posted': [
      'posted after it was withdrawn',
      {
        batcher: (own, time) => ({
          ...own,
          postWithin: (delivery, withinMs) =>
            Promise.race([
              own.post(delivery),
              time.pause(withinMs).then(() => Promise.reject(new PostingOverdue(true))),
            ]),
        }),
      },
    ],
    'a lost commit that is taken for a failure': [
      'posted after it was withdrawn',
      {
        postBatch: (own) => (deliveries, waiting) =>
          own(deliveries, waiting).catch((error: unknown) => {
            throw error instanceof CommitUnknown ? error.cause : error;
          }),
      },
    ],
    'an outage that is taken for a fault of the notice': [
      'failed, which nothing forced: Error: planted',
      {
        postBatch: (own) => (deliveries, waiting) =>
          own(deliveries, waiting).catch((error: unknown) => {
            throw (error as { code?: string }).code === 'ECONNREFUSED' ? new Error('planted') : error;
          }),
      },
    ],
    'a call that booked nothing and is told as a payment that failed': [
      'told no of a payment that is posted',
      { adapter: tellingNoOf((overdue) => overdue === 'nothing-booked') },
    ],
    'a late answer that is told as a payment that failed': [
      'told no of a payment that is posted',
      { adapter: tellingNoOf((overdue) => overdue === 'still-posting') },
    ],
    'a doubt that is not kept': ['told neither yes nor no without a doubt', { keepsDoubts: false }],
    'a held family for which all wait': [
      'a family that nobody holds waited for one that somebody holds',
      {
        postBatch: (own, books) => async (deliveries, waiting) => {
          for (let isHeld = true; isHeld;) {
            isHeld = deliveries.some((delivery) => books.isHeld(books.reading.familyOf(delivery)));
            if (isHeld) await books.time.pause(50);
          }
          return own(deliveries, waiting);
        },
      },
    ],
  };

  test.each(Object.keys(PLANTED))('%s', async (fault) => {
    const [promise, planted] = PLANTED[fault]!;
    const seeds = Array.from({ length: 300 }, (_, place) => place + 1);
    const found = await firstBroken(seeds, planted, promise);
    expect(found?.broken).toContain(promise);
    expect(await playHistory(found!.seed, planted)).toContain(promise);
  });
});
