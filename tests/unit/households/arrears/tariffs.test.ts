import { describe, expect, test } from '@jest/globals';
import { JKN_TARIFFS, compileTariffs } from '../../../../src/households/arrears/index.js';
import { tariffFor } from '../../../../src/households/arrears/tariffs.js';
import type { Tariff } from '../../../../src/households/arrears/tariffs.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { InvariantViolation } from '../../../../src/kernel/invariant.js';
import { TARIFFS, aFamily, assess } from './a-family.js';

describe('the JKN tariff per person and month', () => {
  test.each([
    { from: '2014-01', through: '2016-03', I: 59_500n, II: 42_500n, III: 25_500n, full: 25_500n },
    { from: '2016-04', through: '2019-12', I: 80_000n, II: 51_000n, III: 25_500n, full: 25_500n },
    { from: '2020-01', through: '2020-03', I: 160_000n, II: 110_000n, III: 42_000n, full: 42_000n },
    { from: '2020-04', through: '2020-06', I: 80_000n, II: 51_000n, III: 25_500n, full: 25_500n },
    { from: '2020-07', through: '2020-12', I: 150_000n, II: 100_000n, III: 25_500n, full: 42_000n },
    { from: '2021-01', through: '2029-12', I: 150_000n, II: 100_000n, III: 35_000n, full: 42_000n },
  ])('is $I / $II / $III from $from through $through', ({ from, through, I, II, III, full }) => {
    for (const month of [billingMonth(from), billingMonth(through)]) {
      const rows = CARE_CLASSES.map((careClass) => tariffFor(TARIFFS, { month, careClass }));
      expect(rows.map((row) => row.participantPays)).toEqual([I, II, III]);
      expect(rows.map((row) => row.fullRate)).toEqual([I, II, full]);
      expect(rows.map((row) => row.effectiveFrom)).toEqual([from, from, from]);
    }
  });

  test('every row names its legal basis', () => {
    expect(JKN_TARIFFS).toHaveLength(18);
    expect(JKN_TARIFFS.every(({ basis }) => /Perpres|Supreme Court/.test(basis))).toBe(true);
  });

  test('rows may be listed in any order', () => {
    const shuffled = compileTariffs(JKN_TARIFFS.toReversed());
    const asked = { month: billingMonth('2020-05'), careClass: 'II' } as const;
    expect(tariffFor(shuffled, asked)).toEqual(tariffFor(TARIFFS, asked));
  });

  test.each<[string, readonly Tariff[]]>([
    ['no row at all', []],
    ['a class without rows', JKN_TARIFFS.filter(({ careClass }) => careClass !== 'II')],
    ['two rows of one class and month', [...JKN_TARIFFS, ...JKN_TARIFFS.slice(0, 1)]],
    [
      'a participant paying more than the full rate',
      JKN_TARIFFS.map((row) => ({ ...row, participantPays: 999_999n as Tariff['fullRate'] })),
    ],
  ])('a table with %s is refused', (_fault, rows) => {
    expect(() => compileTariffs(rows)).toThrow(InvariantViolation);
  });

  test('a month before the first tariff cannot be priced', () => {
    const later = compileTariffs(JKN_TARIFFS.filter(({ effectiveFrom }) => effectiveFrom >= '2020-01'));
    expect(() => tariffFor(later, { month: billingMonth('2019-12'), careClass: 'I' })).toThrow('a tariff is known');
  });
});

test('every month is priced by its own tariff', () => {
  const owed = assess(aFamily({ paidThrough: '2019-12', careClass: 'II' }), '2021-01-05');
  expect(owed.months.map(({ month, amount }) => `${month} ${amount}`)).toEqual([
    '2020-01 110000',
    '2020-02 110000',
    '2020-03 110000',
    '2020-04 51000',
    '2020-05 51000',
    '2020-06 51000',
    '2020-07 100000',
    '2020-08 100000',
    '2020-09 100000',
    '2020-10 100000',
    '2020-11 100000',
    '2020-12 100000',
    '2021-01 100000',
  ]);
});
