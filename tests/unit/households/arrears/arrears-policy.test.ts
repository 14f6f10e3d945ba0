import { describe, expect, test } from '@jest/globals';
import { JKN_ARREARS_POLICY } from '../../../../src/households/arrears/index.js';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

describe('the policy in force', () => {
  const policies = [
    { effectiveFrom: civilDate('2020-07-01'), name: 'second' },
    { effectiveFrom: civilDate('2014-01-01'), name: 'first' },
  ];
  test.each([
    { date: '2014-01-01', name: 'first' },
    { date: '2020-06-30', name: 'first' },
    { date: '2020-07-01', name: 'second' },
    { date: '2026-01-01', name: 'second' },
  ])('on $date is the $name', ({ date, name }) => {
    expect(policyOn(policies, civilDate(date)).name).toBe(name);
  });

  test('before the first policy there is none to apply', () => {
    expect(() => policyOn(policies, civilDate('2013-12-31'))).toThrow('a policy is in force');
  });

  test('of JKN: due on the 10th, 24 months of arrears, 12 months ahead', () => {
    expect(policyOn(JKN_ARREARS_POLICY, civilDate('2026-03-01'))).toMatchObject({
      dueDay: 10,
      arrearsMonthsMax: 24,
      cappedMonths: 'newest',
      classThreeArrears: [{ fromMonth: '2014-01', priced: 'with-subsidy' }],
      neverBegunCover: 'owes-current-month',
      monthsAheadMax: 12,
    });
  });
});
