import { describe, expect, test } from '@jest/globals';
import { JKN_ARREARS_POLICY, changedTerms } from '../../../../src/households/arrears/index.js';
import {
  type AlikeFamilies,
  type Assess,
  createAssessor,
  monthsOfBucket,
  summariseArrears,
} from '../../../../src/households/bills/index.js';
import { MONTHS_BUCKETS, bucketOf } from '../../../../src/households/bills/summarise-arrears.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { type FamilyWords, TARIFFS, aFamily } from '../arrears/a-family.js';
import { holding } from './a-plan.js';

const assess = createAssessor({ tariffs: TARIFFS, policies: JKN_ARREARS_POLICY });

interface Words extends FamilyWords {
  readonly place?: string | null;
  readonly today?: string;
  readonly families?: number;
  readonly account?: Partial<AlikeFamilies['account']>;
}

function alike({ place = null, today = '2026-03-10', families = 1, account, ...words }: Words): AlikeFamilies {
  return { place, today: civilDate(today), families, account: { ...aFamily(words), instalments: null, ...account } };
}

const summarise = (
  families: readonly AlikeFamilies[],
  groupBy: Parameters<typeof summariseArrears>[1]['groupBy'] = [],
) => summariseArrears(families, { assess, groupBy });

describe('the age of arrears', () => {
  test.each([
    { months: 0, bucket: null },
    { months: 1, bucket: 'ONE' },
    { months: 2, bucket: 'TWO_TO_THREE' },
    { months: 3, bucket: 'TWO_TO_THREE' },
    { months: 4, bucket: 'FOUR_TO_SIX' },
    { months: 6, bucket: 'FOUR_TO_SIX' },
    { months: 7, bucket: 'SEVEN_TO_TWELVE' },
    { months: 12, bucket: 'SEVEN_TO_TWELVE' },
    { months: 13, bucket: 'THIRTEEN_TO_TWENTY_THREE' },
    { months: 23, bucket: 'THIRTEEN_TO_TWENTY_THREE' },
    { months: 24, bucket: 'TWENTY_FOUR_AND_MORE' },
    { months: 120, bucket: 'TWENTY_FOUR_AND_MORE' },
  ])('of $months months: $bucket', ({ months, bucket }) => {
    expect(bucketOf(months)).toBe(bucket);
  });

  test('has ranges that leave no number of months out', () => {
    const ranges = MONTHS_BUCKETS.map(monthsOfBucket);
    expect(ranges[0]?.min).toBe(1);
    expect(ranges.at(-1)?.max).toBeNull();
    for (const [place, { min }] of ranges.slice(1).entries()) expect(min).toBe((ranges[place]?.max ?? 0) + 1);
    for (const bucket of MONTHS_BUCKETS) {
      const { min, max } = monthsOfBucket(bucket);
      expect([bucketOf(min), bucketOf(max ?? min)]).toEqual([bucket, bucket]);
    }
  });
});

describe('sums of arrears', () => {
  test('count families, the people covered today, their arrears and what reactivates them', () => {
    // Two adults of class I, two months behind: 600,000 in arrears, and the current month.
    const two = alike({ paidThrough: '2025-12', people: 2, families: 3 });
    // One of class III, one month behind, with credit.
    const one = alike({ paidThrough: '2026-01', careClass: 'III', credit: 10_000n });
    expect(summarise([two, one])).toEqual([
      {
        place: null,
        within: null,
        monthsBucket: null,
        careClass: null,
        families: 4,
        persons: 7,
        arrears: 3n * 600_000n + 35_000n,
        amountToReactivate: 3n * 900_000n + 60_000n,
      },
    ]);
  });

  test('leave out families that owe nothing or the current month alone', () => {
    expect(summarise([alike({ paidThrough: '2026-02' }), alike({ paidThrough: '2026-12' })])).toEqual([]);
    expect(summarise([])).toEqual([]);
  });

  test.each([
    { span: '2020-01', persons: 1 },
    { span: '2020-01..2026-02', persons: 0 },
    { span: '2020-01..2026-03', persons: 1 },
    { span: '2026-03', persons: 1 },
    { span: '2026-04', persons: 0 },
  ])('in March count a person covered $span as $persons', ({ span, persons }) => {
    const [sum] = summarise([alike({ paidThrough: '2025-08', people: ['2014-01', span] })]);
    expect(sum?.persons).toBe(1 + persons);
  });

  test('name the region that was asked for', () => {
    const within = '31.71' as RegionCode;
    const [sum] = summariseArrears([alike({ paidThrough: '2025-08' })], { assess, groupBy: [], within });
    expect(sum?.within).toBe(within);
  });
});

