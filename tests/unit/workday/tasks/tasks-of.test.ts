import { describe, expect, test } from '@jest/globals';
import type { FamilyBill } from '../../../../src/households/bills/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { WITA } from '../../../../src/kernel/time-zone.js';
import { JKN_TASK_POLICY } from '../../../../src/workday/tasks/task-policy.js';
import { type TaskFacts, inOrder, tasksOf } from '../../../../src/workday/tasks/tasks-of.js';

const POLICY = JKN_TASK_POLICY[0]!;
const TODAY = civilDate('2026-11-22');
const at = (moment: string) => new Date(`2026-${moment}:00+08:00`);
const bill = (change: Partial<FamilyBill>) => ({ status: 'SUSPENDED', stageDue: null, ...change }) as FamilyBill;
const QUIET: TaskFacts = {
  familyId: 'family' as FamilyId,
  zone: WITA,
  bill: bill({ dueNow: rupiah(70n) }),
  firstPremiumFrom: null,
  firstPremium: rupiah(0n),
  promise: null,
  callBackAt: null,
  plannedFor: null,
  visitAskedAt: null,
  activeSince: null,
  lastContactAt: null,
};
const promise = (day: string, paid = 0n) => ({
  promise: { amount: rupiah(100n), promisedFor: civilDate(`2026-${day}`), paidInTime: rupiah(paid) },
});
const stage = (day: string) => ({
  bill: bill({ stageDue: { amount: rupiah(50n), dueBy: civilDate(`2026-${day}`) } as FamilyBill['stageDue'] }),
});
const premium = (day: string) => ({
  bill: bill({ status: 'AWAITING_FIRST_PREMIUM', dueNow: rupiah(0n) }),
  firstPremiumFrom: civilDate(`2026-${day}`),
  firstPremium: rupiah(70n),
});
const active = (moment: string) => ({ bill: bill({ status: 'ACTIVE' }), activeSince: at(moment) });

describe('the tasks of a family', () => {
  test.each<[string, Partial<TaskFacts>, string[]]>([
    ['that nothing is due for', {}, []],
    ['to be called later today', { callBackAt: at('11-22T16:00') }, ['CALL_BACK 2026-11-22']],
    ['to be called tomorrow', { callBackAt: at('11-23T08:00') }, []],
    ['that was to be called yesterday', { callBackAt: at('11-21T08:00') }, ['CALL_BACK 2026-11-21']],
    ['that promised for the day after tomorrow', promise('11-24'), ['PROMISE_DUE 2026-11-24']],
    ['that promised for later', promise('11-25'), []],
    ['that promised for today and paid', promise('11-22', 100n), []],
    ['that promised for today and paid a part', promise('11-22', 99n), ['PROMISE_DUE 2026-11-22']],
    ['that broke its promise yesterday', promise('11-21'), ['PROMISE_BROKEN 2026-11-22']],
    [
      'that broke its promise and owes nothing now',
      { ...promise('11-21'), bill: bill({ status: 'ACTIVE', dueNow: rupiah(0n) }) },
      [],
    ],
    ['that was asked since', { ...promise('11-20'), lastContactAt: at('11-21T10:00') }, []],
    [
      'that was last asked on the day itself',
      { ...promise('11-20'), lastContactAt: at('11-20T10:00') },
      ['PROMISE_BROKEN 2026-11-21'],
    ],
    ['that broke its promise 31 days ago', promise('10-22'), []],
    ['whose stage is due in a week', stage('11-29'), ['STAGE_DUE 2026-11-29']],
    ['whose stage is due later', stage('11-30'), []],
    ['whose first premium may be paid in a week', premium('11-29'), ['FIRST_PREMIUM_DUE 2026-11-29']],
    ['whose first premium may be paid later', premium('11-30'), []],
    ['whose first premium waits since long', premium('08-01'), ['FIRST_PREMIUM_DUE 2026-08-01']],
    ['that a dunning plan has asked to visit', { visitAskedAt: at('11-20T23:30') }, ['DUNNING_VISIT 2026-11-20']],
    ['to be visited today', { plannedFor: TODAY }, ['PLANNED_VISIT 2026-11-22']],
    ['to be visited tomorrow', { plannedFor: civilDate('2026-11-23') }, []],
    ['whose cards became active three days ago', active('11-19T23:00'), ['CARD_ACTIVE_AGAIN 2026-11-19']],
    ['whose cards became active four days ago', active('11-18T23:00'), []],
    ['that was told so', { ...active('11-21T10:00'), lastContactAt: at('11-21T11:00') }, []],
  ])('%s', (_, facts, tasks) => {
    const found = tasksOf({ ...QUIET, ...facts }, TODAY, POLICY);
    expect(found.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual(tasks);
  });

  test('come in the order in which they are due, calls of one day by their time', () => {
    const families = [
      { familyId: 'a' as FamilyId, callBackAt: at('11-22T16:00') },
      { familyId: 'b' as FamilyId, callBackAt: at('11-22T09:00'), plannedFor: TODAY },
      { familyId: 'c' as FamilyId, ...promise('11-20') },
    ];
    const tasks = families.flatMap((facts) => tasksOf({ ...QUIET, ...facts }, TODAY, POLICY));
    expect(inOrder(tasks).map(({ familyId, kind }) => `${familyId} ${kind}`)).toEqual([
      'c PROMISE_BROKEN',
      'b PLANNED_VISIT',
      'b CALL_BACK',
      'a CALL_BACK',
    ]);
  });
});
