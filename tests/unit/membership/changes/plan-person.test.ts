import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { Nik } from '../../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../../src/kernel/phone-number.js';
import type { Relation } from '../../../../src/households/families/index.js';
import type { Change, CorrectedData } from '../../../../src/membership/changes/change.js';
import { JKN_CHANGE_POLICY } from '../../../../src/membership/changes/change-policy.js';
import { JKN_CLASS_POLICY } from '../../../../src/membership/changes/class-policy.js';
import { planChange } from '../../../../src/membership/changes/plan-change.js';
import {
  CHILD,
  HEAD,
  HOME,
  household,
  idOf,
  mapOf,
  person,
  plan,
  planned,
  planOrProblem,
  rows,
  TODAY,
  WIFE,
} from './a-household.js';

const ON = '2026-03-05';
const gone = person('gone', { coveredThrough: billingMonth('2025-01') });
const moved = person('moved', { coveredThrough: billingMonth('2025-01'), successorId: idOf('elsewhere') });
const home = household('a', '2026-02', [HEAD, CHILD, gone, moved]);

describe('a correction', () => {
  const correct = (who: string, corrected: CorrectedData): Change => ({
    kind: 'CORRECTION',
    participantId: idOf(who),
    corrected,
  });

  test.each<{ of: string; corrected: CorrectedData }>([
    { of: 'a name', corrected: { name: 'Budi' } },
    { of: 'a telephone', corrected: { phone: '628123456789' as PhoneNumber } },
    { of: 'a NIK', corrected: { nik: '6472010302900009' as Nik } },
    {
      of: 'a birth date and its NIK',
      corrected: { birthDate: civilDate('1991-02-03'), nik: '6472010302910001' as Nik },
    },
    { of: 'a sex and its NIK', corrected: { sex: 'FEMALE', nik: '6472014302900001' as Nik } },
  ])('of $of changes that and nothing else', ({ corrected }) => {
    expect(planned(correct('child', corrected), ON, home)).toEqual({
      people: [{ ...home.members[1], ...corrected }],
      followers: [],
      founded: null,
      terms: null,
    });
  });

  test.each<{ of: string; corrected: CorrectedData; kind: string }>([
    { of: 'nothing', corrected: {}, kind: 'nothing-to-change' },
    { of: 'a name to the same', corrected: { name: 'child' }, kind: 'nothing-to-change' },
    { of: 'a birth date alone', corrected: { birthDate: civilDate('1991-02-03') }, kind: 'nik-contradicts-birth-date' },
    { of: 'a sex alone', corrected: { sex: 'FEMALE' }, kind: 'nik-contradicts-sex' },
    { of: 'a NIK alone', corrected: { nik: '6472010402900001' as Nik }, kind: 'nik-contradicts-birth-date' },
  ])('of $of: $kind', ({ corrected, kind }) => {
    expect(plan(correct('child', corrected), ON, home)).toBe(kind);
  });

  test('of a name does not judge a NIK that contradicted the birth date before', () => {
    const odd = household('a', '2026-02', [person('odd', { birthDate: civilDate('1991-02-03') })]);
    expect(plan(correct('odd', { name: 'Budi' }), ON, odd)).toMatchObject({ people: [{ name: 'Budi' }] });
  });

  test('is of people where they are now: of those who left or died too, of nobody who moved away', () => {
    expect(rows(plan(correct('gone', { name: 'Budi' }), ON, home))).toEqual(['gone CHILD 2025-01 null']);
    expect(planOrProblem(correct('moved', { name: 'Budi' }), ON, home)).toEqual({
      kind: 'not-a-member',
      field: 'input.participantId',
    });
    expect(plan(correct('ghost', { name: 'Budi' }), ON, home)).toBe('not-a-member');
  });
});

