import { describe, expect, test } from '@jest/globals';
import { CARD_STATUSES } from '../../../../src/households/arrears/assess-arrears.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { aFamily, assess, monthsOf } from './a-family.js';

describe('the worked example: class I, January to December 2020 unpaid, paying in January 2021', () => {
  test.each([
    { people: 1, arrears: 1_620_000n, current: 150_000n, reactivates: 1_770_000n },
    { people: 4, arrears: 6_480_000n, current: 600_000n, reactivates: 7_080_000n },
  ])('$people person(s): $arrears + $current = $reactivates', ({ people, arrears, current, reactivates }) => {
    const owed = assess(aFamily({ paidThrough: '2019-12', people }), '2021-01-20');
    expect(owed).toMatchObject({
      status: 'SUSPENDED',
      suspendedSince: '2020-02-01',
      monthsInArrears: 12,
      billedMonths: 12,
      unbilledMonths: [],
      arrearsTotal: arrears,
      currentMonthAmount: current,
      owedTotal: reactivates,
      amountToReactivate: reactivates,
    });
    expect(owed.months).toHaveLength(13);
    expect(owed.months.filter(({ isCurrent }) => isCurrent).map(({ month }) => month)).toEqual(['2021-01']);
  });
});

describe('due date and suspension of a family that has paid through February 2026', () => {
  const family = aFamily({ paidThrough: '2026-02' });
  test.each([
    { today: '2026-02-28', status: 'ACTIVE', since: null, isLate: false, due: '2026-03-10', months: 0, pays: 0n },
    { today: '2026-03-01', status: 'ACTIVE', since: null, isLate: false, due: '2026-03-10', months: 0, pays: 150_000n },
    { today: '2026-03-10', status: 'ACTIVE', since: null, isLate: false, due: '2026-03-10', months: 0, pays: 150_000n },
    { today: '2026-03-11', status: 'ACTIVE', since: null, isLate: true, due: '2026-03-10', months: 0, pays: 150_000n },
    { today: '2026-03-31', status: 'ACTIVE', since: null, isLate: true, due: '2026-03-10', months: 0, pays: 150_000n },
    {
      today: '2026-04-01',
      status: 'SUSPENDED',
      since: '2026-04-01',
      isLate: true,
      due: '2026-04-10',
      months: 1,
      pays: 300_000n,
    },
    {
      today: '2026-05-11',
      status: 'SUSPENDED',
      since: '2026-04-01',
      isLate: true,
      due: '2026-05-10',
      months: 2,
      pays: 450_000n,
    },
  ])('$today: $status, late $isLate, due $due', ({ today, status, since, isLate, due, months, pays }) => {
    expect(assess(family, today)).toMatchObject({
      status,
      suspendedSince: since,
      isLate,
      activeThrough: status === 'ACTIVE' && pays > 0n ? '2026-03-31' : null,
      dueDate: due,
      monthsInArrears: months,
      amountToReactivate: pays,
    });
  });

  test('the due day is a value of the policy', () => {
    expect(assess(family, '2026-03-11', { dueDay: 20 })).toMatchObject({ dueDate: '2026-03-20', isLate: false });
  });
});

