import { describe, expect, test } from '@jest/globals';
import { APPOINTMENT_STATES, decideMove, stateOn } from '../../../../src/fieldwork/appointments/appointment-state.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

describe('decideMove', () => {
  /** Rows: from. Columns: to, in the order of APPOINTMENT_STATES. */
  test.each([
    { from: 'APPLIED', to: 'repeat go refused refused refused go' },
    { from: 'SELECTED', to: 'refused repeat go refused refused go' },
    { from: 'TRAINED', to: 'refused refused repeat go refused go' },
    { from: 'ACTIVE', to: 'refused refused refused repeat go go' },
    { from: 'SUSPENDED', to: 'refused refused refused go repeat go' },
    { from: 'ENDED', to: 'refused refused refused refused refused repeat' },
  ] as const)('from $from', ({ from, to }) => {
    expect(APPOINTMENT_STATES.map((state) => decideMove({ from, to: state })).join(' ')).toBe(to);
  });
});

describe('stateOn', () => {
  const term = { from: civilDate('2026-01-01'), through: civilDate('2026-12-31') };

  test.each([
    { state: 'ACTIVE', day: '2026-12-31', shown: 'ACTIVE' },
    { state: 'ACTIVE', day: '2027-01-01', shown: 'ENDED' },
    { state: 'SUSPENDED', day: '2026-12-31', shown: 'SUSPENDED' },
    { state: 'SUSPENDED', day: '2027-01-01', shown: 'ENDED' },
    { state: 'ENDED', day: '2026-06-01', shown: 'ENDED' },
  ] as const)('$state is $shown on $day', ({ state, day, shown }) => {
    expect(stateOn({ state, term }, civilDate(day))).toBe(shown);
  });

  test('without a term nothing runs out', () => {
    expect(stateOn({ state: 'TRAINED', term: null }, civilDate('2999-01-01'))).toBe('TRAINED');
  });
});
