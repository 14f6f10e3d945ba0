import { describe, expect, test } from '@jest/globals';
import { JKN_TARGET_POLICY } from '../../../../src/reporting/summaries/jkn-target-policy.js';
import { type Period, byPolicy, overlap } from '../../../../src/reporting/summaries/period.js';
import { targetsFor } from '../../../../src/reporting/summaries/targets.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const period = (from: string, through: string): Period => ({ from: civilDate(from), through: civilDate(through) });

describe('targetsFor', () => {
  test.each([
    { when: 'a week of 2018', of: period('2018-06-04', '2018-06-10'), visits: 10, rupiahFollowed: null },
    { when: 'the year 2026', of: period('2026-01-01', '2026-12-31'), visits: 1_200, rupiahFollowed: 144_000_000n },
    { when: 'a whole month', of: period('2026-02-01', '2026-02-28'), visits: 92, rupiahFollowed: 12_000_000n },
    { when: 'half of a month', of: period('2026-04-01', '2026-04-15'), visits: 49, rupiahFollowed: 6_000_000n },
    { when: 'a day', of: period('2026-03-01', '2026-03-01'), visits: 3, rupiahFollowed: 387_096n },
    {
      when: 'weeks on both sides of the change',
      of: period('2024-12-25', '2025-01-07'),
      visits: 33,
      rupiahFollowed: 2_709_677n,
    },
  ])('$when', ({ of, visits, rupiahFollowed }) => {
    expect(targetsFor(of, JKN_TARGET_POLICY)).toEqual({ visits, rupiahFollowed });
  });
});

describe('a period', () => {
  test('is cut where a policy begins, and days before the first policy are left out', () => {
    const policies = [{ effectiveFrom: civilDate('2020-07-01') }, { effectiveFrom: civilDate('2020-03-01') }];
    expect(byPolicy(period('2020-01-01', '2020-12-31'), policies).map(({ period }) => period)).toEqual([
      period('2020-03-01', '2020-06-30'),
      period('2020-07-01', '2020-12-31'),
    ]);
  });

  test('shares with another what both have', () => {
    const march = period('2026-03-01', '2026-03-31');
    expect(overlap(march, { from: civilDate('2026-03-10'), through: null })).toEqual(
      period('2026-03-10', '2026-03-31'),
    );
    expect(overlap(march, { from: civilDate('2026-04-01'), through: null })).toBeNull();
  });
});