describe('arrears are at most 24 months plus the current month', () => {
  // Nothing paid after December 2021, seen in March 2026: 50 months before the current one.
  const family = aFamily({ paidThrough: '2021-12', careClass: 'II' });
  test.each([
    { capped: 'newest', billed: ['2024-03', '2026-02'], unbilled: ['2022-01', '2024-02'] },
    { capped: 'oldest', billed: ['2022-01', '2023-12'], unbilled: ['2024-01', '2026-02'] },
  ] as const)('50 months behind, $capped billed: 24 months billed, 26 left out', ({ capped, billed, unbilled }) => {
    const owed = assess(family, '2026-03-09', { cappedMonths: capped });
    const arrears = owed.months.filter(({ isCurrent }) => !isCurrent);
    expect(owed).toMatchObject({
      monthsInArrears: 50,
      billedMonths: 24,
      arrearsTotal: 2_400_000n,
      amountToReactivate: 2_500_000n,
      suspendedSince: '2022-02-01',
    });
    expect([arrears[0]?.month, arrears.at(-1)?.month]).toEqual(billed);
    expect([owed.unbilledMonths.length, owed.unbilledMonths[0], owed.unbilledMonths.at(-1)]).toEqual([26, ...unbilled]);
    expect(owed.months.at(-1)).toMatchObject({ month: '2026-03', isCurrent: true });
  });

  test.each([
    { paidThrough: '2024-02', monthsInArrears: 24, billedMonths: 24, left: 0 },
    { paidThrough: '2024-01', monthsInArrears: 25, billedMonths: 24, left: 1 },
  ])('$monthsInArrears months behind: $billedMonths billed, $left left out', ({ paidThrough, left, ...expected }) => {
    const owed = assess(aFamily({ paidThrough }), '2026-03-09');
    expect(owed).toMatchObject(expected);
    expect(owed.unbilledMonths).toHaveLength(left);
  });

  test('the newest 24 months are priced by their own tariffs', () => {
    // January 2019 to December 2020 are billed: 15 × 80,000 (with April to June 2020) + 3 × 160,000 + 6 × 150,000.
    const owed = assess(aFamily({ paidThrough: '2018-06' }), '2021-01-15');
    expect(owed.arrearsTotal).toBe(15n * 80_000n + 3n * 160_000n + 6n * 150_000n);
  });
});

describe('class III arrears, with or without the share the state adds', () => {
  const family = aFamily({ paidThrough: '2025-10', careClass: 'III', people: 2 });
  const withoutFrom = (month: string) => ({
    classThreeArrears: [
      { fromMonth: billingMonth('2014-01'), priced: 'with-subsidy' },
      { fromMonth: billingMonth(month), priced: 'without-subsidy' },
    ] as const,
  });
  test.each([
    { policy: 'with subsidy', values: {}, arrears: 2n * 2n * 35_000n },
    { policy: 'without subsidy', values: withoutFrom('2014-02'), arrears: 2n * 2n * 42_000n },
    { policy: 'without subsidy for months from December 2025', values: withoutFrom('2025-12'), arrears: 2n * 77_000n },
    {
      policy: 'without subsidy from a month that is still to come',
      values: withoutFrom('2026-02'),
      arrears: 2n * 70_000n,
    },
  ])('$policy: two people owe $arrears for two months, and 70,000 for the current one', ({ values, arrears }) => {
    expect(assess(family, '2026-01-08', values)).toMatchObject({ arrearsTotal: arrears, currentMonthAmount: 70_000n });
  });

  test('months before the first period keep the subsidy', () => {
    const from = (month: string) => [{ fromMonth: billingMonth(month), priced: 'without-subsidy' }] as const;
    expect(assess(family, '2026-01-08', { classThreeArrears: [] }).arrearsTotal).toBe(140_000n);
    expect(assess(family, '2026-01-08', { classThreeArrears: from('2026-01') }).arrearsTotal).toBe(140_000n);
    expect(assess(family, '2026-01-08', { classThreeArrears: from('2025-12') }).arrearsTotal).toBe(70_000n + 84_000n);
  });

  test('a month that was late yesterday costs the full rate once it is in arrears', () => {
    const policy = withoutFrom('2014-02');
    expect(assess(family, '2025-11-30', policy).amountToReactivate).toBe(70_000n);
    expect(assess(family, '2025-12-01', policy).amountToReactivate).toBe(84_000n + 70_000n);
  });

  test('months ahead keep the subsidy', () => {
    expect(assess(family, '2026-01-08', withoutFrom('2014-02')).amountAhead(2)).toBe(140_000n);
  });
});

