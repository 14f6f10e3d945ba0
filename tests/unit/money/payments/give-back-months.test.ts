/**
 * What a family gets back when somebody dies, leaves or moves after months were paid for them. In all tests a family of
 * class I (150,000 a month for each) pays in January through June, and a child joins in February.
 */
import { describe, expect, test } from '@jest/globals';
import { changedTerms } from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { decideReversal } from '../../../../src/money/payments/posting/decide-reversal.js';
import {
  type TakenOut,
  giveBackMonths,
  monthsTakenOut,
} from '../../../../src/money/payments/posting/give-back-months.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { TARIFFS } from '../../households/arrears/a-family.js';
import { CATCH_UP, CHILD, HALF_YEAR, HEAD, WIFE, accountOf, childPaid, takenOut } from './a-half-year.js';
import { joined, movement } from './a-movement.js';
import { bookingText } from './a-notice.js';

const giveBack = (uncovered: readonly TakenOut[], history: readonly Movement[], account = accountOf(null)) =>
  giveBackMonths({ account, uncovered, paidByOthersFrom: null, history, tariffs: TARIFFS });

function words(...given: Parameters<typeof giveBack>) {
  const back = giveBack(...given);
  return back === null
    ? null
    : {
        lines: back.bookings.map(bookingText),
        amount: back.amount,
        credit: back.accountAfter.credit,
        child: back.accountAfter.members.find(({ id }) => id === CHILD)?.paidThrough,
      };
}

describe('a child who joined and dies in March', () => {
  test('before anything was paid for it brings nothing back', () => {
    expect(words([takenOut(CHILD, '2026-04..', '2026-01')], [HALF_YEAR], accountOf('2026-01'))).toBeNull();
  });

  test('after it was caught up brings each of its months back once, and is paid through March', () => {
    expect(words([takenOut(CHILD, '2026-04..')], [HALF_YEAR, CATCH_UP])).toEqual({
      lines: ['debit premium 450000 2026-04..2026-06', 'credit family-credit 450000'],
      amount: 450_000n,
      credit: 450_000n,
      child: '2026-03',
    });
  });

  test('while it is paid through April brings April back alone', () => {
    const partly = childPaid(
      'partly',
      '2026-01',
      'debit partner-clearing 450000',
      'credit premium 450000 2026-02..2026-04',
    );
    const back = words([takenOut(CHILD, '2026-04..', '2026-04')], [HALF_YEAR, partly], accountOf('2026-04'));
    expect(back).toMatchObject({
      lines: ['debit premium 150000 2026-04', 'credit family-credit 150000'],
      child: '2026-03',
    });
  });

  test('brings back of each payment for it what that one paid, the older first', () => {
    const partly = childPaid(
      'partly',
      '2026-01',
      'debit partner-clearing 450000',
      'credit premium 450000 2026-02..2026-04',
    );
    const rest = childPaid(
      'rest',
      '2026-04',
      'debit partner-clearing 300000',
      'credit premium 300000 2026-05..2026-06',
    );
    const july = movement(
      'july',
      ['2026-06', '2026-07'],
      'debit partner-clearing 300000',
      'credit premium 300000 2026-07',
    );
    const account = { ...accountOf(null), paidThrough: billingMonth('2026-07') };
    expect(words([takenOut(CHILD, '2026-04..')], [HALF_YEAR, partly, rest, july], account)).toMatchObject({
      lines: [
        'debit premium 150000 2026-04',
        'debit premium 300000 2026-05..2026-06',
        'debit premium 150000 2026-07',
        'credit family-credit 600000',
      ],
      child: '2026-03',
    });
  });
});

