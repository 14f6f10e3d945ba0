import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import type { PolicyRow } from '../../../../src/kernel/dated-policy.js';
import {
  type PolicyDefinition,
  createPolicyBook,
  definePolicy,
  inForceOn,
  madeOf,
  wholeNumber,
} from '../../../../src/platform/policies/index.js';
import { beginningProblem, earliestBeginning, isAhead } from '../../../../src/platform/policies/policy-dates.js';
import { changesBetween, valueProblems } from '../../../../src/platform/policies/policy-proposal.js';
import { sourcedValues } from '../../../../src/platform/policies/show-policy.js';

interface Speed extends PolicyRow {
  readonly most: number;
  readonly in: { readonly town: number };
}

const SPEED: PolicyDefinition<Speed> = definePolicy<Speed>({
  name: 'speed',
  decides: 'How fast.',
  begins: 'any-day',
  values: z.strictObject({ most: wholeNumber(1, 200), in: z.strictObject({ town: wholeNumber(1, 60) }) }),
  shipped: [{ effectiveFrom: civilDate('2020-01-01'), basis: 'UU 22/2009', most: 100, in: { town: 50 } }],
});

const entered = (effectiveFrom: string, values: unknown, id = effectiveFrom) => ({
  id,
  policy: 'speed',
  validFrom: civilDate(effectiveFrom),
  values,
  basis: 'UU 1/2027',
  assumption: null,
});
const FASTER = { most: 120, in: { town: 30 } };
const on = (day: string): CivilDate => civilDate(day);

describe('the book of policies', () => {
  test('holds an entered row from its day on, and the shipped one before', () => {
    const book = createPolicyBook([SPEED]);
    expect(inForceOn(book, SPEED, on('2027-01-01')).most).toBe(100);
    book.take([entered('2027-01-01', FASTER)]);
    expect(inForceOn(book, SPEED, on('2026-12-31')).most).toBe(100);
    expect(inForceOn(book, SPEED, on('2027-01-01'))).toEqual({
      ...FASTER,
      effectiveFrom: '2027-01-01',
      basis: 'UU 1/2027',
    });
  });

  test('gives the same list until a row comes or goes, so that what is made of it is made once', () => {
    const book = createPolicyBook([SPEED]);
    let made = 0;
    const count = madeOf(book, SPEED, (rows) => ((made += 1), rows.length));
    expect([count(), count(), made]).toEqual([1, 1, 1]);
    book.take([entered('2027-01-01', FASTER)]);
    expect([count(), count(), made]).toEqual([2, 2, 2]);
    book.take([entered('2027-01-01', FASTER)]);
    expect([count(), made]).toEqual([2, 2]);
    book.take([]);
    expect([count(), made]).toEqual([1, 3]);
  });

  test('stays as it was when a row cannot be read', () => {
    const book = createPolicyBook([SPEED]);
    book.take([entered('2027-01-01', FASTER)]);
    expect(() => book.take([entered('2027-01-01', FASTER), entered('2028-01-01', { most: 'fast' })])).toThrow(
      'the row of policy speed from 2028-01-01 on cannot be read',
    );
    expect(book.rows(SPEED)).toHaveLength(2);
  });

  test('leaves out of stored rows the values that the policy has no more, and takes them in no new row', () => {
    const book = createPolicyBook([{ ...SPEED, formerValues: ['colour'] }]);
    book.take([entered('2027-01-01', { ...FASTER, colour: 'red' })]);
    expect(inForceOn(book, SPEED, on('2027-01-01'))).toEqual({
      ...FASTER,
      effectiveFrom: '2027-01-01',
      basis: 'UU 1/2027',
    });
    expect(valueProblems(SPEED, { ...FASTER, colour: 'red' })).toMatchObject([{ path: 'colour' }]);
  });

  test('shows an assumption of operators as one, with its reason', () => {
    const book = createPolicyBook([SPEED]);
    book.take([{ ...entered('2027-01-01', FASTER), basis: null, assumption: 'two decrees conflict' }]);
    expect(sourcedValues(inForceOn(book, SPEED, on('2027-01-01')))).toEqual([
      { path: 'most', value: '120', isAssumption: true, source: 'two decrees conflict' },
      { path: 'in.town', value: '30', isAssumption: true, source: 'two decrees conflict' },
    ]);
  });
});

describe('the values of a row', () => {
  test.each([
    ['a value beyond its bounds', { most: 201, in: { town: 30 } }, ['most']],
    ['a value that is missing', { most: 100, in: {} }, ['in.town']],
    ['a value that the policy does not have', { most: 100, in: { town: 30, village: 20 } }, ['in.village']],
    ['a value of another type', { most: '100', in: { town: 30 } }, ['most']],
    ['no object at all', 'fast', ['']],
    ['two faults', { most: 0, in: { town: 61 } }, ['most', 'in.town']],
  ])('%s is named by its path', (_fault, values, paths) => {
    expect(valueProblems(SPEED, values).map(({ path }) => path)).toEqual(paths);
  });

  test('what changes against the row before is told value by value', () => {
    const [shipped] = SPEED.shipped as [Speed];
    expect(changesBetween(shipped, { ...shipped, in: { town: 30 } } as Speed)).toEqual([
      { path: 'in.town', before: '50', after: '30' },
    ]);
  });
});

describe('the first day of a row', () => {
  // 23:00 of the 22nd in the east of the country is 14:00 in UTC; within the last hour the day after is too near.
  test.each([
    ['2026-11-22T03:00:00Z', '2026-11-23'],
    ['2026-11-22T13:59:59Z', '2026-11-23'],
    ['2026-11-22T14:00:00Z', '2026-11-24'],
    ['2026-11-22T15:00:00Z', '2026-11-24'],
  ])('approved at %s it is %s at the earliest', (now, earliest) => {
    const moment = new Date(now);
    expect(earliestBeginning(moment)).toBe(earliest);
    expect(isAhead(on(earliest), moment)).toBe(true);
    expect(isAhead(on(earliest.replace(/\d\d$/, (day) => String(Number(day) - 1))), moment)).toBe(false);
  });

  test.each([
    ['any-day', '2026-11-22', 'begins-too-soon'],
    ['any-day', '2026-11-23', null],
    ['first-of-month', '2026-11-23', 'begins-within-month'],
    ['first-of-month', '2026-11-01', 'begins-too-soon'],
    ['first-of-month', '2026-12-01', null],
  ] as const)('a policy that begins on %s refuses %s as %s', (begins, day, problem) => {
    expect(beginningProblem({ begins }, { effectiveFrom: on(day), now: new Date('2026-11-22T03:00:00Z') })).toBe(
      problem,
    );
  });
});
