import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { PhoneNumber } from '../../../../src/kernel/phone-number.js';
import type { Change } from '../../../../src/membership/changes/change.js';
import {
  CHILD,
  HEAD,
  HOME,
  WIFE,
  familyIdOf,
  household,
  idOf,
  person,
  plan,
  planOrProblem,
  planned,
  rows,
  withCredit,
} from './a-household.js';

const ON = '2026-03-05';
const gone = { coveredThrough: billingMonth('2025-01') };

describe('one person who was registered twice', () => {
  const merge = (keptId: string, duplicateId: string): Change => ({
    kind: 'MERGE_PEOPLE',
    keptId: idOf(keptId),
    duplicateId: idOf(duplicateId),
  });
  const home = (...people: ReturnType<typeof person>[]) => household('a', '2026-02', [HEAD, CHILD, ...people]);

  test.each([
    { which: 'the one that is kept is unknown', kept: 'ghost', field: 'input.keptId' },
    { which: 'the one that is kept has ended', kept: 'gone', field: 'input.keptId' },
    { which: 'the duplicate is unknown', duplicate: 'ghost', field: 'input.duplicateId' },
    { which: 'the duplicate has ended', duplicate: 'gone', field: 'input.duplicateId' },
  ])('is not merged when $which', ({ kept = 'child', duplicate = 'twin', field }) => {
    const people = home(person('twin'), person('gone', gone));
    expect(planOrProblem(merge(kept, duplicate), ON, people)).toEqual({ kind: 'not-a-member', field });
  });

  test.each([
    { differ: 'the days of birth', change: { birthDate: civilDate('1990-02-04') } },
    { differ: 'the sexes', change: { sex: 'FEMALE' as const } },
  ])('is two people when $differ differ', ({ change }) => {
    expect(plan(merge('child', 'twin'), ON, home(person('twin', change)))).toBe('not-the-same-person');
  });

  test('stays a member by the row that is kept, and was never covered by the other', () => {
    const twin = person('twin', { coveredFrom: billingMonth('2025-07') });
    expect(planned(merge('child', 'twin'), ON, home(twin))).toEqual({
      people: [{ ...twin, coveredThrough: '2025-06', ending: 'MERGED' }],
      followers: [],
      founded: null,
      terms: null,
    });
  });

  test('who is a head stays head as the row that is kept in the same family; another family names one first', () => {
    expect(rows(plan(merge('child', 'head'), ON, home()))).toEqual([
      'head OTHER 2019-12 MERGED',
      'child HEAD null null',
    ]);
    const other = household('b', '2026-02', [person('b-head', { relation: 'HEAD' }), person('b-son')]);
    expect(plan(merge('child', 'b-head'), ON, HOME, other)).toBe('new-head-needed');
    expect(rows(plan(merge('child', 'b-son'), ON, HOME, other))).toEqual(['b-son CHILD 2019-12 MERGED']);
  });

  test('who alone is left of another family ends it', () => {
    const other = household('b', '2026-02', [person('b-head', { relation: 'HEAD' }), person('b-gone', gone)]);
    expect(rows(plan(merge('child', 'b-head'), ON, HOME, other))).toEqual(['b-head HEAD 2019-12 MERGED']);
  });
});

