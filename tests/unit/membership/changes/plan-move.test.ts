import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { Relation } from '../../../../src/households/families/index.js';
import type { Change, FoundedFamily } from '../../../../src/membership/changes/change.js';
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
} from './a-household.js';

const NEW_FAMILY = {
  id: 'new family',
  familyCardNumber: '6472012003260001',
  region: '64.72.01.1001',
  careClass: 'II',
} as unknown as FoundedFamily;

/** `child as SPOUSE`; a person alone moves as OTHER. */
const move = (to: string | FoundedFamily, people: readonly string[], newHeads: readonly string[] = []): Change => ({
  kind: 'MOVE',
  cause: 'HOUSEHOLD',
  people: people.map((words) => {
    const [id = '', relation = 'OTHER'] = words.split(' as ');
    return { participantId: idOf(id), relation: relation as Relation };
  }),
  to: typeof to === 'string' ? familyIdOf(to) : to,
  newHeadIds: newHeads.map(idOf),
});
const OTHER = household('b', '2026-02', [person('b-head', { relation: 'HEAD' }), person('b-wife')]);
const ON = '2026-03-05';
const with_ = (change: Parameters<typeof person>[1]) => household('a', '2026-02', [HEAD, person('child', change)]);

describe('who may move', () => {
  test.each([
    { who: 'nobody', people: [], home: HOME, problem: { kind: 'nothing-to-change' } },
    {
      who: 'somebody unknown',
      people: ['ghost'],
      home: HOME,
      problem: { kind: 'not-a-member', field: 'input.people' },
    },
    {
      who: 'one of two who has moved away',
      people: ['head', 'child'],
      home: with_({ successorId: idOf('elsewhere') }),
      problem: { kind: 'not-a-member', field: 'input.people' },
    },
    {
      who: 'somebody who has died',
      people: ['child'],
      home: with_({ ending: 'DIED', coveredThrough: billingMonth('2026-01') }),
      problem: { kind: 'not-a-member', field: 'input.people' },
    },
    { who: 'one person twice', people: ['child', 'child'], home: HOME, problem: { kind: 'nothing-to-change' } },
    {
      who: 'one of two who is born later',
      people: ['head', 'child'],
      home: with_({ birthDate: civilDate('2026-03-06') }),
      problem: { kind: 'before-birth' },
    },
    {
      who: 'a head, without another one',
      people: ['head', 'child'],
      home: HOME,
      problem: { kind: 'new-head-needed' },
    },
  ])('$who: $problem.kind', ({ people, home, problem }) => {
    expect(planOrProblem(move('b', people), ON, home, OTHER)).toEqual(problem);
  });

  test('a child on the day of its birth', () => {
    const born = with_({ birthDate: civilDate('2026-03-05') });
    expect(rows(plan(move('b', ['child']), ON, born, OTHER))).toEqual(['child CHILD 2026-03 MOVED']);
  });

  test('somebody who had left, and whose last month stays what it was', () => {
    const left = with_({ ending: 'LEFT', coveredThrough: billingMonth('2025-06') });
    expect(rows(plan(move('b', ['child']), ON, left, OTHER))).toEqual(['child CHILD 2025-06 MOVED']);
  });

  test('somebody whose cover had not begun, who then was never covered there', () => {
    const waiting = with_({ coveredFrom: billingMonth('2026-05') });
    expect(rows(plan(move('b', ['child']), ON, waiting, OTHER))).toEqual(['child CHILD 2026-04 MOVED']);
  });
});

