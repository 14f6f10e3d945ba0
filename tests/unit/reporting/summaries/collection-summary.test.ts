import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { COLLECTION_STRATEGIES } from '../../../../src/reporting/summaries/attribution.js';
import { type CollectionSum, inOrder, merge, totalOf } from '../../../../src/reporting/summaries/collection-summary.js';

const sum = (
  day: string,
  [collected, payments]: readonly [bigint, number],
  more: Partial<CollectionSum> = {},
): CollectionSum => ({
  strategy: null,
  place: null,
  channel: null,
  month: null,
  day: civilDate(day),
  hour: null,
  payments,
  collected: rupiah(collected),
  familiesReactivated: 0,
  ...more,
});

describe('sums of collected money', () => {
  const monday = sum('2026-03-02', [300n, 1]);
  const tuesday = sum('2026-03-03', [100n, 5]);
  const wednesday = sum('2026-03-04', [200n, 5]);

  test('are merged per group and stand in the order of days and channels', () => {
    const atm = { channel: 'ATM' } as const;
    const bank = { channel: 'BANK' } as const;
    const merged = merge(
      [tuesday, sum('2026-03-02', [1n, 1], bank), sum('2026-03-02', [2n, 1], atm), sum('2026-03-02', [4n, 1], bank)],
      COLLECTION_STRATEGIES,
    );
    expect(merged).toEqual([sum('2026-03-02', [2n, 1], atm), sum('2026-03-02', [5n, 2], bank), tuesday]);
  });

  test('stand in the order of months and hours, and add up what became active', () => {
    const hour = (month: string, at: number, turned: number) => ({
      ...sum('2026-03-02', [1n, 1], { month: billingMonth(month), hour: at, familiesReactivated: turned }),
      day: null,
    });
    const [late, early, next] = [hour('2026-03', 14, 1), hour('2026-03', 9, 2), hour('2026-04', 0, 0)];
    const merged = merge([next, late, early, late], COLLECTION_STRATEGIES);
    expect(merged.map(({ month, hour: at, familiesReactivated }) => [month, at, familiesReactivated])).toEqual([
      ['2026-03', 9, 2],
      ['2026-03', 14, 2],
      ['2026-04', 0, 0],
    ]);
    expect(totalOf(merged)).toMatchObject({ month: null, hour: null, familiesReactivated: 4 });
  });

  test.each([
    ['GROUP', [monday, tuesday, wednesday]],
    ['COLLECTED', [monday, wednesday, tuesday]],
    ['PAYMENTS', [tuesday, wednesday, monday]],
  ] as const)('are ordered by %s, the largest first and equal ones by their group', (order, expected) => {
    expect(inOrder([monday, tuesday, wednesday], order)).toEqual(expected);
  });

  test('add up to the total', () => {
    expect(totalOf([monday, tuesday, wednesday])).toMatchObject({ day: null, payments: 11, collected: 600n });
  });
});
