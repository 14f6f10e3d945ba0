import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type FamilyTerms,
  type TermsChange,
  changedTerms,
  lastingTerms,
  paysItself,
  termsIn,
  termsOfRow,
  termsToRow,
} from '../../../../src/households/arrears/index.js';
import { addMonths, billingMonth, monthsFrom } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { paysItselfSince } from '../../../../src/households/arrears/family-terms.js';
import { SEGMENTS, type Segment } from '../../../../src/kernel/segment.js';
import { aFamily, assess, monthsOf } from './a-family.js';

const FIRST = billingMonth('2025-01');
const MONTHS = monthsFrom({ from: FIRST, through: addMonths(FIRST, 24) });

const anyChange: fc.Arbitrary<TermsChange> = fc.record(
  {
    from: fc.constantFrom(...MONTHS),
    careClass: fc.constantFrom(...CARE_CLASSES),
    segment: fc.constantFrom(...SEGMENTS),
  },
  { requiredKeys: ['from'] },
);

/** Each month by itself: a change holds until the next month in which the field changed already. */
function oracle<Field extends 'careClass' | 'segment'>(
  field: Field,
  first: FamilyTerms[Field],
  changes: readonly TermsChange[],
): FamilyTerms[Field][] {
  const values = MONTHS.map(() => first);
  for (const change of changes) {
    const value = change[field] as FamilyTerms[Field] | undefined;
    if (value === undefined) continue;
    const start = MONTHS.indexOf(change.from);
    const next = values.findIndex((one, place) => place > start && one !== values[place - 1]);
    values.fill(value, start, next === -1 ? values.length : next);
  }
  return values;
}

describe('the terms of a family', () => {
  test('have in every month the class and the segment of the change before it, in whatever order they were recorded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CARE_CLASSES), fc.array(anyChange, { maxLength: 8 }), (careClass, changes) => {
        const terms = changes.reduce<readonly FamilyTerms[]>(changedTerms, lastingTerms(careClass, 'PBPU'));
        expect(MONTHS.map((month) => termsIn(terms, month).careClass)).toEqual(oracle('careClass', careClass, changes));
        expect(MONTHS.map((month) => termsIn(terms, month).segment)).toEqual(oracle('segment', 'PBPU', changes));
        expect(terms.map(({ from }) => from)).toEqual([...new Set(terms.map(({ from }) => from))].toSorted());
      }),
    );
  });

  test('are read from a row as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
        const terms = changes.reduce<readonly FamilyTerms[]>(changedTerms, lastingTerms('III', 'PBPU'));
        expect(termsOfRow(termsToRow(terms), { careClass: 'I', segment: 'PPU' })).toEqual(terms);
      }),
    );
  });

  test('of a row without months are those of a family that pays itself', () => {
    expect(termsOfRow(null, { careClass: 'II', segment: 'BP' })).toEqual(lastingTerms('II', 'BP'));
    expect(termsOfRow(null, { careClass: 'II', segment: 'PBI' })).toEqual(lastingTerms('II', 'PBPU'));
  });

  test('hold before their first month, too', () => {
    const [terms] = lastingTerms('II', 'BP');
    const from = billingMonth('2026-05');
    const before = billingMonth('2026-03');
    expect(termsIn([{ ...terms!, from }], before).careClass).toBe('II');
    expect(paysItselfSince([{ ...terms!, from }], before)).toBe(from);
    expect(paysItselfSince([{ ...terms!, from, segment: 'PBI' }], before)).toBeNull();
  });

  test('change before their first month, too, until that month', () => {
    const [terms] = lastingTerms('II', 'BP');
    const from = billingMonth('2026-05');
    expect(changedTerms([{ ...terms!, from }], { from: billingMonth('2026-03'), careClass: 'I' })).toEqual([
      { from: '2026-03', careClass: 'I', segment: 'BP' },
      { from: '2026-05', careClass: 'II', segment: 'BP' },
    ]);
  });

  test('change in one field and leave what the other had', () => {
    const toPbi = changedTerms(lastingTerms('III', 'PBPU'), { from: billingMonth('2026-04'), segment: 'PBI' });
    const toOne = changedTerms(toPbi, { from: billingMonth('2026-04'), careClass: 'I' });
    const back = changedTerms(toOne, { from: billingMonth('2026-02'), careClass: 'II', segment: 'BP' });
    expect(termsToRow(back)).toEqual(['2014-01/III/PBPU', '2026-02/II/BP', '2026-04/I/PBI']);
    expect(termsToRow(changedTerms(back, { from: billingMonth('2026-02') }))).toEqual(termsToRow(back));
  });

  test('of segments one after another: since when the family pays itself without a gap', () => {
    const change = (terms: readonly FamilyTerms[], [from, segment]: readonly [string, Segment]) =>
      changedTerms(terms, { from: billingMonth(from), segment });
    const changes = [
      ['2025-03', 'BP'],
      ['2025-06', 'PBI'],
      ['2025-09', 'PPU'],
      ['2026-01', 'BP'],
      ['2026-04', 'PBPU'],
    ];
    const terms = (changes as [string, Segment][]).reduce(change, lastingTerms('I', 'PBPU'));
    const since = ['2025-05', '2025-06', '2025-12', '2026-01', '2026-04', '2030-01'].map((month) =>
      paysItselfSince(terms, billingMonth(month)),
    );
    expect(since).toEqual(['2014-01', null, null, '2026-01', '2026-01', '2026-01']);
  });

  test.each(SEGMENTS.map((segment) => ({ segment, pays: ['PBPU', 'BP'].includes(segment) })))(
    '$segment pays itself: $pays',
    ({ segment, pays }) => expect(paysItself(segment)).toBe(pays),
  );

  test('a change that is taken back before its month leaves nothing', () => {
    const changed = changedTerms(lastingTerms('III', 'PBPU'), { from: billingMonth('2026-12'), careClass: 'II' });
    expect(changed).toHaveLength(2);
    expect(changedTerms(changed, { from: billingMonth('2026-12'), careClass: 'III' })).toEqual(
      lastingTerms('III', 'PBPU'),
    );
  });
});

