import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { type Sex, parseNik } from '../../../../src/kernel/nik.js';
import { contradictionIn, validateMembers } from '../../../../src/fieldwork/registration/validate-members.js';
import type { NewMember } from '../../../../src/fieldwork/registration/registration.js';

const nikOf = (text: string) => parseNik(text) as NewMember['nik'];
const member = (change: Partial<NewMember> = {}): NewMember => ({
  nik: nikOf('3578080102030001'),
  name: 'Uji',
  birthDate: civilDate('2003-02-01'),
  sex: 'MALE',
  relation: 'HEAD',
  phone: null,
  ...change,
});
const child = member({ nik: nikOf('3578084102030002'), sex: 'FEMALE', relation: 'CHILD' });
const TODAY = civilDate('2026-03-05');

describe('a NIK beside a birth date and a sex', () => {
  test.each<{ nik: string; birthDate: string; sex: Sex; says: string | null }>([
    { nik: '3578080102030001', birthDate: '2003-02-01', sex: 'MALE', says: null },
    { nik: '3578084102030001', birthDate: '2003-02-01', sex: 'FEMALE', says: null },
    { nik: '3578087112990001', birthDate: '1999-12-31', sex: 'FEMALE', says: null },
    { nik: '3578080102030001', birthDate: '1903-02-01', sex: 'MALE', says: null },
    { nik: '3578080102030001', birthDate: '2003-02-01', sex: 'FEMALE', says: 'nik-contradicts-sex' },
    { nik: '3578084102030001', birthDate: '2003-02-01', sex: 'MALE', says: 'nik-contradicts-sex' },
    { nik: '3578080102030001', birthDate: '2003-02-02', sex: 'MALE', says: 'nik-contradicts-birth-date' },
    { nik: '3578080102030001', birthDate: '2003-01-02', sex: 'MALE', says: 'nik-contradicts-birth-date' },
    { nik: '3578080102030001', birthDate: '2004-02-01', sex: 'MALE', says: 'nik-contradicts-birth-date' },
    { nik: '3578080102030001', birthDate: '2003-03-01', sex: 'FEMALE', says: 'nik-contradicts-birth-date' },
  ])('$nik, $birthDate, $sex: $says', ({ nik, birthDate, sex, says }) => {
    expect(contradictionIn(nikOf(nik), { birthDate: civilDate(birthDate), sex })).toBe(says);
  });
});

describe('the people told of', () => {
  test.each([
    { who: 'a head and a child', members: [member(), child], headsWanted: 1, problem: null },
    { who: 'nobody', members: [], headsWanted: 1, problem: { kind: 'not-one-head' } },
    { who: 'a child alone', members: [child], headsWanted: 1, problem: { kind: 'not-one-head' } },
    { who: 'a child who joins', members: [child], headsWanted: 0, problem: null },
    { who: 'a head who joins', members: [member()], headsWanted: 0, problem: { kind: 'not-one-head' } },
    {
      who: 'one person twice',
      members: [member(), { ...child, nik: member().nik }],
      headsWanted: 1,
      problem: { kind: 'nik-repeated', place: 2 },
    },
    {
      who: 'a contradiction',
      members: [member(), { ...child, sex: 'MALE' }],
      headsWanted: 1,
      problem: { kind: 'nik-contradicts-sex', place: 2 },
    },
    {
      who: 'somebody born today',
      members: [member(), { ...child, nik: nikOf('3578084503260002'), birthDate: civilDate('2026-03-05') }],
      headsWanted: 1,
      problem: null,
    },
    {
      who: 'somebody born tomorrow',
      members: [member(), { ...child, birthDate: civilDate('2026-03-06') }],
      headsWanted: 1,
      problem: { kind: 'not-born-yet', place: 2 },
    },
  ] as const)('$who: $problem', ({ members, headsWanted, problem }) => {
    expect(validateMembers(members, { today: TODAY, headsWanted, membersBefore: 0, membersMax: 20 })).toEqual(problem);
  });

  test.each([
    { before: 18, told: 2, problem: null },
    { before: 19, told: 2, problem: { kind: 'family-too-large', most: 20 } },
    { before: 20, told: 0, problem: null },
  ])('$told more in a family of $before: $problem', ({ before, told, problem }) => {
    const people = [child, { ...child, nik: nikOf('3578084102030003') }].slice(0, told);
    expect(validateMembers(people, { today: TODAY, headsWanted: 0, membersBefore: before, membersMax: 20 })).toEqual(
      problem,
    );
  });
});
