import { describe, expect, test } from '@jest/globals';
import { lastingTerms } from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { Nik } from '../../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../../src/kernel/phone-number.js';
import {
  NOTHING_PLANNED,
  accountAfter,
  findPerson,
  isMember,
  lastMonthOf,
  linesOf,
  membersAfter,
} from '../../../../src/membership/changes/household.js';
import { CHILD, HEAD, HOME, WIFE, familyIdOf, household, idOf, mapOf, person } from './a-household.js';

const other = household('b', '2026-02', [person('b-head', { relation: 'HEAD' })]);
const both = mapOf(HOME, other);
const moved = { ...CHILD, coveredThrough: billingMonth('2026-03'), ending: 'MOVED' as const, successorId: idOf('new') };
const follower = { ...CHILD, id: idOf('new'), familyId: familyIdOf('b'), coveredFrom: billingMonth('2026-04') };
const move = { ...NOTHING_PLANNED, people: [moved], followers: [follower] };

describe('the people of a family', () => {
  test('are found in whichever family they are', () => {
    expect(findPerson(both, idOf('wife'))?.name).toBe('wife');
    expect(findPerson(both, idOf('b-head'))?.name).toBe('b-head');
    expect(findPerson(both, idOf('ghost'))).toBeNull();
  });

  test.each([
    { who: 'who stays', change: {}, is: true },
    { who: 'whose cover ends', change: { coveredThrough: billingMonth('2030-01') }, is: false },
    { who: 'who is known by another row', change: { successorId: idOf('elsewhere') }, is: false },
  ])('$who: $is', ({ change, is }) => {
    expect(isMember(person('somebody', change))).toBe(is);
  });

  test.each([
    { coveredFrom: '2020-01', ends: '2026-03', last: '2026-03' },
    { coveredFrom: '2026-03', ends: '2026-03', last: '2026-03' },
    { coveredFrom: '2026-04', ends: '2026-03', last: '2026-03' },
    { coveredFrom: '2026-05', ends: '2026-03', last: '2026-04' },
  ])('covered from $coveredFrom who end with $ends were covered through $last', ({ coveredFrom, ends, last }) => {
    expect(lastMonthOf(person('somebody', { coveredFrom: billingMonth(coveredFrom) }), billingMonth(ends))).toBe(last);
  });

  test('after a move are those who stay, who left, and who came', () => {
    expect(membersAfter(HOME, move)).toEqual([HEAD, WIFE, moved]);
    expect(membersAfter(other, move)).toEqual([...other.members, follower]);
  });
});

describe('the account after a change', () => {
  const terms = { familyId: familyIdOf('a'), from: billingMonth('2026-04'), careClass: 'I' as const };

  test('has the terms of its own family alone', () => {
    const plan = { ...NOTHING_PLANNED, terms };
    expect(accountAfter(HOME, plan)).toEqual({
      ...HOME.account,
      terms: [...lastingTerms('III', 'PBPU'), { from: '2026-04', careClass: 'I', segment: 'PBPU' }],
    });
    expect(accountAfter(other, plan)).toEqual(other.account);
  });

  test('has the people whom it bills', () => {
    expect(accountAfter(HOME, move)).toEqual({ ...HOME.account, members: [HEAD, WIFE, moved] });
  });
});

describe('the history of a change', () => {
  const line = (field: string, before: string | null, after: string | null) => ({
    familyId: 'a',
    participantId: 'child',
    field,
    before,
    after,
  });

  test('tells each value that was replaced', () => {
    const after = {
      ...CHILD,
      name: 'Budi',
      phone: '628123456789' as PhoneNumber,
      birthDate: civilDate('1991-02-03'),
      sex: 'FEMALE' as const,
      nik: '6472014302910001' as Nik,
      relation: 'OTHER' as const,
      coveredFrom: billingMonth('2020-02'),
      coveredThrough: billingMonth('2026-03'),
    };
    expect(linesOf(both, { ...NOTHING_PLANNED, people: [after] })).toEqual([
      line('name', 'child', 'Budi'),
      line('phone', null, '628123456789'),
      line('birthDate', '1990-02-03', '1991-02-03'),
      line('sex', 'MALE', 'FEMALE'),
      line('nik', '6472010302900001', '6472014302910001'),
      line('relation', 'CHILD', 'OTHER'),
      line('coveredFrom', '2020-01', '2020-02'),
      line('coveredThrough', null, '2026-03'),
    ]);
  });

  test('tells of a move the family and the first month in it, and not that the telephone went along', () => {
    const reached = household('a', '2026-02', [{ ...CHILD, phone: '628123456789' as PhoneNumber }]);
    expect(linesOf(mapOf(reached, other), move)).toEqual([
      line('coveredThrough', null, '2026-03'),
      { familyId: 'b', participantId: 'new', field: 'family', before: 'a', after: 'b' },
      { familyId: 'b', participantId: 'new', field: 'coveredFrom', before: null, after: '2026-04' },
    ]);
  });

  test('tells of a family the segment and the class that changed, in the month from which they hold', () => {
    const terms = { familyId: familyIdOf('a'), from: billingMonth('2026-04') };
    const linesFor = (change: object) => linesOf(both, { ...NOTHING_PLANNED, terms: { ...terms, ...change } });
    const ofFamily = { familyId: 'a', participantId: null };
    const segment = { ...ofFamily, field: 'segment', before: 'PBPU', after: 'PPU' };
    const careClass = { ...ofFamily, field: 'careClass', before: 'III', after: 'I' };
    expect(linesFor({ segment: 'PPU' })).toEqual([segment]);
    expect(linesFor({ careClass: 'I' })).toEqual([careClass]);
    expect(linesFor({ segment: 'PPU', careClass: 'I' })).toEqual([segment, careClass]);
    expect(linesFor({ segment: 'PBPU', careClass: 'III' })).toEqual([]);
    expect(linesOf(mapOf(other), { ...NOTHING_PLANNED, terms: { ...terms, segment: 'PPU' } })).toEqual([]);
  });

  test('tells nothing of people whom nobody knew', () => {
    expect(linesOf(both, { ...NOTHING_PLANNED, people: [person('ghost')] })).toEqual([]);
    expect(linesOf(both, NOTHING_PLANNED)).toEqual([]);
  });
});
