import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, billingMonth, laterMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate, monthOf } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  changedTerms,
  compileTariffs,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { type BilledAccount, createAssessor } from '../../../../src/households/bills/index.js';
import { anyDay } from './any-family.js';

const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });

/** Two people in class I, Rp300,000 a month. */
const registered = (from: string, paidThrough?: string): BilledAccount => {
  const firstPremiumFrom = civilDate(from);
  const first = monthOf(firstPremiumFrom);
  const member = { coveredFrom: first, coveredThrough: null };
  const settled = paidThrough === undefined ? addMonths(first, -1) : monthOf(civilDate(`${paidThrough}-01`));
  const members = [member, member];
  return {
    terms: lastingTerms('I', 'PBPU'),
    paidThrough: settled,
    credit: rupiah(0n),
    members,
    firstPremiumFrom,
    instalments: null,
  };
};

describe('a family whose first premium may be paid from a day', () => {
  test.each([
    {
      from: '2026-03-19',
      today: '2026-03-05',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 0n,
      ahead: 0,
      due: '2026-03-31',
      late: false,
    },
    {
      from: '2026-03-19',
      today: '2026-03-18',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 0n,
      ahead: 0,
      due: '2026-03-31',
      late: false,
    },
    {
      from: '2026-03-19',
      today: '2026-03-19',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 300_000n,
      ahead: 12,
      due: '2026-03-31',
      late: false,
    },
    {
      from: '2026-03-19',
      today: '2026-03-31',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 300_000n,
      ahead: 12,
      due: '2026-03-31',
      late: false,
    },
    {
      from: '2026-03-19',
      today: '2026-04-01',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 300_000n,
      ahead: 12,
      due: '2026-04-10',
      late: false,
    },
    {
      from: '2026-03-02',
      today: '2026-02-20',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 0n,
      ahead: 0,
      due: '2026-03-10',
      late: false,
    },
    {
      from: '2026-03-02',
      today: '2026-03-11',
      status: 'AWAITING_FIRST_PREMIUM',
      pays: 300_000n,
      ahead: 12,
      due: '2026-03-10',
      late: true,
    },
  ])('from $from, on $today: $status, pays $pays, due $due', ({ from, today, status, pays, ahead, due, late }) => {
    const owed = assess(registered(from), civilDate(today));
    expect(owed).toMatchObject({ status, amountToReactivate: pays, dueDate: due, isLate: late });
    expect(owed.payableAhead()).toHaveLength(ahead);
  });

  test.each([
    { from: '2026-03-10', today: '2026-03-10', due: '2026-03-10' },
    { from: '2026-03-11', today: '2026-03-11', due: '2026-03-31' },
    { from: '2026-03-11', today: '2026-04-30', due: '2026-04-10' },
  ])(
    'from $from is due on $today by $due, the end of the month where the 10th is too early',
    ({ from, today, due }) => {
      expect(assess(registered(from), civilDate(today)).dueDate).toBe(due);
    },
  );

  test('before its day has no month to pay, and is not late for months before it', () => {
    const account = registered('2026-03-10');
    const members = account.members.map((member) => ({ ...member, coveredFrom: addMonths(account.paidThrough, -1) }));
    const owed = assess(
      { ...account, members, paidThrough: addMonths(account.paidThrough, -2) },
      civilDate('2026-03-09'),
    );
    expect([owed.months, owed.coveredByCredit, owed.unbilledMonths]).toEqual([[], [], []]);
    expect(owed).toMatchObject({ dueDate: '2026-01-31', isLate: false });
  });

  test('needs none once somebody else pays', () => {
    const account = registered('2026-03-19');
    const terms = changedTerms(account.terms, { from: billingMonth('2026-05'), segment: 'PBI' });
    const statuses = ['2026-04-30', '2026-05-01'].map((day) => assess({ ...account, terms }, civilDate(day)).status);
    expect(statuses).toEqual(['AWAITING_FIRST_PREMIUM', 'ACTIVE']);
  });

  test('that pays months ahead before the first one is over is asked for none of them again', () => {
    const owed = assess(registered('2026-03-19', '2026-05'), civilDate('2026-03-19'));
    expect(owed).toMatchObject({ status: 'ACTIVE', paidThrough: '2026-05', monthsPaidAhead: 2, dueDate: '2026-06-10' });
  });

  test('owes every month since the first one where the policy says so', () => {
    const since = createAssessor({
      tariffs: compileTariffs(JKN_TARIFFS),
      policies: JKN_ARREARS_POLICY.map((row) => ({ ...row, neverBegunCover: 'owes-since-first-month' as const })),
    });
    const owed = since(registered('2026-03-19'), civilDate('2026-05-05'));
    expect(owed).toMatchObject({ status: 'SUSPENDED', monthsInArrears: 2, amountToReactivate: 900_000n });
    expect(assess(registered('2026-03-19'), civilDate('2026-05-05'))).toMatchObject({
      monthsInArrears: 0,
      amountToReactivate: 300_000n,
    });
  });

  test.each([
    { today: '2026-03-19', paidThrough: '2026-03', status: 'ACTIVE' },
    { today: '2026-04-30', paidThrough: '2026-03', status: 'ACTIVE' },
    { today: '2026-05-01', paidThrough: '2026-03', status: 'SUSPENDED' },
    { today: '2027-01-01', paidThrough: '2026-12', status: 'ACTIVE' },
  ])('once paid through $paidThrough it is as any other: $status on $today', ({ today, paidThrough, status }) => {
    expect(assess(registered('2026-03-19', paidThrough), civilDate(today)).status).toBe(status);
  });

  test('before its day nothing is ever asked; from its day on the month alone with which cover begins', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, today) => {
        const account = registered(from);
        const owed = assess(account, today);
        if (today < from) {
          expect([owed.status, owed.amountToReactivate, owed.amountAhead(1)]).toEqual([
            'AWAITING_FIRST_PREMIUM',
            0n,
            null,
          ]);
          return;
        }
        const paidThrough = laterMonth(account.paidThrough, addMonths(monthOf(today), -1));
        const usual = assess({ ...account, paidThrough, firstPremiumFrom: null }, today);
        expect([owed.amountToReactivate, owed.monthsInArrears]).toEqual([
          usual.amountToReactivate,
          usual.monthsInArrears,
        ]);
        expect([owed.status, owed.monthsInArrears]).toEqual(['AWAITING_FIRST_PREMIUM', 0]);
      }),
    );
  });
});