describe('people who join and leave', () => {
  test.each([
    {
      who: 'a child billed since December',
      people: ['2020-01', '2025-12'],
      amounts: ['2025-11 1', '2025-12 2', '2026-01 2'],
    },
    {
      who: 'a parent billed through November',
      people: ['2020-01', '2020-01..2025-11'],
      amounts: ['2025-11 2', '2025-12 1', '2026-01 1'],
    },
    { who: 'nobody in December', people: ['2020-01..2025-11', '2026-01'], amounts: ['2025-11 1', '2026-01 1'] },
    { who: 'nobody since November', people: ['2020-01..2025-11'], amounts: ['2025-11 1'] },
    { who: 'nobody yet', people: ['2026-02'], amounts: [] },
  ])('$who', ({ people, amounts }) => {
    const owed = assess(aFamily({ paidThrough: '2025-10', people }), '2026-01-08');
    expect(owed.months.map(({ month, membersBilled }) => `${month} ${membersBilled}`)).toEqual(amounts);
    expect(owed.months.every(({ amount, membersBilled }) => amount === 150_000n * BigInt(membersBilled))).toBe(true);
  });

  test('months in which nobody is billed are no arrears', () => {
    const owed = assess(aFamily({ paidThrough: '2025-06', people: ['2020-01..2025-06', '2026-01'] }), '2026-01-08');
    expect(owed).toMatchObject({
      status: 'ACTIVE',
      monthsInArrears: 0,
      suspendedSince: null,
      amountToReactivate: 150_000n,
    });
  });

  test('a family that is billed no more has no due date', () => {
    const owed = assess(aFamily({ paidThrough: '2025-06', people: ['2020-01..2025-06'] }), '2026-01-08');
    expect(owed).toMatchObject({ status: 'ACTIVE', dueDate: null, isLate: false, amountToReactivate: 0n });
    expect(owed.amountAhead(1)).toBeNull();
  });

  test.each([
    { people: ['2020-01..2025-12', '2026-05', '2026-03'], due: '2026-03-10' },
    { people: ['2020-01..2025-12', '2026-03', '2026-05'], due: '2026-03-10' },
    { people: ['2020-01..2026-02'], due: '2026-02-10' },
    { people: ['2020-01..2026-01'], due: null },
    { people: [], due: null },
  ])('of people covered $people who have paid January the next month is due on $due', ({ people, due }) => {
    expect(assess(aFamily({ paidThrough: '2026-01', people }), '2026-01-08').dueDate).toBe(due);
  });

  test('a family whose first month is still to come is due then', () => {
    const owed = assess(aFamily({ paidThrough: '2025-12', people: ['2026-03'] }), '2026-01-08');
    expect(owed).toMatchObject({ status: 'ACTIVE', dueDate: '2026-03-10', isLate: false });
  });
});

describe('months ahead', () => {
  test.each([
    { paidThrough: '2025-10', count: 1, amount: 150_000n },
    { paidThrough: '2025-10', count: 12, amount: 1_800_000n },
    { paidThrough: '2025-10', count: 13, amount: null },
    { paidThrough: '2026-01', count: 12, amount: 1_800_000n },
    { paidThrough: '2026-04', count: 9, amount: 1_350_000n },
    { paidThrough: '2026-04', count: 10, amount: null },
    { paidThrough: '2027-01', count: 1, amount: null },
    { paidThrough: '2025-10', count: 0, amount: null },
    { paidThrough: '2025-10', count: 1.5, amount: null },
  ])('paid through $paidThrough, $count months ahead in January 2026: $amount', ({ paidThrough, count, amount }) => {
    expect(assess(aFamily({ paidThrough }), '2026-01-08').amountAhead(count)).toBe(amount);
  });

  test('each is priced by the tariff and the people of its own month', () => {
    const family = aFamily({ paidThrough: '2020-05', people: ['2019-01', '2020-07'] });
    const owed = assess(family, '2020-05-04');
    expect([1, 2].map((count) => owed.amountAhead(count))).toEqual([80_000n, 380_000n]);
  });

  test('they end before the first month in which nobody is billed', () => {
    const untilSomebodyReturns = aFamily({ paidThrough: '2026-01', people: ['2020-01..2026-02', '2026-04'] });
    expect(monthsOf(assess(untilSomebodyReturns, '2026-01-08').payableAhead())).toEqual(['2026-02']);
    const owed = assess(aFamily({ paidThrough: '2026-01', people: ['2020-01..2026-03'] }), '2026-01-08');
    expect(monthsOf(owed.payableAhead())).toEqual(['2026-02', '2026-03']);
  });
});

