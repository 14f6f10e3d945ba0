import { describe, expect, test } from '@jest/globals';
import {
  type BilledMember,
  type FamilyAccount,
  changedTerms,
  statusOfMember,
} from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { aFamily, assess } from './a-family.js';

interface Joiner {
  readonly from?: string;
  readonly through?: string;
  readonly paidThrough?: string;
  readonly payableFrom?: string | null;
}

/** Joined in March 2026 with nothing paid, and may pay from the 20th on. */
function aJoiner({
  from = '2026-03',
  through,
  paidThrough = '2026-02',
  payableFrom = '2026-03-20',
}: Joiner = {}): BilledMember {
  return {
    coveredFrom: billingMonth(from),
    coveredThrough: through === undefined ? null : billingMonth(through),
    paidThrough: billingMonth(paidThrough),
    firstPremiumFrom: payableFrom === null ? null : civilDate(payableFrom),
  };
}

const joinedBy = (family: FamilyAccount, ...joiners: readonly Joiner[]): FamilyAccount => ({
  ...family,
  members: [...family.members, ...joiners.map(aJoiner)],
});

/** Written `2026-03 150000 1 joiners`: the month, its price, and for how many people. */
const written = (months: ReturnType<typeof assess>['months']): string[] =>
  months.map(({ month, amount, membersBilled, isForJoiners }) =>
    [month, amount, membersBilled, ...(isForJoiners ? ['joiners'] : [])].join(' '),
  );

describe('who joins in March a family of class I that has paid through June', () => {
  const family = joinedBy(aFamily({ paidThrough: '2026-06' }), {});

  test.each([
    { today: '2026-03-19', months: [], ahead: ['2026-07 150000 1', '2026-08 150000 1'], due: '2026-07-10' },
    {
      today: '2026-03-20',
      months: ['2026-03 150000 1 joiners'],
      ahead: ['2026-04 150000 1 joiners', '2026-05 150000 1 joiners', '2026-06 150000 1 joiners', '2026-07 300000 2'],
      due: '2026-03-10',
    },
    {
      today: '2026-04-30',
      months: ['2026-03 150000 1 joiners', '2026-04 150000 1 joiners'],
      ahead: ['2026-05 150000 1 joiners', '2026-06 150000 1 joiners', '2026-07 300000 2'],
      due: '2026-04-10',
    },
  ])('on $today owes $months, and the family is active all the while', ({ today, months, ahead, due }) => {
    const owed = assess(family, today);
    expect(written(owed.months)).toEqual(months);
    expect(written(owed.payableAhead()).slice(0, ahead.length)).toEqual(ahead);
    expect(owed).toMatchObject({
      status: 'ACTIVE',
      suspendedSince: null,
      monthsInArrears: 0,
      paidThrough: '2026-06',
      amountToReactivate: 150_000n * BigInt(months.length),
      dueDate: due,
    });
  });

  test('owes with the family once that is in arrears itself, whose months alone suspend it', () => {
    const owed = assess(family, '2026-08-05');
    expect(written(owed.months)).toEqual([
      '2026-03 150000 1 joiners',
      '2026-04 150000 1 joiners',
      '2026-05 150000 1 joiners',
      '2026-06 150000 1 joiners',
      '2026-07 300000 2',
      '2026-08 300000 2',
    ]);
    expect(owed).toMatchObject({
      status: 'SUSPENDED',
      suspendedSince: '2026-08-01',
      monthsInArrears: 1,
      billedMonths: 5,
      arrearsTotal: 900_000n,
      currentMonthAmount: 300_000n,
    });
  });

  test.each([
    { through: '2026-01', own: '2026-02' },
    { through: '2026-03', own: '2026-03' },
    { through: '2026-05', own: '2026-05' },
    { through: '2026-06', own: null },
    { through: '2026-07', own: null },
  ])('once paid through $through is behind the family with $own', ({ through, own }) => {
    const [head, joiner] = assess(family, '2026-03-20').membersPaid(billingMonth(through));
    expect(head).toBe(family.members[0]);
    expect(joiner).toEqual({ ...family.members[1], paidThrough: own });
  });

  test('is not paid for before the first premium may be paid', () => {
    expect(assess(family, '2026-03-19').membersPaid(billingMonth('2026-07'))).toEqual(family.members);
  });
});

describe('the months of one who joined', () => {
  test.each([
    { who: 'and left with April', joiner: { through: '2026-04' }, months: ['2026-03', '2026-04'] },
    { who: 'and has paid March', joiner: { paidThrough: '2026-03' }, months: ['2026-04', '2026-05'] },
    { who: 'in April with the months before paid', joiner: { from: '2026-04' }, months: ['2026-04', '2026-05'] },
    { who: 'with a day long gone', joiner: { payableFrom: '2020-01-01' }, months: ['2026-03', '2026-04', '2026-05'] },
    { who: 'at once, as a newborn', joiner: { payableFrom: null }, months: ['2026-03', '2026-04', '2026-05'] },
    { who: 'and may pay from tomorrow', joiner: { payableFrom: '2026-05-06' }, months: [] },
  ])('$who: $months', ({ joiner, months }) => {
    const owed = assess(joinedBy(aFamily({ paidThrough: '2026-06' }), joiner), '2026-05-05');
    expect(owed.months.map(({ month }) => month)).toEqual(months);
    expect(owed.months.every(({ isForJoiners }) => isForJoiners)).toBe(true);
  });

  test('of two at different times are owed from the earlier one on, for each from its own', () => {
    const family = joinedBy(aFamily({ paidThrough: '2026-06' }), { paidThrough: '2026-04' }, {});
    expect(written(assess(family, '2026-05-05').months)).toEqual([
      '2026-03 150000 1 joiners',
      '2026-04 150000 1 joiners',
      '2026-05 300000 2 joiners',
    ]);
  });
});

