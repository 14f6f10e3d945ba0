/** Changes of segment and of class: from which month, and where terms of a later month are recorded already. */
import { describe, expect, test } from '@jest/globals';
import { changedTerms, lastingTerms } from '../../../../src/households/arrears/index.js';
import { type BillingMonth, billingMonth } from '../../../../src/kernel/billing-month.js';
import type { CareClass } from '../../../../src/kernel/care-class.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { Segment } from '../../../../src/kernel/segment.js';
import type { Change, SegmentChange } from '../../../../src/membership/changes/change.js';
import { JKN_CHANGE_POLICY } from '../../../../src/membership/changes/change-policy.js';
import { JKN_CLASS_POLICY } from '../../../../src/membership/changes/class-policy.js';
import type { Household } from '../../../../src/membership/changes/household.js';
import { planSegment } from '../../../../src/membership/changes/plan-segment.js';
import { HEAD, HOME, TODAY, household, person, plan, planOrProblem, planned } from './a-household.js';

const ON = '2026-03-05';
const ended = household('a', '2026-02', [person('gone', { coveredThrough: billingMonth('2025-01') })]);

const segment = (change: Partial<SegmentChange>): SegmentChange => ({
  kind: 'SEGMENT',
  familyId: HOME.family.id,
  segment: 'PPU',
  careClass: null,
  from: billingMonth('2026-04'),
  register: null,
  assessmentId: null,
  ...change,
});
const toClass = (careClass: CareClass, from = '2026-04'): Change => ({
  kind: 'CARE_CLASS',
  familyId: HOME.family.id,
  careClass,
  from: billingMonth(from),
});

/** A family with terms of its own; each as `2026-05 III PPU`. */
function withTerms(home: Household, ...changes: string[]): Household {
  const terms = changes.reduce(
    (held, words) => {
      const [from, careClass, segmentThen] = words.split(' ') as [BillingMonth, CareClass, Segment];
      return changedTerms(held, { from, careClass, segment: segmentThen });
    },
    lastingTerms('III', 'PBPU'),
  );
  return { ...home, account: { ...home.account, terms } };
}

describe('a segment', () => {
  test('holds from any month up to the next, with the class that the family has or with another one', () => {
    expect(planned(segment({}), ON, HOME)).toEqual({
      people: [],
      followers: [],
      founded: null,
      terms: { familyId: 'a', from: '2026-04', segment: 'PPU' },
    });
    expect(planned(segment({ from: billingMonth('2025-06'), careClass: 'II' }), ON, HOME).terms).toEqual({
      familyId: 'a',
      from: '2025-06',
      segment: 'PPU',
      careClass: 'II',
    });
    expect(plan(segment({ segment: 'PBPU', careClass: 'I' }), ON, HOME)).toMatchObject({ terms: { careClass: 'I' } });
  });

  test('is one of a family that has members', () => {
    expect(plan(segment({}), ON, ended)).toBe('family-has-ended');
  });

  test('changes nothing that holds already, unless another one was to follow', () => {
    const same = segment({ segment: 'PBPU', careClass: 'III' });
    expect(plan(same, ON, HOME)).toBe('nothing-to-change');
    expect(plan(same, ON, withTerms(HOME, '2025-01 III PBPU'))).toBe('nothing-to-change');
    expect(plan(same, ON, withTerms(HOME, '2025-01 III PPU', '2025-06 III PBPU'))).toBe('nothing-to-change');
    expect(plan(same, ON, withTerms(HOME, '2026-05 III PPU'))).toMatchObject({ terms: { segment: 'PBPU' } });
    expect(plan(same, ON, withTerms(HOME, '2026-05 II PBPU'))).toMatchObject({ terms: { segment: 'PBPU' } });
    expect(plan(same, ON, withTerms(HOME, '2026-04 III PPU'))).toMatchObject({ terms: { segment: 'PBPU' } });
  });

  test('of who the state pays for follows the register of the day', () => {
    const pbi = (decile: number) => segment({ segment: 'PBI', register: { decile, registeredOn: TODAY } });
    expect(planOrProblem(pbi(5), ON, HOME)).toEqual({ kind: 'decile-too-high', most: 4 });
    expect(planOrProblem(segment({ segment: 'PBI' }), ON, HOME)).toEqual({ kind: 'register-needed' });
    expect(plan(segment({ segment: 'PPU', register: { decile: 9, registeredOn: TODAY } }), ON, HOME)).toMatchObject({
      terms: {},
    });
    const before = { household: HOME, today: civilDate('2026-01-31'), policy: JKN_CHANGE_POLICY[0]! };
    expect(planSegment(segment({ ...pbi(10), from: billingMonth('2026-02') }), before)).toMatchObject({ terms: {} });
  });
});