describe('a family of two, paid through August 2026, of class III and of class I from October on', () => {
  const family = {
    ...aFamily({ paidThrough: '2026-08', careClass: 'III', people: 2 }),
    terms: changedTerms(lastingTerms('III', 'PBPU'), { from: billingMonth('2026-10'), careClass: 'I' }),
  };

  test('owes each month by the class of its time', () => {
    const owed = assess(family, '2026-11-05');
    expect(owed.months.map(({ month, amount }) => [month, amount])).toEqual([
      ['2026-09', 70_000n],
      ['2026-10', 300_000n],
      ['2026-11', 300_000n],
    ]);
    expect(owed.amountAhead(1)).toBe(300_000n);
  });

  test('is told before the change what months ahead cost after it', () => {
    const paid = { ...family, paidThrough: billingMonth('2026-09') };
    expect(
      assess(paid, '2026-09-20')
        .payableAhead()
        .slice(0, 2)
        .map(({ amount }) => amount),
    ).toEqual([300_000n, 300_000n]);
  });
});

describe('a family for which the state pays from October 2026 to January 2027', () => {
  const toPbi = changedTerms(lastingTerms('III', 'PBPU'), { from: billingMonth('2026-10'), segment: 'PBI' });
  const family = {
    ...aFamily({ paidThrough: '2026-07', careClass: 'III' }),
    terms: changedTerms(toPbi, { from: billingMonth('2027-02'), segment: 'PBPU' }),
  };

  test.each([
    { today: '2026-09-30', status: 'SUSPENDED', since: '2026-09-01', months: ['2026-08', '2026-09'], arrears: 1 },
    { today: '2026-10-01', status: 'ACTIVE', since: null, months: ['2026-08', '2026-09'], arrears: 2 },
    { today: '2027-01-31', status: 'ACTIVE', since: null, months: ['2026-08', '2026-09'], arrears: 2 },
    {
      today: '2027-02-01',
      status: 'SUSPENDED',
      since: '2027-02-01',
      months: ['2026-08', '2026-09', '2027-02'],
      arrears: 2,
    },
    {
      today: '2027-03-01',
      status: 'SUSPENDED',
      since: '2027-02-01',
      months: ['2026-08', '2026-09', '2027-02', '2027-03'],
      arrears: 3,
    },
  ])('on $today is $status and still owes its own months', ({ today, status, since, months, arrears }) => {
    const owed = assess(family, today);
    expect(owed).toMatchObject({ status, suspendedSince: since, monthsInArrears: arrears });
    expect(monthsOf(owed.months)).toEqual(months);
    expect(owed.amountToReactivate).toBe(35_000n * BigInt(months.length));
  });

  test('that owes nothing is told the month in which it pays again', () => {
    const paid = { ...family, paidThrough: billingMonth('2026-09') };
    expect(assess(paid, '2026-11-05')).toMatchObject({
      status: 'ACTIVE',
      dueDate: '2027-02-10',
      amountToReactivate: 0n,
    });
    expect(assess({ ...paid, terms: toPbi }, '2026-11-05')).toMatchObject({ status: 'ACTIVE', dueDate: null });
  });

  test.each([
    { people: ['2014-01..2026-09', '2027-05'], due: '2027-05-10' },
    { people: ['2014-01..2026-12'], due: null },
    { people: ['2014-01..2027-02'], due: '2027-02-10' },
    { people: ['2026-11..2027-01', '2027-06'], due: '2027-06-10' },
  ])('that owes nothing, with people covered $people, is due on $due', ({ people, due }) => {
    const paid = { ...aFamily({ paidThrough: '2026-09', careClass: 'III', people }), terms: family.terms };
    expect(assess(paid, '2026-09-20').dueDate).toBe(due);
  });

  test('pays nothing ahead while others pay', () => {
    expect(assess(family, '2026-11-05').payableAhead()).toEqual([]);
  });
});
