import { describe, expect, test } from '@jest/globals';
import { credentialStateOn, isVerified } from '../../../../src/fieldwork/appointments/credential-state.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const term = { from: civilDate('2026-01-01'), through: civilDate('2026-12-31') };
const good = { term, isRevoked: false, isFrozen: false };

describe('a card', () => {
  test.each([
    { day: '2025-12-31', card: {}, state: 'NOT_YET_VALID' },
    { day: '2026-01-01', card: {}, state: 'VALID' },
    { day: '2026-12-31', card: {}, state: 'VALID' },
    { day: '2027-01-01', card: {}, state: 'EXPIRED' },
    { day: '2026-06-01', card: { isFrozen: true }, state: 'FROZEN' },
    { day: '2027-01-01', card: { isFrozen: true }, state: 'EXPIRED' },
    { day: '2026-06-01', card: { isRevoked: true, isFrozen: true }, state: 'REVOKED' },
  ])('with $card is $state on $day', ({ day, card, state }) => {
    expect(credentialStateOn({ ...good, ...card }, civilDate(day))).toBe(state);
  });

  test.each([
    { day: '2026-06-01', state: 'ACTIVE', holds: true },
    { day: '2026-06-01', state: 'SUSPENDED', holds: false },
    { day: '2026-06-01', state: 'ENDED', holds: false },
    { day: '2026-06-01', state: 'TRAINED', holds: false },
    { day: '2026-01-31', state: 'ACTIVE', holds: false },
    { day: '2026-11-01', state: 'ACTIVE', holds: false },
  ] as const)('of somebody $state proves a cadre on $day: $holds', ({ day, state, holds }) => {
    const agreed = { from: civilDate('2026-02-01'), through: civilDate('2026-10-31') };
    const appointment = { state, term: state === 'TRAINED' ? null : agreed };
    expect(isVerified({ card: good, appointment }, civilDate(day))).toBe(holds);
  });
});
