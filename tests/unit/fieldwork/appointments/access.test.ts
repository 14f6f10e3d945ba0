import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AccessBasis, accessFrom } from '../../../../src/fieldwork/appointments/access.js';
import { APPOINTMENT_STATES } from '../../../../src/fieldwork/appointments/appointment-state.js';
import { addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import type { AppointmentId } from '../../../../src/kernel/ids.js';

const today = civilDate('2026-03-05');
const ground = (params: Partial<AccessBasis>): AccessBasis => ({
  appointmentId: 'a' as AppointmentId,
  state: 'ACTIVE',
  term: { from: civilDate('2026-01-01'), through: civilDate('2026-12-31') },
  hasCredential: true,
  ...params,
});

describe('accessFrom', () => {
  test.each([
    { when: 'an active cadre with a card', grounds: {}, isFrozen: false, opens: ['2026-03-05 2026-12-31'] },
    { when: 'a frozen card', grounds: {}, isFrozen: true, opens: [] },
    { when: 'a revoked card', grounds: { hasCredential: false }, isFrozen: false, opens: [] },
    { when: 'a suspension', grounds: { state: 'SUSPENDED' }, isFrozen: false, opens: [] },
    { when: 'an end', grounds: { state: 'ENDED' }, isFrozen: false, opens: [] },
    { when: 'an application', grounds: { state: 'APPLIED', term: null }, isFrozen: false, opens: [] },
    {
      when: 'a term that begins later',
      grounds: { term: { from: civilDate('2026-04-01'), through: civilDate('2026-12-31') } },
      isFrozen: false,
      opens: ['2026-04-01 2026-12-31'],
    },
    {
      when: 'a term that is over',
      grounds: { term: { from: civilDate('2025-04-01'), through: civilDate('2026-03-04') } },
      isFrozen: false,
      opens: [],
    },
  ] as const)('$when', ({ grounds, isFrozen, opens }) => {
    const access = accessFrom(today, [ground(grounds)], isFrozen);
    expect(access.map(({ from, through }) => `${from} ${through}`)).toEqual(opens);
  });

  /** Terms of one cadre never overlap: each begins after the one before. */
  const someBasis = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 1, max: 40 }),
        days: fc.integer({ min: 0, max: 400 }),
        state: fc.constantFrom(...APPOINTMENT_STATES),
        hasCredential: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((drawn) => {
      let day = civilDate('2025-06-01');
      return drawn.map(({ gap, days, state, hasCredential }, place) => {
        const from = addDays(day, gap);
        day = addDays(from, days);
        return ground({
          appointmentId: String(place) as AppointmentId,
          state,
          hasCredential,
          term: { from, through: day },
        });
      });
    });

  test('never reaches into the past, never overlaps, and comes in order', () => {
    fc.assert(
      fc.property(someBasis, fc.boolean(), (grounds, isFrozen) => {
        const access = accessFrom(today, grounds.toReversed(), isFrozen);
        expect(access.every(({ from, through }) => from >= today && through >= from)).toBe(true);
        expect(access.every(({ from }, place) => place === 0 || from > (access[place - 1]?.through ?? ''))).toBe(true);
        if (isFrozen) expect(access).toEqual([]);
      }),
    );
  });
});
