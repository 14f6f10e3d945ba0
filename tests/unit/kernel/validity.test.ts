import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../src/kernel/civil-date.js';
import {
  type Validity,
  isSameValidity,
  overlaps,
  validateEnd,
  validateNewValidity,
} from '../../../src/kernel/validity.js';

const TODAY = civilDate('2026-03-10');

/** Written `2026-03-10..2026-03-31`, or `2026-03-10..` without a last day. */
function period(text: string): Validity {
  const [from = '', through = ''] = text.split('..');
  return { validFrom: civilDate(from), validThrough: through === '' ? null : civilDate(through) };
}

describe('on 10 March a new period', () => {
  test.each([
    { of: '2026-03-10..', problem: null },
    { of: '2026-03-10..2026-03-10', problem: null },
    { of: '2026-04-01..2026-04-30', problem: null },
    { of: '2026-03-09..', problem: 'period-has-passed' },
    { of: '2026-03-09..2026-03-31', problem: 'period-has-passed' },
    { of: '2026-03-11..2026-03-10', problem: 'period-is-empty' },
  ])('of $of: $problem', ({ of, problem }) => {
    expect(validateNewValidity(period(of), TODAY)).toBe(problem);
  });
});

describe('on 10 March a period', () => {
  test.each([
    { of: '2026-03-01..', until: '2026-03-10', problem: null },
    { of: '2026-03-01..2026-03-31', until: '2026-03-30', problem: null },
    { of: '2026-03-01..2026-03-31', until: '2026-03-31', problem: null },
    { of: '2026-03-01..2026-03-31', until: '2026-04-01', problem: 'ends-sooner-already' },
    { of: '2026-03-01..', until: '2026-03-09', problem: 'period-has-passed' },
    { of: '2026-03-01..2026-03-08', until: '2026-03-09', problem: 'ends-sooner-already' },
    { of: '2026-03-20..', until: '2026-03-20', problem: null },
    { of: '2026-03-20..', until: '2026-03-19', problem: 'period-is-empty' },
  ])('of $of brought to an end with $until: $problem', ({ of, until, problem }) => {
    expect(validateEnd(period(of), { newThrough: civilDate(until), today: TODAY })).toBe(problem);
  });
});

describe('two periods', () => {
  test.each([
    { one: '2026-01-01..2026-01-31', other: '2026-01-31..2026-02-28', share: true },
    { one: '2026-01-01..2026-01-31', other: '2026-02-01..2026-02-28', share: false },
    { one: '2026-01-01..', other: '2026-06-01..2026-06-30', share: true },
    { one: '2026-07-01..', other: '2026-06-01..2026-06-30', share: false },
    { one: '2026-01-01..', other: '2030-01-01..', share: true },
    { one: '2026-01-01..2026-12-31', other: '2026-06-01..2026-06-30', share: true },
  ])('$one and $other share a day: $share', ({ one, other, share }) => {
    expect(overlaps(period(one), period(other))).toBe(share);
    expect(overlaps(period(other), period(one))).toBe(share);
  });
});

describe('a command that is sent again', () => {
  test.each([
    { says: '2026-03-01..2026-03-31', was: '2026-03-01..2026-03-31', wasEnded: false, isSame: true },
    { says: '2026-03-01..2026-03-31', was: '2026-03-01..2026-03-15', wasEnded: false, isSame: false },
    { says: '2026-03-01..2026-03-31', was: '2026-03-01..2026-03-15', wasEnded: true, isSame: true },
    { says: '2026-03-01..', was: '2026-03-01..2026-03-15', wasEnded: true, isSame: true },
    { says: '2026-03-02..2026-03-31', was: '2026-03-01..2026-03-31', wasEnded: true, isSame: false },
  ])('with $says is the earlier one of $was, ended since $wasEnded: $isSame', ({ says, was, wasEnded, isSame }) => {
    expect(isSameValidity(period(says), { ...period(was), wasEnded })).toBe(isSame);
  });
});
