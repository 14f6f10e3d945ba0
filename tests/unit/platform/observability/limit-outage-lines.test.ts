import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createLogger } from '../../../../src/platform/observability/index.js';

interface Line {
  readonly msg: string;
  readonly outage?: string;
  readonly more?: number;
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function aLog() {
  const lines: Line[] = [];
  const log = createLogger({
    level: 'info',
    destination: { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
    nameOutage: (error) => (error instanceof RangeError ? 'gone' : null),
  });
  return { log, lines };
}

test('an outage is told at once, then counted, and forgotten when it is over', () => {
  const { log, lines } = aLog();
  const err = new RangeError('no database');
  for (let task = 0; task < 90; task++) log.error({ err }, `task ${task} failed`);
  expect(lines.map(({ msg }) => msg)).toEqual(['task 0 failed']);
  jest.advanceTimersByTime(30_000);
  expect(lines[1]).toMatchObject({ msg: 'task 0 failed (and 89 times more since)', outage: 'gone', more: 89 });
  jest.advanceTimersByTime(300_000);
  expect(lines).toHaveLength(2);
  log.error({ err }, 'task 91 failed');
  expect(lines[2]).toMatchObject({ msg: 'task 91 failed' });
});

test('other errors and other places are always written', () => {
  const { log, lines } = aLog();
  for (let time = 0; time < 3; time++) log.error({ err: new Error('a fault') }, 'an operation failed');
  log.error({ err: new RangeError('no database') }, 'an operation failed');
  log.error({ err: new RangeError('no database') }, 'a job failed');
  for (let time = 0; time < 3; time++) log.warn('nothing to count');
  expect(lines).toHaveLength(8);
});
