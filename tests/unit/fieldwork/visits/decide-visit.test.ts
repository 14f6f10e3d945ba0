import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId, VisitId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import {
  validatePlan,
  validateRecord,
  decideRepeatedPlan,
  decideRepeatedRecord,
} from '../../../../src/fieldwork/visits/decide-visit.js';
import type { RecordVisitCommand, VisitRecord } from '../../../../src/fieldwork/visits/visit.js';

const candidate = { id: 'v' as VisitId, cadreId: 'c' as CadreId, familyId: 'f' as FamilyId };
const told: RecordVisitCommand = {
  ...candidate,
  visitedAt: new Date('2026-03-05T01:00:00Z'),
  outcome: 'PROMISED_TO_PAY',
  note: 'sore',
  position: { latitude: -0.5, longitude: 117.1, accuracyMeters: 10 },
  placeConsent: false,
  promise: { amount: rupiah(70_000n), promisedFor: civilDate('2026-03-10') },
};
const planned: VisitRecord = {
  __typename: 'Visit',
  ...candidate,
  state: 'PLANNED',
  plannedFor: civilDate('2026-03-05'),
  visitedAt: null,
  outcome: null,
  note: null,
  position: null,
  promise: null,
  verification: null,
  recordedAt: new Date('2026-03-04T01:00:00Z'),
};
const completed: VisitRecord = { ...planned, ...told, state: 'COMPLETED' };
const other = { cadreId: 'd' as CadreId, familyId: 'g' as FamilyId };

describe('a visit told of', () => {
  test.each([
    { when: 'for the first time', command: told, earlier: null, is: 'new' },
    { when: 'after its plan', command: told, earlier: planned, is: 'completes' },
    { when: 'twice', command: told, earlier: completed, is: 'repeat' },
    { when: 'by another cadre', command: { ...told, cadreId: other.cadreId }, earlier: completed, is: 'conflict' },
    {
      when: 'by another cadre than planned it',
      command: { ...told, cadreId: other.cadreId },
      earlier: planned,
      is: 'conflict',
    },
    { when: 'at another family', command: { ...told, familyId: other.familyId }, earlier: planned, is: 'conflict' },
    { when: 'with another promise', command: { ...told, promise: null }, earlier: completed, is: 'conflict' },
    {
      when: 'with another accuracy',
      command: { ...told, position: { latitude: -0.5, longitude: 117.1, accuracyMeters: 11 } },
      earlier: completed,
      is: 'conflict',
    },
    {
      when: 'at another place',
      command: { ...told, position: { latitude: 0, longitude: 117.1, accuracyMeters: 10 } },
      earlier: completed,
      is: 'conflict',
    },
  ])('$when is $is', ({ command, earlier, is }) => {
    expect(decideRepeatedRecord(command, earlier)).toBe(is);
  });
});

test.each([
  { when: 'for the first time', earlier: null, is: 'new' },
  { when: 'twice', earlier: planned, is: 'repeat' },
  { when: 'again after the visit', earlier: completed, is: 'repeat' },
  { when: 'for another day', earlier: { ...planned, plannedFor: civilDate('2026-03-06') }, is: 'conflict' },
  { when: 'after an unplanned visit', earlier: { ...completed, plannedFor: null }, is: 'conflict' },
])('a plan told of $when is $is', ({ earlier, is }) => {
  expect(decideRepeatedPlan({ ...candidate, plannedFor: civilDate('2026-03-05') }, earlier)).toBe(is);
});

test.each([
  { plannedFor: '2026-03-04', problem: 'planned-day-has-passed' },
  { plannedFor: '2026-03-05', problem: null },
  { plannedFor: '2026-04-01', problem: null },
])('on 5 March a plan for $plannedFor has the problem $problem', ({ plannedFor, problem }) => {
  expect(validatePlan({ ...candidate, plannedFor: civilDate(plannedFor) }, { today: civilDate('2026-03-05') })).toBe(
    problem,
  );
});

test('the future comes before the promise', () => {
  const command = { ...told, promise: null };
  const visitDay = civilDate('2026-03-05');
  expect(validateRecord(command, { now: new Date('2026-03-05T00:54:59Z'), visitDay })).toBe('in-the-future');
  expect(validateRecord(command, { now: new Date('2026-03-05T00:55:00Z'), visitDay })).toBe('promise-missing');
  expect(validateRecord(told, { now: new Date('2026-03-05T01:00:00Z'), visitDay })).toBeNull();
});