describe('others of the family', () => {
  test('get back what was paid with the family, and nothing of what was paid for the child', () => {
    expect(words([takenOut(HEAD, '2026-04..')], [HALF_YEAR, CATCH_UP])).toMatchObject({
      lines: ['debit premium 450000 2026-04..2026-06', 'credit family-credit 450000'],
      child: null,
    });
  });

  test('are named with the entry neither where they alone are concerned, nor where nothing of theirs was paid', () => {
    const back = giveBack([takenOut(HEAD, '2026-05..'), takenOut(WIFE, '2025-10..2025-11')], [HALF_YEAR, CATCH_UP]);
    expect(back?.accountAfter.members.map(({ paidThrough }) => paidThrough)).toEqual([null, null]);
    expect(back?.bookings.map(bookingText)[0]).toBe('debit premium 300000 2026-05..2026-06');
  });

  test('leave the child alone who is taken out of later months, where one payment paid for both', () => {
    const both = childPaid(
      'both',
      '2026-01',
      'debit partner-clearing 1050000',
      'credit premium 750000 2026-02..2026-06',
      'credit premium 300000 2026-07',
    );
    const account = { ...accountOf(null), paidThrough: billingMonth('2026-07') };
    expect(
      words([takenOut(HEAD, '2026-07..'), takenOut(CHILD, '2026-08..')], [HALF_YEAR, both], account),
    ).toMatchObject({
      lines: ['debit premium 150000 2026-07', 'credit family-credit 150000'],
      child: null,
    });
  });

  test('who leave with the child get back each of the two payments’ share', () => {
    const both = [takenOut(HEAD, '2026-05..'), takenOut(CHILD, '2026-05..')];
    expect(words(both, [HALF_YEAR, CATCH_UP])).toMatchObject({
      lines: [
        'debit premium 300000 2026-05..2026-06',
        'debit premium 300000 2026-05..2026-06',
        'credit family-credit 600000',
      ],
      amount: 600_000n,
    });
  });

  test('share one line where one payment paid for them, over all of their months', () => {
    const both = [takenOut(HEAD, '2026-05..'), takenOut(WIFE, '2026-03..2026-04')];
    expect(words(both, [HALF_YEAR])).toMatchObject({
      lines: ['debit premium 600000 2026-03..2026-06', 'credit family-credit 600000'],
    });
  });
});

describe('the months that come back', () => {
  test.each([
    { when: 'end with those that were paid', span: '2026-06..2026-09', lines: ['debit premium 150000 2026-06'] },
    {
      when: 'end with the last of which the person is taken out',
      span: '2026-02..2026-03',
      lines: ['debit premium 300000 2026-02..2026-03'],
    },
    { when: 'begin with those that were paid', span: '2025-01..2026-01', lines: ['debit premium 150000 2026-01'] },
    { when: 'are none after the last paid', span: '2026-07..', lines: null },
    { when: 'are none before the first paid', span: '2025-01..2025-12', lines: null },
  ])('$when', ({ span, lines }) => {
    const back = words([takenOut(HEAD, span)], [HALF_YEAR]);
    expect(back === null ? null : back.lines.slice(0, -1)).toEqual(lines);
  });

  test('have the price of their class, and are added to the credit that there was', () => {
    const account = accountOf(null, 20_000n);
    const changed = {
      ...account,
      terms: changedTerms(account.terms, { from: billingMonth('2026-06'), careClass: 'II' }),
    };
    expect(words([takenOut(HEAD, '2026-05..')], [HALF_YEAR], changed)).toMatchObject({
      lines: ['debit premium 250000 2026-05..2026-06', 'credit family-credit 250000'],
      credit: 270_000n,
    });
  });

  test('come from each stretch that a payment paid', () => {
    const stretches = movement(
      'stretches',
      ['2025-12', '2026-06'],
      'debit partner-clearing 600000',
      'credit premium 300000 2026-01..2026-02',
      'credit premium 300000 2026-05..2026-06',
    );
    expect(words([takenOut(HEAD, '2026-02..')], [stretches])).toMatchObject({
      lines: ['debit premium 150000 2026-02', 'debit premium 300000 2026-05..2026-06', 'credit family-credit 450000'],
    });
  });

  test('are none of those that were forgiven, taken back, or given back already', () => {
    const forgiven = movement(
      'forgiven',
      ['2025-12', '2026-06'],
      'debit write-off 900000',
      'credit forgiven-premium 900000 2026-01..2026-06',
    );
    expect(words([takenOut(HEAD, '2026-04..')], [forgiven])).toBeNull();
    const reversal = movement(
      'reversal',
      ['2026-06', '2025-12'],
      'debit premium 900000 2026-01..2026-06',
      'credit returned 900000',
    );
    expect(words([takenOut(HEAD, '2026-04..')], [HALF_YEAR, reversal])).toBeNull();
    const ended = movement(
      'ended',
      ['2026-06', '2026-06'],
      'debit premium 300000 2026-05..2026-06',
      'credit family-credit 300000',
    );
    expect(words([takenOut(WIFE, '2026-04..')], [HALF_YEAR, ended])).toMatchObject({ amount: 450_000n });
  });

  test('leave members alone of whom nothing is known by name', () => {
    const account = accountOf(null);
    const nameless = { ...account, members: [{ coveredFrom: billingMonth('2026-02'), coveredThrough: null }] };
    expect(giveBack([takenOut(CHILD, '2026-04..')], [HALF_YEAR, CATCH_UP], nameless)?.accountAfter.members).toEqual(
      nameless.members,
    );
  });
});

