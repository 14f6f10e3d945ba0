import { expect, test } from '@jest/globals';
import { patiently } from '../../../../src/platform/db/patience.js';

const away = Object.assign(new Error('sorry, too many clients already'), { code: '53300' });
const wrong = Object.assign(new Error('no such table'), { code: '42P01' });

/** Work that meets these errors one after another, and then succeeds. */
function workThatMeets(...errors: Error[]) {
  let tries = 0;
  return {
    work: async () => (errors[tries++] === undefined ? 'done' : Promise.reject(errors[tries - 1])),
    tries: () => tries,
  };
}

test('waits for a database that cannot answer, and says so once', async () => {
  const { work } = workThatMeets(away, away, away);
  const waited: unknown[] = [];
  await expect(patiently(work, { withinMs: 5_000, onWait: (error) => waited.push(error) })).resolves.toBe('done');
  expect(waited).toEqual([away]);
});

test('gives up when the time is over, with the last error', async () => {
  const { work, tries } = workThatMeets(...Array.from({ length: 100 }, () => away));
  await expect(patiently(work, { withinMs: 500 })).rejects.toBe(away);
  expect(tries()).toBeGreaterThan(1);
});

test('does not wait for what another try would meet again, and without patience for nothing', async () => {
  const { work, tries } = workThatMeets(wrong);
  await expect(patiently(work, { withinMs: 5_000 })).rejects.toBe(wrong);
  await expect(patiently(workThatMeets(away).work, { withinMs: 0 })).rejects.toBe(away);
  expect(tries()).toBe(1);
});