describe('credit', () => {
  const assessWith = (credit: bigint, today: string) => assess(aFamily({ paidThrough: '2026-01', credit }), today);

  test.each([
    {
      when: 'less than a month',
      credit: 50_000n,
      reactivates: 250_000n,
      left: 50_000n,
      paidThrough: '2026-01',
      status: 'SUSPENDED',
    },
    { when: 'one month', credit: 150_000n, reactivates: 150_000n, left: 0n, paidThrough: '2026-02', status: 'ACTIVE' },
    {
      when: 'a month and a half',
      credit: 225_000n,
      reactivates: 75_000n,
      left: 75_000n,
      paidThrough: '2026-02',
      status: 'ACTIVE',
    },
    { when: 'the whole bill', credit: 300_000n, reactivates: 0n, left: 0n, paidThrough: '2026-03', status: 'ACTIVE' },
    {
      when: 'more than the bill',
      credit: 400_000n,
      reactivates: 0n,
      left: 100_000n,
      paidThrough: '2026-03',
      status: 'ACTIVE',
    },
  ])(
    'of $when settles months as they begin, and lowers what reactivates',
    ({ credit, reactivates, left, paidThrough, status }) => {
      expect(assessWith(credit, '2026-03-05')).toMatchObject({
        amountToReactivate: reactivates,
        credit: left,
        paidThrough,
        status,
      });
    },
  );

  test('never pays a later month while an earlier one is unpaid', () => {
    // February costs two people 300,000, March the one who stays 150,000.
    const family = aFamily({ paidThrough: '2026-01', people: ['2020-01', '2020-01..2026-02'], credit: 150_000n });
    const owed = assess(family, '2026-03-05');
    expect([monthsOf(owed.months), monthsOf(owed.coveredByCredit)]).toEqual([['2026-02', '2026-03'], []]);
    expect(owed).toMatchObject({ amountToReactivate: 300_000n, credit: 150_000n, suspendedSince: '2026-03-01' });
  });

  test('a month that credit covered stays covered, whatever the day of asking', () => {
    expect(assessWith(300_000n, '2026-02-15')).toMatchObject({ status: 'ACTIVE', amountToReactivate: 0n });
    expect(assessWith(300_000n, '2026-03-31')).toMatchObject({ status: 'ACTIVE', amountToReactivate: 0n });
    expect(assessWith(300_000n, '2026-04-30')).toMatchObject({ status: 'ACTIVE', amountToReactivate: 150_000n });
    expect(assessWith(300_000n, '2026-05-01')).toMatchObject({ status: 'SUSPENDED', suspendedSince: '2026-05-01' });
  });

  test('after the cap, credit that covers the whole bill leaves nothing to pay', () => {
    // November cost three people 450,000 and is left out by a cap of one month; December and January cost 300,000.
    const people = ['2020-01', '2020-01..2025-11', '2020-01..2025-11'];
    const onlyDecember = (credit: bigint) =>
      assess(aFamily({ paidThrough: '2025-10', people, credit }), '2026-01-08', { arrearsMonthsMax: 1 });
    expect(onlyDecember(299_999n)).toMatchObject({ status: 'SUSPENDED', amountToReactivate: 1n });
    expect(onlyDecember(300_000n)).toMatchObject({
      status: 'ACTIVE',
      paidThrough: '2026-01',
      amountToReactivate: 0n,
      months: [],
      unbilledMonths: [],
    });
  });
});

test('cards are active, suspended, or wait for the first premium', () => {
  const waiting = { ...aFamily({ paidThrough: '2026-02' }), firstPremiumFrom: civilDate('2026-03-05') };
  const families = [aFamily({ paidThrough: '2026-02' }), aFamily({ paidThrough: '2026-01' }), waiting];
  expect(families.map((family) => assess(family, '2026-03-10').status)).toEqual([...CARD_STATUSES]);
});

test('the whole family is paid for or nobody', () => {
  const owed = assess(aFamily({ paidThrough: '2025-11', people: 5 }), '2026-01-08');
  expect(owed.months.map(({ membersBilled, amount }) => [membersBilled, amount])).toEqual([
    [5, 750_000n],
    [5, 750_000n],
  ]);
  expect(owed.amountToReactivate).toBe(1_500_000n);
});