describe('a payment that is taken back after months were given back', () => {
  const paid = { 'half-year': 900_000n, 'catch-up': 750_000n };
  const left = (entryId: keyof typeof paid, ended: Movement, credit: bigint) => {
    const decision = decideReversal({
      wanted: null,
      paid: rupiah(paid[entryId]),
      takenBack: rupiah(0n),
      account: accountOf(null, credit),
      money: { kind: 'with-family', entryId, history: [HALF_YEAR, CATCH_UP, ended] },
    });
    if (!('bookings' in decision)) throw new Error(decision.kind);
    const { credit: after, paidThrough, members } = decision.accountAfter!;
    return { lines: decision.bookings.map(bookingText), credit: after, paidThrough, child: members[1]?.paidThrough };
  };
  const ofHead = movement(
    'ended',
    ['2026-06', '2026-06'],
    'debit premium 450000 2026-04..2026-06',
    'credit family-credit 450000',
  );
  const ofChild = joined(ofHead, { id: CHILD, paidThrough: billingMonth('2026-03') });

  test('for the child keeps what the family got back for somebody else', () => {
    expect(left('catch-up', ofHead, 450_000n)).toEqual({
      lines: ['debit premium 750000 2026-02..2026-06', 'credit returned 750000'],
      credit: 450_000n,
      paidThrough: '2026-06',
      child: '2026-01',
    });
  });

  test('for the child takes what came back of it out of the credit', () => {
    expect(left('catch-up', ofChild, 450_000n)).toEqual({
      lines: [
        'debit premium 750000 2026-02..2026-06',
        'credit premium 450000 2026-04..2026-06',
        'debit family-credit 450000',
        'credit returned 750000',
      ],
      credit: 0n,
      paidThrough: '2026-06',
      child: '2026-01',
    });
  });

  test('for the family opens the months of both, and leaves as credit what was paid later and has not come back', () => {
    expect(left('half-year', ofChild, 450_000n)).toMatchObject({
      credit: 750_000n,
      paidThrough: '2025-12',
      child: '2026-01',
    });
    expect(left('half-year', ofHead, 450_000n)).toMatchObject({
      credit: 750_000n,
      paidThrough: '2025-12',
      child: '2026-01',
    });
  });

  test('takes from each payment what came back of it, where two came back', () => {
    const ofBoth = joined(
      movement(
        'ended',
        ['2026-06', '2026-06'],
        'debit premium 150000 2026-06',
        'debit premium 150000 2026-06',
        'credit family-credit 300000',
      ),
      { id: CHILD, paidThrough: billingMonth('2026-05') },
    );
    expect(left('catch-up', ofBoth, 300_000n)).toMatchObject({ credit: 150_000n, child: '2026-01' });
    expect(left('half-year', ofBoth, 300_000n)).toMatchObject({ credit: 750_000n });
  });
});

describe('the months of which a person is taken out', () => {
  const person = (coveredThrough: string | null) => ({
    id: CHILD,
    paidThrough: billingMonth('2026-01'),
    coveredThrough: coveredThrough === null ? null : billingMonth(coveredThrough),
  });
  test.each([
    { was: null, ends: '2026-03', months: { from: '2026-04', through: null } },
    { was: '2026-05', ends: '2026-03', months: { from: '2026-04', through: '2026-05' } },
    { was: '2026-03', ends: '2026-03', months: null },
    { was: '2026-02', ends: '2026-03', months: null },
    { was: '2026-03', ends: null, months: null },
  ])('whose cover ended with $was and ends with $ends', ({ was, ends, months }) => {
    expect(monthsTakenOut(person(was), person(ends))).toEqual(
      months === null ? null : { id: CHILD, paidThrough: '2026-01', ...months },
    );
  });
});
