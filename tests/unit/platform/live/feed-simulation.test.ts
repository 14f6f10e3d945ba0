import { describe, expect, test } from '@jest/globals';
import type { LiveFeed } from '../../../../src/platform/live/live-feed.js';
import { LiveTail } from '../../../../src/platform/live/live-tail.js';
import { type PlantedInFeed, playFeedHistory } from '../../../support/simulation/feed-history.js';

/** `SIMULATION_SEED=n` plays one history, `SIMULATION_COUNT=n` as many as that. */
const { SIMULATION_SEED: one, SIMULATION_COUNT: count = '400' } = process.env;
const SEEDS = one === undefined ? Array.from({ length: Number(count) }, (_, place) => place + 1) : [Number(one)];

/** Plays histories until one breaks a promise: this one, where one is named. */
async function firstBroken(seeds: readonly number[], planted?: PlantedInFeed, promise?: string) {
  for (const seed of seeds) {
    const broken = [...new Set(await playFeedHistory(seed, planted))];
    if (promise === undefined ? broken.length > 0 : broken.includes(promise)) return { seed, broken };
  }
  return null;
}

test('the live feed in made-up time tells every listener every event once, in order', async () => {
  expect(await firstBroken(SEEDS)).toBeNull();
});

/** The feed with something planted in it. */
const around = (own: LiveFeed, planted: Partial<LiveFeed>): LiveFeed => ({
  publish: own.publish,
  listen: own.listen,
  unlisten: own.unlisten,
  count: own.count,
  close: own.close,
  store: own.store,
  hint: (number) => own.hint(number),
  look: () => own.look(),
  get head() {
    return own.head;
  },
  ...planted,
});

async function passOn(from: LiveTail, to: LiveTail): Promise<void> {
  for (let taken = await from.take(); typeof taken !== 'string'; taken = await from.take()) to.push(taken);
  to.close();
}

describe('the simulation notices', () => {
  const PLANTED: Readonly<Record<string, readonly [promise: string, PlantedInFeed]>> = {
    'a listener that begins to listen after it has read': [
      'an event was lost',
      {
        feed: (own, time) =>
          around(own, {
            listen(topic, accepts) {
              const late = new LiveTail();
              void time.pause(100).then(() => passOn(own.listen(topic, accepts), late));
              return late;
            },
          }),
      },
    ],
    'hints that nobody makes up for': [
      'a listener never caught up',
      { feed: (own) => around(own, { look: () => Promise.resolve() }) },
    ],
    'a table that leaves an event out': [
      'an event was lost',
      {
        store: (own) => async (pool, stretch, scope) =>
          (await own(pool, stretch, scope)).filter(({ number }) => scope === undefined || number % 5n !== 0n),
      },
    ],
  };

  test.each(Object.keys(PLANTED))('%s', async (fault) => {
    const [promise, planted] = PLANTED[fault]!;
    const found = await firstBroken(
      Array.from({ length: 300 }, (_, place) => place + 1),
      planted,
      promise,
    );
    expect(found?.broken).toContain(promise);
    expect(await playFeedHistory(found!.seed, planted)).toContain(promise);
  });
});
