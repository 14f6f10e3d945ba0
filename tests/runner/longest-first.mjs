/**
 * Begins with the tests that take longest, so that no worker waits for another at the end: by the times of the last run on
 * this machine, and before there was one by the list of those that are known to be long.
 */
import TestSequencer from '@jest/test-sequencer';
import { sep } from 'node:path';

/** With their seconds on a quiet machine of two cores. */
export const LONG = {
  'tests/gates/lint-and-layout.test.ts': 60,
};

/** Those without a time lie somewhere between long and short ones. */
const UNKNOWN_MS = 3_000;

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const ranked = tests.map((test) => ({
      test,
      failed: this.hasFailed(test),
      ms: this.time(test) ?? expectedMs(test),
    }));
    ranked.sort((a, b) => Number(b.failed) - Number(a.failed) || b.ms - a.ms);
    return ranked.map(({ test, ms }) => Object.assign(test, { duration: ms }));
  }
}

function expectedMs({ path, context }) {
  const file = path.slice(context.config.rootDir.length + 1).replaceAll(sep, '/');
  return file in LONG ? LONG[file] * 1_000 : UNKNOWN_MS;
}
