import { expect, jest, test } from '@jest/globals';
import { callAfter } from '../../../../src/api/http/call-after.js';

const DAY_MS = 86_400_000;

/** Calls after so many days of made-up time; the timers of the test itself stay real. */
function inMadeUpTime(days: number, act: (calls: () => number, callOff: () => void) => void): void {
  jest.useFakeTimers();
  try {
    let calls = 0;
    const callOff = callAfter(days * DAY_MS, () => (calls += 1));
    act(() => calls, callOff);
  } finally {
    jest.useRealTimers();
  }
}

test.each([1, 24, 25, 50, 365])('what is due in %i days is called then, once, and not before', (days) => {
  inMadeUpTime(days, (calls) => {
    jest.advanceTimersByTime(days * DAY_MS - 1);
    expect(calls()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(calls()).toBe(1);
    jest.advanceTimersByTime(days * DAY_MS);
    expect(calls()).toBe(1);
  });
});

test('what is overdue is called at once', () => {
  inMadeUpTime(-1, (calls) => {
    jest.advanceTimersByTime(1);
    expect(calls()).toBe(1);
  });
});

test.each([1, 30])('what is called off after %i days is never called', (days) => {
  inMadeUpTime(50, (calls, callOff) => {
    jest.advanceTimersByTime(days * DAY_MS);
    callOff();
    jest.advanceTimersByTime(100 * DAY_MS);
    expect(calls()).toBe(0);
  });
});