describe('the receiving family', () => {
  test('has one head already, has members, and is another one', () => {
    const notOneHead = { kind: 'not-one-head', field: 'input.people' };
    expect(planOrProblem(move('b', ['child as HEAD']), ON, HOME, OTHER)).toEqual(notOneHead);
    expect(plan(move('c', ['child']), ON, HOME, OTHER)).toBe('family-has-ended');
    expect(plan(move('b', ['child', 'b-wife']), ON, HOME, OTHER)).toBe('same-family');
  });

  test('takes as many as make the largest family, of members who stay', () => {
    const three = [...OTHER.members, person('b-child')];
    const full = household('b', '2026-02', [...three, person('b-son')]);
    expect(planOrProblem(move('b', ['child']), ON, HOME, full)).toEqual({ kind: 'family-too-large', most: 4 });
    const oneLeft = household('b', '2026-02', [...three, person('b-son', { coveredThrough: billingMonth('2026-01') })]);
    expect(plan(move('b', ['child']), ON, HOME, oneLeft)).toMatchObject({ people: [{}], founded: null, terms: null });
  });

  test.each([
    { paidThrough: '2026-03', joinsAs: null },
    { paidThrough: '2026-04', joinsAs: '2026-03' },
    { paidThrough: '2026-09', joinsAs: '2026-03' },
  ])(
    'that has paid through $paidThrough: who joins in April is paid for through $joinsAs',
    ({ paidThrough, joinsAs }) => {
      const lagging = with_({ paidThrough: billingMonth('2026-01'), firstPremiumFrom: civilDate('2026-03-20') });
      const { followers } = planned(move('b', ['child']), ON, lagging, household('b', paidThrough, OTHER.members));
      expect(followers).toMatchObject([{ coveredFrom: '2026-04', paidThrough: joinsAs, firstPremiumFrom: null }]);
    },
  );
});

describe('a family that the movers found', () => {
  test('has the movers as its people from the next month on, with one head among them', () => {
    const made = planned(move(NEW_FAMILY, ['wife as HEAD', 'child as CHILD']), '2026-02-10', HOME);
    expect(made).toEqual({
      people: [
        { ...WIFE, coveredThrough: '2026-02', ending: 'MOVED', successorId: 'new 1' },
        { ...CHILD, coveredThrough: '2026-02', ending: 'MOVED', successorId: 'new 2' },
      ],
      followers: [
        { ...WIFE, id: 'new 1', familyId: 'new family', relation: 'HEAD', coveredFrom: '2026-03' },
        { ...CHILD, id: 'new 2', familyId: 'new family', relation: 'CHILD', coveredFrom: '2026-03' },
      ],
      founded: { ...NEW_FAMILY, firstMonth: '2026-03' },
      terms: null,
    });
  });

  test.each([{ people: ['wife'] }, { people: ['wife as HEAD', 'child as HEAD'] }])('not with $people', ({ people }) => {
    expect(planOrProblem(move(NEW_FAMILY, people), ON, HOME)).toEqual({ kind: 'not-one-head', field: 'input.people' });
  });
});

describe('the families that are left', () => {
  const third = household('c', '2026-02', [person('c-head', { relation: 'HEAD' }), person('c-son')]);
  const moveAll = (newHeads: readonly string[]) =>
    plan(move('b', ['head', 'c-head'], newHeads), ON, HOME, OTHER, third);

  test('each name another head, where theirs leaves', () => {
    expect(rows(moveAll(['wife', 'c-son']))).toEqual([
      'head OTHER 2026-03 MOVED',
      'wife HEAD null null',
      'c-head OTHER 2026-03 MOVED',
      'c-son HEAD null null',
    ]);
    expect(moveAll(['wife'])).toBe('new-head-needed');
    expect(moveAll(['wife', 'c-head'])).toBe('new-head-not-a-member');
  });

  test('name none of another family, and none where nobody leaves', () => {
    expect(plan(move('b', ['child'], ['b-wife']), ON, HOME, OTHER)).toBe('new-head-not-a-member');
    expect(plan(move('b', ['child'], ['ghost']), ON, HOME, OTHER)).toBe('new-head-not-a-member');
    expect(plan(move('b', ['child'], ['wife']), ON, HOME, OTHER)).toBe('head-already');
  });

  test('keep the relation of who leaves beside a head, and take no head from those who leave', () => {
    expect(rows(plan(move('b', ['head', 'child'], ['wife']), ON, HOME, OTHER))).toEqual([
      'head OTHER 2026-03 MOVED',
      'child CHILD 2026-03 MOVED',
      'wife HEAD null null',
    ]);
    expect(plan(move('b', ['head', 'child'], ['child']), ON, HOME, OTHER)).toBe('new-head-not-a-member');
  });

  test('need none when all leave, and none among people who left before', () => {
    const last = household('a', '2026-02', [HEAD, person('gone', { coveredThrough: billingMonth('2025-01') })]);
    expect(rows(plan(move('b', ['head']), ON, last, OTHER))).toEqual(['head HEAD 2026-03 MOVED']);
  });
});