describe('a person who joined a family whose cover never began', () => {
  const family = registered('2026-03-19');
  const joiner = {
    coveredFrom: monthOf(civilDate('2026-04-01')),
    coveredThrough: null,
    paidThrough: monthOf(civilDate('2026-03-01')),
    firstPremiumFrom: civilDate('2026-04-20'),
  };
  const account = { ...family, members: [...family.members, joiner] };

  test('owes the current month with it, and no month in which nobody was covered', () => {
    const { months, amountToReactivate, membersPaid } = assess(account, civilDate('2026-08-05'));
    expect(months).toMatchObject([{ month: '2026-08', membersBilled: 3, isForJoiners: false }]);
    expect(amountToReactivate).toBe(450_000n);
    expect(membersPaid(monthOf(civilDate('2026-08-05')))[2]).toEqual({ ...joiner, paidThrough: null });
  });

  test('owes what the others have paid once it has begun', () => {
    const begun = { ...account, paidThrough: monthOf(civilDate('2026-07-01')) };
    const { months, amountToReactivate } = assess(begun, civilDate('2026-08-05'));
    expect(months.map(({ month, membersBilled }) => [month, membersBilled])).toEqual([
      ['2026-04', 1],
      ['2026-05', 1],
      ['2026-06', 1],
      ['2026-07', 1],
      ['2026-08', 3],
    ]);
    expect(amountToReactivate).toBe(7n * 150_000n);
  });
});