describe('two families that are one', () => {
  const merge = (mergedFamilyId: string, ...duplicates: readonly [kept: string, duplicate: string][]): Change => ({
    kind: 'MERGE_FAMILIES',
    mergedFamilyId: familyIdOf(mergedFamilyId),
    duplicates: duplicates.map(([keptId, duplicateId]) => ({ keptId: idOf(keptId), duplicateId: idOf(duplicateId) })),
  });
  const bHead = person('b-head', { relation: 'HEAD', phone: '628123456789' as PhoneNumber });
  const bSon = person('b-son');
  const other = (...more: ReturnType<typeof person>[]) => household('b', '2026-02', [bHead, bSon, ...more]);
  const pair = household('a', '2026-02', [HEAD, WIFE]);

  test('has all people in the family that is kept, from their first unpaid month on', () => {
    const waiting = person('b-waiting', { coveredFrom: billingMonth('2026-05') });
    expect(planned(merge('b'), ON, household('a', '2026-02', [HEAD]), other(waiting))).toMatchObject({
      people: [
        {
          id: 'b-head',
          phone: null,
          relation: 'HEAD',
          coveredThrough: '2026-02',
          ending: 'MERGED',
          successorId: 'new 1',
        },
        { id: 'b-son', phone: null, coveredThrough: '2026-02', ending: 'MERGED', successorId: 'new 2' },
        { id: 'b-waiting', coveredFrom: '2026-05', coveredThrough: '2026-04', ending: 'MERGED', successorId: 'new 3' },
      ],
      followers: [
        {
          id: 'new 1',
          familyId: 'a',
          phone: '628123456789',
          relation: 'OTHER',
          coveredFrom: '2026-03',
          coveredThrough: null,
          paidThrough: null,
          ending: null,
          successorId: null,
        },
        { id: 'new 2', familyId: 'a', relation: 'CHILD', coveredFrom: '2026-03', coveredThrough: null, ending: null },
        { id: 'new 3', familyId: 'a', coveredFrom: '2026-05', coveredThrough: null, ending: null },
      ],
      founded: null,
      terms: null,
    });
  });

  test('has who began with the last paid month from the next one on, too', () => {
    const recent = person('b-recent', { coveredFrom: billingMonth('2026-02') });
    expect(planned(merge('b'), ON, household('a', '2026-02', [HEAD]), other(recent)).followers[2]).toMatchObject({
      name: 'b-recent',
      coveredFrom: '2026-03',
    });
  });

  test('has nobody a month twice: a duplicate is covered once, and who died stays covered to the last month', () => {
    const died = { ending: 'DIED' as const };
    const made = planned(
      merge('b', ['wife', 'b-son']),
      ON,
      pair,
      other(
        person('b-dead', { ...died, coveredThrough: billingMonth('2026-01') }),
        person('b-dying', { ...died, coveredThrough: billingMonth('2026-03') }),
        person('b-moved', { ending: 'MOVED', coveredThrough: billingMonth('2025-01'), successorId: idOf('elsewhere') }),
      ),
    );
    expect(rows(made)).toEqual([
      'b-head HEAD 2026-02 MERGED',
      'b-son CHILD 2026-02 MERGED',
      'b-dead CHILD 2026-01 MERGED',
      'b-dying CHILD 2026-02 MERGED',
    ]);
    expect(made.followers.map((one) => `${one.name} ${one.coveredFrom} ${one.coveredThrough} ${one.ending}`)).toEqual([
      'b-head 2026-03 null null',
      'b-son 2026-03 2026-02 MERGED',
      'b-dead 2026-03 2026-02 DIED',
      'b-dying 2026-03 2026-03 DIED',
    ]);
  });

  test.each([
    { when: 'it is merged with itself', merged: 'a', with: other(), problem: { kind: 'same-family' } },
    { when: 'the other one is unknown', merged: 'c', with: other(), problem: { kind: 'same-family' } },
    {
      when: 'the other one has no member any more',
      merged: 'b',
      with: household('b', '2026-02', [person('b-gone', gone)]),
      problem: { kind: 'family-has-ended' },
    },
    {
      when: 'the other one is paid less far',
      merged: 'b',
      with: household('b', '2026-01', [bHead]),
      problem: { kind: 'keep-the-other-family' },
    },
    {
      when: 'the other one has credit',
      merged: 'b',
      with: withCredit(household('b', '2026-02', [bHead]), 1n),
      problem: { kind: 'merged-family-has-credit' },
    },
    {
      when: 'together they are too many',
      merged: 'b',
      with: other(person('b-daughter')),
      problem: { kind: 'family-too-large', most: 4 },
    },
  ])('is refused when $when: $problem.kind', ({ merged, with: second, problem }) => {
    expect(planOrProblem(merge(merged), ON, pair, second)).toEqual(problem);
  });

  test('is refused when nobody is left of the one that is kept', () => {
    expect(plan(merge('b'), ON, household('a', '2026-02', [person('gone', gone)]), other())).toBe('family-has-ended');
  });

  test('counts neither duplicates nor people who have ended among the people', () => {
    const three = other(person('b-daughter'));
    expect(plan(merge('b', ['wife', 'b-daughter']), ON, pair, three)).toMatchObject({ followers: [{}, {}, {}] });
    const oneGone = household('a', '2026-02', [HEAD, WIFE, person('gone', gone)]);
    expect(plan(merge('b'), ON, oneGone, other(person('b-gone', gone)))).toMatchObject({ followers: [{}, {}, {}] });
  });

  test('takes a duplicate of the merged family for somebody of the kept one, in this order', () => {
    const not = { kind: 'not-a-member', field: 'input.duplicates' };
    expect(planOrProblem(merge('b', ['b-son', 'wife']), ON, pair, other())).toEqual(not);
    expect(planOrProblem(merge('b', ['head', 'wife']), ON, pair, other())).toEqual(not);
    expect(planOrProblem(merge('b', ['b-head', 'b-son']), ON, pair, other())).toEqual(not);
    const sister = other(person('b-daughter', { sex: 'FEMALE' }));
    expect(plan(merge('b', ['wife', 'b-son'], ['wife', 'b-daughter']), ON, pair, sister)).toBe('not-the-same-person');
  });
});
