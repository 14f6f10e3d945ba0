import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type VerifiedVisit, computeClaim } from '../../../../src/fieldwork/reimbursements/compute-claim.js';
import type { TransportPolicy } from '../../../../src/fieldwork/reimbursements/transport-policy.js';

const POLICY: TransportPolicy = {
  effectiveFrom: civilDate('2014-01-01'),
  basis: 'test',
  per: 'VISIT',
  rate: rupiah(10n),
  dayMax: rupiah(25n),
  monthMax: rupiah(60n),
};

/** `3a` is a visit to family a on the 3rd. */
const visitsOf = (words: string): VerifiedVisit[] =>
  words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      familyId: word.slice(-1) as FamilyId,
      day: `2026-02-${word.slice(0, -1).padStart(2, '0')}` as CivilDate,
    }));

describe('computeClaim', () => {
  test.each([
    { when: 'nobody was visited', visits: '', days: '', amount: 0n },
    { when: 'one family was visited', visits: '3a', days: '3:1:10', amount: 10n },
    { when: 'one family was visited twice on a day', visits: '3a 3a', days: '3:1:10', amount: 10n },
    { when: 'one family was visited on two days', visits: '3a 4a', days: '3:1:10 4:1:10', amount: 20n },
    { when: 'a day reaches its cap', visits: '3a 3b 3c 3d', days: '3:4:25', amount: 25n },
    {
      when: 'a month reaches its cap',
      visits: '3a 3b 3c 4a 4b 4c 5a 5b 6a',
      days: '3:3:25 4:3:25 5:2:10 6:1:0',
      amount: 60n,
    },
    { when: 'visits are told of in any order', visits: '5a 3b 5b', days: '3:1:10 5:2:20', amount: 30n },
  ])('when $when', ({ visits, days, amount }) => {
    const claim = computeClaim(visitsOf(visits), POLICY);
    expect(claim.days.map(({ day, visits, amount }) => `${Number(day.slice(8))}:${visits}:${amount}`).join(' ')).toBe(
      days,
    );
    expect(claim.amount).toBe(amount);
  });

  test('paid by the day, a day is worth the same whether one family was visited or many', () => {
    const claim = computeClaim(visitsOf('3a 4a 4b 4c'), { ...POLICY, per: 'DAY' });
    expect(claim.days.map(({ amount }) => amount)).toEqual([10n, 10n]);
  });

  const claimedOf = (words: string) =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => {
        const [day = '', visits = '', amount = ''] = word.split(':');
        return {
          day: `2026-02-${day.padStart(2, '0')}` as CivilDate,
          visits: Number(visits),
          amount: rupiah(BigInt(amount)),
        };
      });

  test.each([
    { when: 'all of them', visits: '3a 3b', claimed: '3:2:20', days: '' },
    { when: 'one of a day', visits: '3a 3b', claimed: '3:1:10', days: '3:1:10' },
    { when: 'one in each of two claims', visits: '3a 3b 3c', claimed: '3:1:10 3:1:10', days: '3:1:5' },
    { when: 'a day to its cap', visits: '3a 3b 3c 3d', claimed: '3:3:25', days: '3:1:0' },
    { when: 'another day', visits: '3a 4a', claimed: '3:1:10', days: '4:1:10' },
    { when: 'nearly the whole month', visits: '3a 6a', claimed: '3:1:10 4:3:25 5:2:20', days: '6:1:5' },
    { when: 'more than there is now', visits: '3a', claimed: '3:2:20', days: '' },
    { when: 'more than the cap of the month', visits: '6a', claimed: '3:9:70', days: '6:1:0' },
  ])('when other claims hold $when, a claim holds the rest', ({ visits, claimed, days }) => {
    const claim = computeClaim(visitsOf(visits), POLICY, claimedOf(claimed));
    expect(claim.days.map(({ day, visits, amount }) => `${Number(day.slice(8))}:${visits}:${amount}`).join(' ')).toBe(
      days,
    );
    expect(claim.amount).toBe(claim.days.reduce((sum, { amount }) => sum + amount, 0n));
  });

  test('paid by the day, a day that another claim holds is worth nothing more', () => {
    const claim = computeClaim(visitsOf('3a 3b 4a'), { ...POLICY, per: 'DAY' }, claimedOf('3:1:10'));
    expect(claim.days.map(({ amount }) => amount)).toEqual([0n, 10n]);
  });

  const anyVisit = fc.record({ day: fc.integer({ min: 1, max: 28 }), family: fc.constantFrom('a', 'b', 'c', 'd') });
  const toVisits = (drawn: readonly { day: number; family: string }[]) =>
    visitsOf(drawn.map(({ day, family }) => `${day}${family}`).join(' '));

  test('no day and no month exceeds its cap, the days add up, and the order of telling does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 40 }), (drawn) => {
        const claim = computeClaim(toVisits(drawn), POLICY);
        expect(claim.amount).toBeLessThanOrEqual(POLICY.monthMax);
        for (const { amount, visits } of claim.days) {
          expect(amount).toBeLessThanOrEqual(POLICY.dayMax);
          expect(visits).toBeGreaterThan(0);
        }
        expect(claim.days.reduce((sum, { amount }) => sum + amount, 0n)).toBe(claim.amount);
        expect(computeClaim(toVisits(drawn.toReversed()), POLICY)).toEqual(claim);
      }),
    );
  });

  test('in whatever parts the visits come, all claims together are never worth more than one claim of all', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 40 }), fc.nat(40), (drawn, at) => {
        const all = computeClaim(toVisits(drawn), POLICY);
        const first = computeClaim(toVisits(drawn.slice(0, at)), POLICY);
        const rest = computeClaim(toVisits(drawn), POLICY, first.days);
        expect(first.amount + rest.amount).toBe(all.amount);
        expect(computeClaim(toVisits(drawn), POLICY, [...first.days, ...rest.days]).days).toEqual([]);
      }),
    );
  });

  test('one more visit never makes a claim smaller', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 20 }), anyVisit, (drawn, more) => {
        const before = computeClaim(toVisits(drawn), POLICY).amount;
        expect(computeClaim(toVisits([...drawn, more]), POLICY).amount).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
