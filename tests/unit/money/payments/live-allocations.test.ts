/** Which payments of a family still count, and what was given back of each. */
import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import type { ParticipantId } from '../../../../src/kernel/ids.js';
import { type Movement, liveAllocations, premiumOf } from '../../../../src/money/payments/posting/live-allocations.js';
import { joined, movement } from './a-movement.js';
import { bookingText } from './a-notice.js';

const JANUARY = movement('january', ['2025-12', '2026-01'], 'debit partner-clearing 100', 'credit premium 100 2026-01');
const SPRING = movement(
  'spring',
  ['2026-01', '2026-04'],
  'debit partner-clearing 300',
  'credit premium 300 2026-02..2026-04',
);
const MAY = movement('may', ['2026-04', '2026-05'], 'debit partner-clearing 100', 'credit premium 100 2026-05');
const CHILD = 'child' as ParticipantId;
const child = (paidThrough: string) => ({ id: CHILD, paidThrough: billingMonth(paidThrough) });
const FOR_CHILD = joined(
  movement(
    'for the child',
    ['2026-04', '2026-04'],
    'debit partner-clearing 200',
    'credit premium 200 2026-03..2026-04',
  ),
  child('2026-02'),
);
const unstored = (entry: Movement): Movement => ({ ...entry, paidThroughBefore: null, paidThroughAfter: null });
const taken = (months: [string, string], ...lines: string[]) => movement('reversal', months, ...lines);

const ids = (...history: readonly Movement[]) => liveAllocations(history).map(({ id }) => id);
/** The lines of each, as an accountant reads them. */
const lines = (...history: readonly Movement[]) =>
  Object.fromEntries(liveAllocations(history).map((one) => [one.id, one.lines.map(bookingText)]));

describe('payments count', () => {
  test('that paid months, each with its place and the last month paid before it', () => {
    const credit = movement('credit', ['2026-01', '2026-01'], 'debit partner-clearing 50', 'credit family-credit 50');
    expect(liveAllocations([JANUARY, credit, SPRING])).toMatchObject([
      { id: 'january', place: 0, paidThroughBefore: '2025-12', joiners: [] },
      { id: 'spring', place: 2, paidThroughBefore: '2026-01', joiners: [] },
    ]);
  });

  test('whose movement was not stored: their first month tells', () => {
    const gap = movement(
      'gap',
      ['2025-10', '2026-03'],
      'debit partner-clearing 200',
      'credit premium 100 2026-03',
      'credit premium 100 2025-11',
    );
    expect(liveAllocations([unstored(gap)])).toMatchObject([{ id: 'gap', paidThroughBefore: '2025-10' }]);
  });

  test('until a reversal opens their months again, and all later ones with them', () => {
    expect(ids(JANUARY, SPRING, MAY, taken(['2026-05', '2026-04'], 'debit premium 100 2026-05'))).toEqual([
      'january',
      'spring',
    ]);
    expect(ids(JANUARY, SPRING, MAY, taken(['2026-05', '2026-01'], 'debit premium 400 2026-02..2026-05'))).toEqual([
      'january',
    ]);
    expect(ids(JANUARY, SPRING, MAY, taken(['2026-05', '2025-12'], 'debit premium 500 2026-01..2026-05'))).toEqual([]);
  });

  test('beside reversals of credit, of plans and of entries whose movement was not stored, which open nothing', () => {
    expect(ids(JANUARY, taken(['2026-01', '2026-01'], 'debit family-credit 50', 'credit returned 50'))).toEqual([
      'january',
    ]);
    expect(ids(JANUARY, unstored(taken(['2026-01', '2025-12'], 'debit suspense 50', 'credit returned 50')))).toEqual([
      'january',
    ]);
  });

  test('no more once they are taken back after all of it had been given back', () => {
    const ended = movement('ended', ['2026-01', '2026-01'], 'debit premium 100 2026-01', 'credit family-credit 100');
    const back = taken(['2026-01', '2025-12'], 'debit premium 100 2026-01', 'credit premium 100 2026-01');
    expect(ids(JANUARY, ended, back)).toEqual([]);
  });
});