describe('who joins a family that never paid its first premium, due since March,', () => {
  const family = {
    ...aFamily({ paidThrough: '2026-02', people: ['2026-03'] }),
    firstPremiumFrom: civilDate('2026-03-02'),
  };
  test.each([
    { today: '2026-03-25', paidThrough: '2026-02', months: ['2026-03 300000 2'] },
    { today: '2026-05-05', paidThrough: '2026-02', months: ['2026-05 300000 2'] },
    { today: '2026-05-05', paidThrough: '2026-04', months: ['2026-05 300000 2'] },
    { today: '2026-05-05', paidThrough: '2026-05', months: ['2026-05 150000 1'] },
  ])('on $today, paid for through $paidThrough, owes with it the month alone: $months', (words) => {
    const { today, paidThrough, months } = words;
    expect(written(assess(joinedBy(family, { paidThrough }), today).months)).toEqual(months);
  });
});

describe('credit of a family that somebody joined', () => {
  test('pays its own months and never those of who joined', () => {
    const family = joinedBy(aFamily({ paidThrough: '2026-02', credit: 350_000n }), {});
    const owed = assess(family, '2026-04-05');
    expect(written(owed.coveredByCredit)).toEqual(['2026-03 150000 1', '2026-04 150000 1']);
    expect(written(owed.months)).toEqual(['2026-03 150000 1 joiners', '2026-04 150000 1 joiners']);
    expect(owed).toMatchObject({
      status: 'ACTIVE',
      paidThrough: '2026-04',
      credit: 50_000n,
      amountToReactivate: 250_000n,
    });
  });

  test('pays its own months also after months that only who joined owes', () => {
    const owed = assess(joinedBy(aFamily({ paidThrough: '2026-03', credit: 150_000n }), {}), '2026-04-05');
    expect(written(owed.coveredByCredit)).toEqual(['2026-04 150000 1']);
    expect(written(owed.months)).toEqual(['2026-03 150000 1 joiners', '2026-04 150000 1 joiners']);
  });

  test('that pays no month of its own leaves the whole month to be paid', () => {
    const owed = assess(joinedBy(aFamily({ paidThrough: '2026-02', credit: 149_999n }), {}), '2026-03-25');
    expect(owed.coveredByCredit).toEqual([]);
    expect(written(owed.months)).toEqual(['2026-03 300000 2']);
  });
});

test('credit that pays all that is owed for who joined leaves the months that the family has paid', () => {
  const owed = assess(joinedBy(aFamily({ paidThrough: '2026-06', credit: 200_000n }), {}), '2026-03-20');
  expect(written(owed.coveredByCredit)).toEqual(['2026-03 150000 1 joiners']);
  expect(owed).toMatchObject({ paidThrough: '2026-06', months: [], credit: 50_000n, monthsPaidAhead: 3 });
});

describe('the cards of who joined', () => {
  const statusOn = (family: FamilyAccount, today: string) => {
    const owed = assess(family, today);
    const status = statusOfMember(family.members.at(-1)!, { ...owed, today: civilDate(today) });
    return [status, owed.amountToReactivate];
  };

  test('are active once credit has paid everything that is owed, so that nobody is asked for a month', () => {
    const family = joinedBy(aFamily({ paidThrough: '2026-06', credit: 200_000n }), {});
    expect(statusOn(family, '2026-03-19')).toEqual(['AWAITING_FIRST_PREMIUM', 0n]);
    expect(statusOn(family, '2026-03-20')).toEqual(['ACTIVE', 0n]);
    expect(statusOn(family, '2026-04-01')).toEqual(['AWAITING_FIRST_PREMIUM', 100_000n]);
  });

  test('are active while somebody else pays the premium of the family', () => {
    const family = joinedBy(aFamily({ paidThrough: '2026-06' }), {});
    const terms = changedTerms(family.terms, { from: billingMonth('2026-04'), segment: 'PBI' });
    expect(statusOn({ ...family, terms }, '2026-03-31')).toEqual(['AWAITING_FIRST_PREMIUM', 150_000n]);
    expect(statusOn({ ...family, terms }, '2026-04-01')).toEqual(['ACTIVE', 150_000n]);
    const later = joinedBy(family, { from: '2026-05', paidThrough: '2026-04', payableFrom: null });
    expect(statusOn({ ...later, terms }, '2026-05-05')).toEqual(['ACTIVE', 150_000n]);
  });
});

test('a payment of a family that nobody joined leaves the list of its members as it is', () => {
  const family = aFamily({ paidThrough: '2026-02', people: 2 });
  expect(assess(family, '2026-03-20').membersPaid(billingMonth('2026-03'))).toBe(family.members);
});