describe('a person who leaves', () => {
  const leaving = (who: string, newHeadId: string | null = null): Change => ({
    kind: 'LEAVING',
    participantId: idOf(who),
    newHeadId: newHeadId === null ? null : idOf(newHeadId),
  });

  test('is covered through that month, and is told apart from one who died', () => {
    expect(planned(leaving('child'), '2026-02-28', home)).toEqual({
      people: [{ ...home.members[1], coveredThrough: '2026-02', ending: 'LEFT' }],
      followers: [],
      founded: null,
      terms: null,
    });
  });

  test.each(['ghost', 'gone', 'moved'])('is a member: %s is none', (who) => {
    expect(planOrProblem(leaving(who), ON, home)).toEqual({ kind: 'not-a-member', field: 'input.participantId' });
  });

  test('leaves on the day of birth at the earliest', () => {
    const born = household('a', '2026-02', [HEAD, person('baby', { birthDate: civilDate('2026-03-05') })]);
    expect(rows(plan(leaving('baby'), '2026-03-05', born))).toEqual(['baby CHILD 2026-03 LEFT']);
    expect(plan(leaving('baby'), '2026-03-04', born)).toBe('before-birth');
  });

  test('is followed as head by somebody who stays, and by nobody where nobody stays', () => {
    expect(plan(leaving('head', 'gone'), ON, home)).toBe('new-head-not-a-member');
    expect(plan(leaving('child', 'gone'), ON, home)).toMatchObject({ people: [{ id: 'child' }] });
    const last = household('a', '2026-02', [HEAD, gone]);
    expect(rows(plan(leaving('head'), ON, last))).toEqual(['head HEAD 2026-03 LEFT']);
    expect(plan(leaving('head', 'gone'), ON, last)).toBe('new-head-not-a-member');
  });

  test('keeps the own relation beside a head who leaves', () => {
    expect(rows(plan(leaving('head', 'wife'), ON, HOME))).toEqual(['head OTHER 2026-03 LEFT', 'wife HEAD null null']);
  });
});

describe('another head', () => {
  const newHead = (who: string, formerHeadRelation: Relation = 'OTHER'): Change => ({
    kind: 'NEW_HEAD',
    participantId: idOf(who),
    formerHeadRelation,
  });

  test('changes places with the former one, and nobody else is touched', () => {
    expect(planned(newHead('wife', 'SPOUSE'), ON, HOME)).toEqual({
      people: [
        { ...HEAD, relation: 'SPOUSE' },
        { ...WIFE, relation: 'HEAD' },
      ],
      followers: [],
      founded: null,
      terms: null,
    });
  });

  test.each([
    { who: 'ghost', problem: { kind: 'new-head-not-a-member', field: 'input.participantId' } },
    { who: 'gone', problem: { kind: 'new-head-not-a-member', field: 'input.participantId' } },
    { who: 'head', problem: { kind: 'head-already', field: 'input.participantId' } },
  ])('is a member, and not head already: $who', ({ who, problem }) => {
    expect(planOrProblem(newHead(who), ON, home)).toEqual(problem);
  });

  test('leaves one head', () => {
    expect(planOrProblem(newHead('child', 'HEAD'), ON, home)).toEqual({
      kind: 'not-one-head',
      field: 'input.formerHeadRelation',
    });
  });
});

const FACTS = {
  familyId: HOME.family.id,
  today: TODAY,
  membersMax: 4,
  policy: JKN_CHANGE_POLICY[1]!,
  classPolicy: JKN_CLASS_POLICY[0]!,
  newId: () => 'new',
};

describe('a change', () => {
  const death: Change = { kind: 'DEATH', participantId: CHILD.id, newHeadId: null };

  test('is planned for a family that was read', () => {
    const unread = { ...HOME, family: { ...HOME.family, id: undefined as never } };
    expect(() => planChange({ change: death, effectiveOn: TODAY }, { ...FACTS, households: mapOf(unread) })).toThrow(
      'that was read',
    );
  });

  test('is of today or before', () => {
    expect(rows(plan(death, '2026-03-05', HOME))).toEqual(['child CHILD 2026-03 DIED']);
    expect(plan(death, '2026-03-06', HOME)).toBe('in-the-future');
  });
});