describe('payments for a child who joined', () => {
  test('count until so much is taken back as they paid', () => {
    const ofChild = taken(['2026-04', '2026-04'], 'debit premium 200 2026-03..2026-04', 'credit returned 200');
    expect(ids(JANUARY, SPRING, FOR_CHILD, ofChild)).toEqual(['january', 'spring']);
    const ofSpring = taken(
      ['2026-04', '2026-01'],
      'debit premium 300 2026-02..2026-04',
      'debit premium 200 2026-03..2026-04',
      'credit family-credit 200',
    );
    expect(ids(JANUARY, SPRING, FOR_CHILD, ofSpring)).toEqual(['january']);
    const ofCredit = taken(['2026-04', '2026-04'], 'debit family-credit 200', 'credit returned 200');
    expect(ids(JANUARY, SPRING, FOR_CHILD, ofCredit)).toEqual(['january', 'spring', 'for the child']);
  });

  test('are told apart from what was forgiven', () => {
    const forgiven = movement(
      'forgiven',
      ['2026-04', '2026-05'],
      'debit write-off 200',
      'credit forgiven-premium 200 2026-05',
    );
    const both = taken(
      ['2026-05', '2026-04'],
      'debit premium 200 2026-03..2026-04',
      'debit forgiven-premium 200 2026-05',
      'credit write-off 200',
    );
    expect(ids(SPRING, FOR_CHILD, forgiven, both)).toEqual(['spring']);
  });

  test('end with the last, however much was taken back', () => {
    expect(ids(FOR_CHILD, taken(['2026-04', '2026-04'], 'debit premium 900 2026-03..2026-04'))).toEqual([]);
  });
});

describe('what was given back', () => {
  const ended = (...of: string[]) => movement('ended', ['2026-05', '2026-05'], ...of, 'credit family-credit 1');

  test.each([
    { months: '2026-02..2026-04', of: 'spring' },
    { months: '2026-03..2026-03', of: 'spring' },
    { months: '2026-04..2026-04', of: 'spring' },
    { months: '2026-05..2026-05', of: 'may' },
    { months: '2026-01..2026-01', of: 'january' },
    { months: '2026-04..2026-05', of: null },
    { months: '2025-12..2026-01', of: null },
  ])('of $months belongs to the payment of all of these months: $of', ({ months, of }) => {
    const found = liveAllocations([JANUARY, SPRING, MAY, ended(`debit premium 40 ${months}`)]);
    const owner = found.find((one) => one.lines.some(({ side }) => side === 'debit'));
    expect(owner?.id ?? null).toBe(of);
    expect(premiumOf(found)).toBe(of === null ? 500n : 460n);
  });

  test('of two payments belongs to each, and is added to what came back before', () => {
    const first = ended('debit premium 40 2026-04', 'debit premium 50 2026-05');
    const second = ended('debit premium 10 2026-04');
    expect(lines(JANUARY, SPRING, MAY, first, second)).toEqual({
      january: ['credit premium 100 2026-01'],
      spring: ['credit premium 300 2026-02..2026-04', 'debit premium 40 2026-04', 'debit premium 10 2026-04'],
      may: ['credit premium 100 2026-05', 'debit premium 50 2026-05'],
    });
  });

  test('of a payment with a gap belongs to the stretch of the months', () => {
    const gap = movement('gap', ['2025-12', '2026-04'], 'credit premium 100 2026-01', 'credit premium 100 2026-04');
    expect(lines(gap, ended('debit premium 40 2026-04'))).toEqual({
      gap: ['credit premium 100 2026-01', 'credit premium 100 2026-04', 'debit premium 40 2026-04'],
    });
    expect(lines(gap, ended('debit premium 40 2026-01', 'debit premium 40 2026-04')).gap).toHaveLength(4);
  });

  test('belongs to the payment for the child alone where the entry names the child', () => {
    const given = ended('debit premium 50 2026-04');
    const owner = (entry: Movement) =>
      liveAllocations([SPRING, FOR_CHILD, entry]).find((one) => one.lines.length > 1)?.id;
    expect(owner(given)).toBe('spring');
    expect(owner(joined(given, child('2026-03')))).toBe('for the child');
    expect(owner(joined(given, { ...child('2026-03'), id: 'somebody else' as ParticipantId }))).toBe('spring');
  });

  test('belongs to a payment for several who joined where the entry names one of them, and for no month before', () => {
    const twins = joined(FOR_CHILD, child('2026-02'), { ...child('2026-02'), id: 'twin' as ParticipantId });
    const owner = (months: string) =>
      liveAllocations([SPRING, twins, joined(ended(`debit premium 50 ${months}`), child('2026-03'))]).find(
        (one) => one.lines.length > 1,
      )?.id;
    expect(owner('2026-04')).toBe('for the child');
    expect(owner('2026-02..2026-04')).toBe('spring');
  });

  test('is nothing of payments that were not premium', () => {
    const forgiven = movement(
      'forgiven',
      ['2025-12', '2026-01'],
      'debit write-off 100',
      'credit forgiven-premium 100 2026-01',
    );
    expect(premiumOf(liveAllocations([forgiven, SPRING]))).toBe(300n);
  });
});
