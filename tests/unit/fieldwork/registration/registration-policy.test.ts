import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import { JKN_REGISTRATION_POLICY } from '../../../../src/fieldwork/registration/jkn-registration-policy.js';
import {
  type RegistrationPolicy,
  coveredFrom,
  firstPremiumFrom,
  firstPremiumOf,
  joiningTerms,
} from '../../../../src/fieldwork/registration/registration-policy.js';

const [policy] = JKN_REGISTRATION_POLICY as [RegistrationPolicy];

describe('the first premium', () => {
  test.each([
    { registered: '2026-03-01', from: '2026-03-15' },
    { registered: '2026-03-05', from: '2026-03-19' },
    { registered: '2026-03-11', from: '2026-03-25' },
    { registered: '2026-03-12', from: '2026-04-01' },
    { registered: '2026-03-18', from: '2026-04-01' },
    { registered: '2026-03-19', from: '2026-04-02' },
    { registered: '2026-12-12', from: '2027-01-01' },

    { registered: '2028-02-09', from: '2028-02-23' },
    { registered: '2028-02-10', from: '2028-03-01' },
  ])('of a family registered on $registered may be paid from $from', ({ registered, from }) => {
    expect(firstPremiumFrom(civilDate(registered), policy)).toBe(from);
  });

  test('waits at least 14 days and at most 20, and leaves a week of its month to pay', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (count) => {
        const registered = addDays(civilDate('2020-01-01'), count);
        const from = firstPremiumFrom(registered, policy);
        expect(from >= addDays(registered, 14) && from <= addDays(registered, 20)).toBe(true);
        expect(addDays(from, 6).slice(0, 7)).toBe(from.slice(0, 7));
      }),
    );
  });
});

describe('a newcomer', () => {
  test.each([
    { who: 'is born today', birthDate: '2026-03-05', familyFrom: null, month: '2026-03' },
    { who: 'is 28 days old', birthDate: '2026-02-05', familyFrom: null, month: '2026-02' },
    { who: 'is 29 days old, and owes from birth', birthDate: '2026-02-04', familyFrom: null, month: '2026-02' },
    { who: 'is nearly two years old', birthDate: '2024-03-06', familyFrom: null, month: '2024-03' },
    { who: 'is older than two years', birthDate: '2024-03-04', familyFrom: null, month: '2026-03' },
    { who: 'is grown', birthDate: '1990-01-01', familyFrom: null, month: '2026-03' },
    {
      who: 'is born into a family that is not covered yet',
      birthDate: '2026-02-20',
      familyFrom: '2026-04',
      month: '2026-04',
    },
    { who: 'is born into a family covered for long', birthDate: '2026-02-20', familyFrom: '2020-04', month: '2026-02' },
  ])('who $who is covered from $month', ({ birthDate, familyFrom, month }) => {
    const newcomer = {
      birthDate: civilDate(birthDate),
      relation: 'CHILD' as const,
      today: civilDate('2026-03-05'),
      familyFrom: familyFrom === null ? null : billingMonth(familyFrom),
    };
    expect(coveredFrom(newcomer, policy)).toBe(month);
  });
});

describe('the first premium of somebody who joins on 5 March 2026', () => {
  test.each([
    { who: 'is born today', birthDate: '2026-03-05', relation: 'CHILD', from: '2026-03-05' },
    { who: 'is 28 days old', birthDate: '2026-02-05', relation: 'CHILD', from: '2026-03-05' },
    { who: 'is 28 days old, and no child of the head', birthDate: '2026-02-05', relation: 'OTHER', from: '2026-03-05' },
    { who: 'is 29 days old', birthDate: '2026-02-04', relation: 'CHILD', from: '2026-03-05' },
    { who: 'is 29 days old, and no child of the head', birthDate: '2026-02-04', relation: 'OTHER', from: '2026-03-19' },
    { who: 'is 730 days old', birthDate: '2024-03-05', relation: 'CHILD', from: '2026-03-05' },
    { who: 'is 731 days old', birthDate: '2024-03-04', relation: 'CHILD', from: '2026-03-19' },
    { who: 'is a spouse', birthDate: '1990-01-01', relation: 'SPOUSE', from: '2026-03-19' },
  ] as const)('and $who may be paid from $from', ({ birthDate, relation, from }) => {
    const newcomer = { birthDate: civilDate(birthDate), relation, today: civilDate('2026-03-05'), familyFrom: null };
    expect(firstPremiumOf(newcomer, policy)).toBe(from);
    expect(coveredFrom(newcomer, policy)).toBe(from === '2026-03-05' ? birthDate.slice(0, 7) : '2026-03');
  });
});

describe('a child registered late', () => {
  test.each([
    { born: '2018-12-17', from: '2019-06' },
    { born: '2018-12-18', from: '2018-12' },
  ])('born on $born owes from $from: the rule is about births since 18 December 2018', ({ born, from }) => {
    const newcomer = {
      birthDate: civilDate(born),
      relation: 'CHILD' as const,
      today: civilDate('2019-06-03'),
      familyFrom: null,
    };
    expect(coveredFrom(newcomer, policy)).toBe(from);
  });
});

describe('months of a person who joins on 5 March', () => {
  const joins = (change: Partial<Parameters<typeof joiningTerms>[0]>) =>
    joiningTerms({
      paidThrough: '2026-02-01',
      credit: 0n,
      firstPremiumFrom: civilDate('2026-03-05'),
      month: billingMonth('2026-03'),
      today: civilDate('2026-03-05'),
      ...change,
    });

  test.each([
    { when: 'nothing is paid for the others, and nobody waits', change: {}, paidThrough: null },
    { when: 'the others are paid for that month', change: { paidThrough: '2026-03-01' }, paidThrough: '2026-02' },
    { when: 'the others are paid ahead', change: { paidThrough: '2026-06-01' }, paidThrough: '2026-02' },
    { when: 'credit may have paid it for the others', change: { credit: 1n }, paidThrough: '2026-02' },
    {
      when: 'the person waits until tomorrow',
      change: { firstPremiumFrom: civilDate('2026-03-06') },
      paidThrough: '2026-02',
    },
  ])('are paid with the family’s, or apart: $when', ({ change, paidThrough }) => {
    const from = 'firstPremiumFrom' in change ? change.firstPremiumFrom : '2026-03-05';
    expect(joins(change)).toEqual(paidThrough === null ? null : { paidThrough, firstPremiumFrom: from });
  });
});

describe('the rules of JKN', () => {
  test('are in force since 2014, with the days of the regulation', () => {
    expect(JKN_REGISTRATION_POLICY).toMatchObject([
      {
        effectiveFrom: '2014-01-01',
        firstPremiumWaitDays: 14,
        daysToPayMin: 7,
        newbornDays: 28,
        lateNewbornDays: 730,
        lateNewbornSince: '2018-12-18',
      },
    ]);
  });
});