describe('sums by group', () => {
  const families = [
    alike({ place: '32', paidThrough: '2025-12' }),
    alike({ place: '31.71', paidThrough: '2023-12', careClass: 'II' }),
    alike({ place: '31.71', paidThrough: '2025-12', careClass: 'III', families: 2 }),
    alike({ place: '31.71', paidThrough: '2025-12' }),
    alike({ place: '31.71', paidThrough: '2026-01' }),
    alike({ place: '31.71', paidThrough: '2025-12', families: 4 }),
  ];
  const written = (groupBy: Parameters<typeof summarise>[1]) =>
    summarise(families, groupBy).map((sum) => `${sum.place} ${sum.monthsBucket} ${sum.careClass}: ${sum.families}`);

  test('come in the order of place, age and class', () => {
    expect(written(['REGION', 'MONTHS_BUCKET', 'CARE_CLASS'])).toEqual([
      '31.71 ONE I: 1',
      '31.71 TWO_TO_THREE I: 5',
      '31.71 TWO_TO_THREE III: 2',
      '31.71 TWENTY_FOUR_AND_MORE II: 1',
      '32 TWO_TO_THREE I: 1',
    ]);
  });

  test('tell only what was asked for', () => {
    expect(written(['REGION'])).toEqual(['31.71 null null: 9', '32 null null: 1']);
    expect(written(['DISTRICT'])).toEqual(['31.71 null null: 9', '32 null null: 1']);
    expect(written(['MONTHS_BUCKET'])).toEqual([
      'null ONE null: 1',
      'null TWO_TO_THREE null: 8',
      'null TWENTY_FOUR_AND_MORE null: 1',
    ]);
    expect(written(['CARE_CLASS'])).toEqual(['null null I: 7', 'null null II: 1', 'null null III: 2']);
    expect(written([])).toEqual(['null null null: 10']);
  });

  test('take the class of today', () => {
    const family = aFamily({ paidThrough: '2025-12', careClass: 'III' });
    const terms = changedTerms(family.terms, { from: billingMonth('2026-03'), careClass: 'II' });
    const of = (today: string) =>
      summarise([alike({ paidThrough: '2025-12', today, account: { terms } })], ['CARE_CLASS'])[0]?.careClass;
    expect([of('2026-02-28'), of('2026-03-01')]).toEqual(['III', 'II']);
  });
});

describe('families whose accounts differ', () => {
  const base = { paidThrough: '2025-08', careClass: 'III' as const, people: ['2020-01'] };
  const account = aFamily(base);
  const [member] = account.members;
  const joined = { ...member!, paidThrough: billingMonth('2025-06'), firstPremiumFrom: null };
  const waiting = { ...joined, firstPremiumFrom: civilDate('2026-04-01') };
  const month = billingMonth('2026-01');
  test.each<[string, Words]>([
    ['class', { ...base, careClass: 'I' }],
    [
      'a change of terms',
      { ...base, account: { terms: changedTerms(account.terms, { from: month, careClass: 'I' }) } },
    ],
    ['another change', { ...base, account: { terms: changedTerms(account.terms, { from: month, careClass: 'II' }) } }],
    ['last month paid', { ...base, paidThrough: '2025-07' }],
    ['credit', { ...base, credit: 20_000n }],
    ['the first month of a person', { ...base, people: ['2026-01'] }],
    ['the last month of a person', { ...base, people: ['2020-01..2026-01'] }],
    ['the number of people', { ...base, people: ['2020-01', '2020-01'] }],
    ['a person who joined', { ...base, account: { members: [member!, joined] } }],
    ['a person who may not pay yet', { ...base, account: { members: [member!, waiting] } }],
    ['a first premium to come', { ...base, account: { firstPremiumFrom: civilDate('2025-09-01') } }],
    ['a plan', { ...base, account: { instalments: holding(30_000n, { total: 210_000n }) } }],
    ['more in the plan', { ...base, account: { instalments: holding(70_000n, { total: 210_000n }) } }],
    ['money of a plan that ended', { ...base, account: { instalments: { ...holding(20_000n), plan: null } } }],
    ['the day', { ...base, today: '2026-04-10' }],
  ])('in %s are assessed each by itself', (_difference, words) => {
    const [one, other] = [alike(base), alike(words)];
    const both = summarise([one, other, one, other]);
    const [apart, alsoApart] = [summarise([one, one]), summarise([other, other])];
    expect(both[0]?.families).toBe(2 + (alsoApart[0]?.families ?? 0));
    expect(both[0]?.amountToReactivate).toBe(
      (apart[0]?.amountToReactivate ?? 0n) + (alsoApart[0]?.amountToReactivate ?? 0n),
    );
    expect(both[0]?.arrears).toBe((apart[0]?.arrears ?? 0n) + (alsoApart[0]?.arrears ?? 0n));
    expect(alsoApart).not.toEqual(apart);
  });

  test('in nothing are assessed once, wherever they live', () => {
    let assessed = 0;
    const counting: Assess = (asked, today) => {
      assessed += 1;
      return assess(asked, today);
    };
    const same = [alike({ ...base, place: '31' }), alike({ ...base, place: '32' }), alike({ ...base, place: '31' })];
    expect(summariseArrears(same, { assess: counting, groupBy: ['REGION'] }).map(({ families }) => families)).toEqual([
      2, 1,
    ]);
    expect(assessed).toBe(1);
  });

  test('in the day alone are told apart though they are one account', () => {
    const one = alike(base);
    const later = { ...one, today: civilDate('2026-04-10') };
    expect(summarise([one, later])[0]?.arrears).toBe(6n * 35_000n + 7n * 35_000n);
  });
});
