import { describe, expect, test } from '@jest/globals';
import { JKN_TARIFFS, compileTariffs } from '../../../../src/households/arrears/index.js';
import type { Tariff } from '../../../../src/households/arrears/tariffs.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { InvariantViolation } from '../../../../src/kernel/invariant.js';
import { aFamily, assess } from './a-family.js';

/** The rows in force in a month by the tariffs of JKN, or by others. */
function rowsIn(text: string, rows: readonly Tariff[] = JKN_TARIFFS): Tariff[] {
  const month = billingMonth(text);
  const found = compileTariffs(rows).between({ from: month, through: month });
  expect(found.map((one) => one.month)).toEqual([month]);
  return CARE_CLASSES.map((careClass) => found[0]!.byClass[careClass]);
}

describe('the JKN tariff per person and month', () => {
  test.each([
    { from: '2014-01', through: '2016-03', I: 59_500n, II: 42_500n, III: 25_500n, full: 25_500n },
    { from: '2016-04', through: '2019-12', I: 80_000n, II: 51_000n, III: 25_500n, full: 25_500n },
    { from: '2020-01', through: '2020-03', I: 160_000n, II: 110_000n, III: 42_000n, full: 42_000n },
    { from: '2020-04', through: '2020-06', I: 80_000n, II: 51_000n, III: 25_500n, full: 25_500n },
    { from: '2020-07', through: '2020-12', I: 150_000n, II: 100_000n, III: 25_500n, full: 42_000n },
    { from: '2021-01', through: '2029-12', I: 150_000n, II: 100_000n, III: 35_000n, full: 42_000n },
  ])('is $I / $II / $III from $from through $through', ({ from, through, I, II, III, full }) => {
    for (const month of [from, through]) {
      const rows = rowsIn(month);
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
    expect(rowsIn('2020-05', JKN_TARIFFS.toReversed())).toEqual(rowsIn('2020-05'));
    expect(rowsIn('2020-05', [...JKN_TARIFFS.slice(9), ...JKN_TARIFFS.slice(0, 9)])).toEqual(rowsIn('2020-05'));
  });

  test.each<[string, readonly Tariff[]]>([
    ['no row at all', []],
    ['a class without rows', JKN_TARIFFS.filter(({ careClass }) => careClass !== 'II')],
    ['two rows of one class and month', [...JKN_TARIFFS, ...JKN_TARIFFS.slice(0, 1)]],
    [
      'a participant paying more than the full rate in one row',
      JKN_TARIFFS.map((row, place) => (place === 4 ? { ...row, participantPays: rupiah(row.fullRate + 1n) } : row)),
    ],
  ])('a table with %s is refused', (_fault, rows) => {
    expect(() => compileTariffs(rows)).toThrow(InvariantViolation);
  });

  test('a month before the first tariff cannot be priced', () => {
    const later = JKN_TARIFFS.filter(({ effectiveFrom }) => effectiveFrom >= '2020-01');
    expect(rowsIn('2020-01', later)).toEqual(rowsIn('2020-01'));
    expect(() => rowsIn('2019-12', later)).toThrow('a tariff is known for every month');
  });

  test('a class whose tariffs begin later than those of the others prices nothing', () => {
    const rows = JKN_TARIFFS.filter(({ careClass, effectiveFrom }) => careClass !== 'II' || effectiveFrom >= '2020-01');
    expect(() => rowsIn('2020-01', rows)).toThrow(InvariantViolation);
  });

  test('a range gives its months in order, and none when it ends before it begins', () => {
    const tariffs = compileTariffs(JKN_TARIFFS.filter(({ effectiveFrom }) => effectiveFrom >= '2020-01'));
    const between = (from: string, through: string) =>
      tariffs.between({ from: billingMonth(from), through: billingMonth(through) }).map(({ month }) => month);
    expect(between('2020-12', '2021-02')).toEqual(['2020-12', '2021-01', '2021-02']);
    expect(between('2020-03', '2020-03')).toEqual(['2020-03']);
    const empty = [
      ['2020-03', '2020-02'],
      ['2019-12', '2019-11'],
      ['2019-12', '2019-06'],
    ] as const;
    for (const [from, through] of empty) expect(between(from, through)).toHaveLength(0);
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
