import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { postingPipeline } from '../../../src/composition/posting-pipeline.js';
import type { PaymentDelivery } from '../../../src/money/payments/index.js';

/** Where in src a word is used, apart from the room that defines it. */
async function usersOf(word: RegExp, room: string): Promise<string[]> {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const users: string[] = [];
  for (const path of files.map((file) => join('src', file)))
    if (!path.startsWith(room) && word.test(await readFile(path, 'utf8'))) users.push(path);
  return users.toSorted();
}

test.each([
  { step: 'tellLateAnswers', room: 'src/money/payments/' },
  { step: 'postAlsoForFunds', room: 'src/relief/sponsorship/' },
  { step: 'watchCeilings', room: 'src/money/payments/' },
  { step: 'watchAcceptances', room: 'src/money/assisted-payments/' },
  { step: 'tellExpired', room: 'src/money/payments/' },
])('$step surrounds postings in the pipeline alone', async ({ step, room }) => {
  expect(await usersOf(new RegExp(`\\b${step}\\b`), room)).toEqual(['src/composition/posting-pipeline.ts']);
});

test('nobody else batches or posts: the demo branch has its past from the same rules, and tells nobody of it', async () => {
  expect(await usersOf(/\b(?:createPaymentBatcher|postBatch)\b/, 'src/money/payments/')).toEqual([
    'src/composition/payments.ts',
    'src/composition/traced-posting.ts',
    'src/sandbox/demo-data/add-payers.ts',
    'src/sandbox/demo-data/post-payments.ts',
  ]);
});

test.each([
  { left: 5_000, within: 5_000 },
  { left: -1_000, within: 0 },
  { left: null, within: 15_000 },
])('a payment whose partner waits $left ms more is posted within $within ms', async ({ left, within }) => {
  const told: number[] = [];
  const { snapPayment } = postingPipeline({
    batcher: {
      post: () => Promise.reject(new Error('not in time')),
      postWithin: (_delivery, withinMs) => {
        told.push(withinMs);
        return Promise.reject(new Error('told'));
      },
    },
    ledger: { pool: null } as never,
    lateAnswers: { note: () => undefined },
    log: null as never,
    answerWithinMs: 15_000,
  });
  const payment = { notice: { billingNumber: null, terminalId: null }, rawBody: Buffer.alloc(0) };
  const answerBy = left === null ? {} : { answerBy: performance.now() + left };
  await expect(snapPayment({ ...payment, ...answerBy } as unknown as PaymentDelivery)).rejects.toThrow('told');
  expect(Math.floor(told[0]!)).toBeLessThanOrEqual(within); // the clock counts parts of milliseconds
  expect(told[0]).toBeGreaterThan(within - 2_500);
});
