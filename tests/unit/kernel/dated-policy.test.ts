import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { policyOn, policyOnSaid } from '../../../src/kernel/dated-policy.js';

const LATER = { effectiveFrom: civilDate('2020-07-01'), value: 'later' };
const FIRST = { effectiveFrom: civilDate('2014-01-01'), value: 'first' };
const POLICIES = [LATER, FIRST];

describe('the policy in force on a day', () => {
  test.each([
    ['2014-01-01', FIRST],
    ['2020-06-30', FIRST],
    ['2020-07-01', LATER],
    ['2100-12-31', LATER],
  ])('is that of the newest day before: %s', (on, expected) => {
    const day = civilDate(on);
    expect(policyOn(POLICIES, day)).toBe(expected);
    expect(policyOnSaid(POLICIES, { day, field: 'input.madeAt' })).toBe(expected);
  });

  test('is a fault of ours before the first one, where the day is ours', () => {
    expect(() => policyOn(POLICIES, civilDate('2013-12-31'))).toThrow('a policy is in force on 2013-12-31');
  });

  test('is refused before the first one, where a caller says the day: by field, and with the day from which there is one', () => {
    const said = () => policyOnSaid(POLICIES, { day: civilDate('2013-12-31'), field: 'input.madeAt' });
    expect(said).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        field: 'input.madeAt',
        message: 'input.madeAt: expected a day from 2014-01-01 on, since when there is a rule',
      }),
    );
  });

  test('of a policy without any row is a fault of ours', () => {
    const said = () => policyOnSaid([], { day: civilDate('2026-01-01'), field: 'input.madeAt' });
    expect(said).toThrow('a policy has a row');
  });
});