describe('a class', () => {
  const since = (...coveredFrom: string[]) =>
    household(
      'a',
      '2026-03',
      coveredFrom.map((from, place) => person(`p${place}`, { coveredFrom: billingMonth(from) })),
    );

  test('says from when it is possible, where it is not yet', () => {
    expect(planOrProblem(toClass('II', '2026-03'), ON, HOME)).toEqual({
      kind: 'class-of-another-month',
      possibleFrom: '2026-04',
    });
    expect(planOrProblem(toClass('II'), ON, since('2025-05'))).toEqual({
      kind: 'class-held-too-short',
      possibleFrom: '2026-05',
    });
    expect(planOrProblem(toClass('II'), ON, household('a', '2026-06', [HEAD]))).toEqual({
      kind: 'class-paid-ahead',
      possibleFrom: '2026-07',
    });
  });

  test('is counted from the first month of whoever was covered first', () => {
    expect(plan(toClass('II'), ON, since('2025-08', '2025-04', '2025-09'))).toMatchObject({ terms: {} });
    expect(plan(toClass('II'), ON, since('2025-08', '2025-09'))).toBe('class-held-too-short');
  });

  test('is of a family that has members and pays itself', () => {
    const oneGone = household('a', '2026-03', [HEAD, person('gone', { coveredThrough: billingMonth('2025-01') })]);
    expect(plan(toClass('II'), ON, oneGone)).toMatchObject({ terms: {} });
    expect(plan(toClass('II'), ON, ended)).toBe('family-has-ended');
    expect(plan(toClass('II'), ON, withTerms(HOME, '2026-04 III PPU'))).toBe('class-of-others');
    expect(plan(toClass('II'), ON, withTerms(HOME, '2025-01 III PPU', '2025-02 III PBPU'))).toMatchObject({
      terms: {},
    });
  });

  test('changes nothing that holds already, unless another one was to follow', () => {
    expect(plan(toClass('III'), ON, withTerms(HOME, '2024-01 II PBPU', '2025-01 III PBPU'))).toBe('nothing-to-change');
    expect(plan(toClass('III'), ON, withTerms(HOME, '2026-05 II PBPU'))).not.toBe('nothing-to-change');
    expect(plan(toClass('III'), ON, withTerms(HOME, '2026-05 III PPU'))).toBe('nothing-to-change');
  });

  test('is counted anew from its last change, and not from a change of segment', () => {
    const home = since('2020-01');
    expect(plan(toClass('I'), ON, withTerms(home, '2025-04 II PBPU'))).toMatchObject({ terms: { careClass: 'I' } });
    expect(planOrProblem(toClass('I'), ON, withTerms(home, '2024-01 II PBPU', '2025-05 III PBPU'))).toEqual({
      kind: 'class-held-too-short',
      possibleFrom: '2026-05',
    });
    expect(plan(toClass('II'), ON, withTerms(home, '2025-09 III BP'))).toMatchObject({ terms: { careClass: 'II' } });
  });

  test('follows the rules that hold since 2014: a year, the next month, without arrears', () => {
    expect(JKN_CLASS_POLICY).toMatchObject([
      { effectiveFrom: '2014-01-01', monthsMin: 12, monthsAhead: 1, inArrears: 'refuse', paidAhead: 'refuse' },
    ]);
  });
});
