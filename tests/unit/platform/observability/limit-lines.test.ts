import { Console } from 'node:console';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createLogger, divertConsole } from '../../../../src/platform/observability/index.js';

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

test('other errors and other places are told apart', () => {
  const { log, lines } = aLog();
  for (let time = 0; time < 3; time++) log.error({ err: new Error('a fault') }, 'an operation failed');
  log.error({ err: new RangeError('no database') }, 'an operation failed');
  log.error({ err: new RangeError('no database') }, 'a job failed');
  for (let time = 0; time < 3; time++) log.warn('nothing to count');
  expect(lines).toHaveLength(8);
});

test('the first three lines of a kind in a second are written, and then how many more there were', () => {
  const { log, lines } = aLog();
  for (let second = 0; second < 2; second++) {
    for (let time = 0; time < 100; time++)
      log.info({ requestId: `r-${time}`, route: '/a', status: 401, ms: time }, 'answered');
    log.info({ requestId: 'r', route: '/a', status: 404 }, 'answered');
    log.info({ requestId: 'r', route: '/b', status: 401 }, 'answered');
    jest.advanceTimersByTime(1_000);
  }
  const more = { msg: 'answered (and 97 times more since)', route: '/a', status: 401, more: 97 };
  expect(lines.filter(({ more: counted }) => counted !== undefined)).toMatchObject([more, more]);
  expect(lines).toHaveLength(2 * (3 + 2 + 1));
  jest.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(12);
});

test.each(['errorId', 'faultId'])('every line with a told %s is written, and every one that ends the process', (id) => {
  const { log, lines } = aLog();
  for (let fault = 0; fault < 100; fault++) log.error({ [id]: `f-${fault}` }, 'an operation failed');
  for (let end = 0; end < 100; end++) log.fatal('the process ends');
  expect(lines).toHaveLength(200);
});

test('a line that lists what stands nowhere else is always written, also in an outage', () => {
  const { log, lines } = aLog();
  for (let line = 0; line < 100; line++)
    log.error({ alarm: 'lost', err: new RangeError('no database'), references: [`r-${line}`] }, 'lost');
  expect(lines).toHaveLength(100);
});

test('alarms that name different things do not hide each other', () => {
  const { log, lines } = aLog();
  for (const name of ['alarm', 'partner', 'partnerId', 'number', 'fileId', 'doubtId'])
    for (let thing = 0; thing < 20; thing++) log.error({ [name]: `thing-${thing}` }, 'an operator must look');
  expect(lines).toHaveLength(120);
});

test('texts without an end share one limit, and are counted', () => {
  const { log, lines } = aLog();
  const word = (number: number) => number.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
  for (let text = 0; text < 10_000; text++) log.warn(`unforeseen ${word(text)}`);
  expect(lines).toHaveLength(503);
  jest.advanceTimersByTime(1_000);
  expect(lines.at(-1)).toMatchObject({ more: 9_497 });
});

test('what libraries print becomes lines of the log, without the values of rows', () => {
  const { log, lines } = aLog();
  const printer = new Console(process.stdout);
  divertConsole(log, printer);
  printer.trace(new Error("not a uuid: 'Somebody'"));
  for (let time = 0; time < 100; time++) printer.error('attempt %d failed', time);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({ msg: 'a library printed this', err: { message: "not a uuid: '#'" } });
  expect(lines[1]).toMatchObject({ err: { message: 'attempt 0 failed' } });
});
