import { describe, expect, test } from '@jest/globals';
import { CallerError, badInput } from '../../../src/kernel/caller-error.js';
import { InvariantViolation, invariant, unreachable } from '../../../src/kernel/invariant.js';

describe('faults', () => {
  test('the caller is told which argument and what was expected, never the value', () => {
    const fault = badInput('filter.region', 'a region code');
    expect(fault).toBeInstanceOf(CallerError);
    expect(fault).toMatchObject({
      code: 'BAD_INPUT',
      field: 'filter.region',
      message: 'filter.region: expected a region code',
    });
  });

  test('a broken invariant throws its sentence', () => {
    expect(() => invariant(false, 'debits equal credits')).toThrow(new InvariantViolation('debits equal credits'));
    expect(() => invariant(true, 'debits equal credits')).not.toThrow();
    expect(() => unreachable('a new case' as never)).toThrow(InvariantViolation);
  });
});
