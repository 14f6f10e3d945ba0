import { describe, expect, test } from '@jest/globals';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { decideReversal } from '../../../../src/money/payments/posting/decide-reversal.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { movement } from './a-movement.js';
import { GENEROUS, JANUARY, SPRING, reverse } from './a-reversal.js';
import { bookingText } from './a-notice.js';

describe('money with a family', () => {
  test('a reversal is a new entry, never an edit: it mirrors the lines of the payment', () => {
    const account = { paidThrough: '2026-01' };
    expect(reverse({ paid: 150_000n, account, entryId: 'january', history: [JANUARY] })).toEqual({
      lines: ['debit premium 150000 2026-01', 'credit returned 150000'],
      paidThrough: '2025-12',
      credit: 0n,
      isWhole: true,
    });
  });

  test('credit that the payment used comes back, and credit that it left goes', () => {
    const used = movement(
      'used',
      ['2025-12', '2026-01'],
      'debit partner-clearing 100000',
      'debit family-credit 50000',
      'credit premium 150000 2026-01',
    );
    expect(reverse({ paid: 100_000n, account: { paidThrough: '2026-01' }, entryId: 'used', history: [used] })).toEqual({
      lines: ['debit premium 150000 2026-01', 'credit family-credit 50000', 'credit returned 100000'],
      paidThrough: '2025-12',
      credit: 50_000n,
      isWhole: true,
    });
    const account = { paidThrough: '2026-01', credit: 50_000n };
    expect(reverse({ paid: 200_000n, account, entryId: 'generous', history: [GENEROUS] })).toEqual({
      lines: ['debit premium 150000 2026-01', 'debit family-credit 50000', 'credit returned 200000'],
      paidThrough: '2025-12',
      credit: 0n,
      isWhole: true,
    });
  });

  test('later settlements open again and their money becomes credit', () => {
    const account = { paidThrough: '2026-04' };
    const history = [JANUARY, SPRING];
    expect(reverse({ paid: 150_000n, account, entryId: 'january', history })).toEqual({
      lines: [
        'debit premium 150000 2026-01',
        'debit premium 450000 2026-02..2026-04',
        'credit family-credit 450000',
        'credit returned 150000',
      ],
      paidThrough: '2025-12',
      credit: 450_000n,
      isWhole: true,
    });
    expect(reverse({ paid: 450_000n, account, entryId: 'spring', history })).toMatchObject({
      paidThrough: '2026-01',
      credit: 0n,
    });
  });

  test('what was given back for somebody who died belongs to the payment of those months', () => {
    const ended = movement(
      'ended',
      ['2026-04', '2026-04'],
      'debit premium 100000 2026-03..2026-04',
      'credit family-credit 100000',
    );
    const account = { paidThrough: '2026-04', credit: 100_000n };
    const history = [JANUARY, SPRING, ended];
    expect(reverse({ paid: 450_000n, account, entryId: 'spring', history })).toEqual({
      lines: [
        'debit premium 450000 2026-02..2026-04',
        'credit premium 100000 2026-03..2026-04',
        'debit family-credit 100000',
        'credit returned 450000',
      ],
      paidThrough: '2026-01',
      credit: 0n,
      isWhole: true,
    });
    expect(reverse({ paid: 150_000n, account, entryId: 'january', history })).toMatchObject({
      paidThrough: '2025-12',
      credit: 450_000n,
    });
  });

  test('the part of a refund that is kept becomes credit', () => {
    const account = { paidThrough: '2026-04' };
    expect(
      reverse({ wanted: 150_000n, paid: 450_000n, account, entryId: 'spring', history: [JANUARY, SPRING] }),
    ).toEqual({
      lines: ['debit premium 450000 2026-02..2026-04', 'credit family-credit 300000', 'credit returned 150000'],
      paidThrough: '2026-01',
      credit: 300_000n,
      isWhole: false,
    });
  });

  test('a refund of no more than the credit that the payment left changes nothing else', () => {
    const account = { paidThrough: '2026-01', credit: 50_000n };
    const given = { paid: 200_000n, account, entryId: 'generous', history: [GENEROUS] };
    expect(reverse({ ...given, wanted: 50_000n })).toEqual({
      lines: ['debit family-credit 50000', 'credit returned 50000'],
      paidThrough: '2026-01',
      credit: 0n,
      isWhole: false,
    });
    const partly = { ...account, credit: 20_000n };
    expect(reverse({ ...given, account: partly, takenBack: 30_000n, wanted: 30_000n })).toMatchObject({
      paidThrough: '2025-12',
      credit: 140_000n,
    });
  });

  test('a payment whose months were opened by another reversal is taken from credit', () => {
    const undone = movement(
      'reversal of january',
      ['2026-04', '2025-12'],
      'debit premium 150000 2026-01',
      'debit premium 450000 2026-02..2026-04',
      'credit family-credit 450000',
      'credit returned 150000',
    );
    const history = [JANUARY, SPRING, undone];
    const account = { paidThrough: '2025-12', credit: 450_000n };
    expect(reverse({ paid: 450_000n, account, entryId: 'spring', history })).toEqual({
      lines: ['debit family-credit 450000', 'credit returned 450000'],
      paidThrough: '2025-12',
      credit: 0n,
      isWhole: true,
    });
    const again = movement(
      'again',
      ['2025-12', '2026-03'],
      'debit family-credit 450000',
      'credit premium 450000 2026-01..2026-03',
    );
    expect(
      reverse({ paid: 450_000n, account: { paidThrough: '2026-03' }, entryId: 'spring', history: [...history, again] }),
    ).toEqual({
      lines: ['debit premium 450000 2026-01..2026-03', 'credit returned 450000'],
      paidThrough: '2025-12',
      credit: 0n,
      isWhole: true,
    });
  });

  test('premium that was forgiven on top is owed again, with its counterpart', () => {
    const forgiven = movement(
      'forgiven',
      ['2026-01', '2026-02'],
      'debit write-off 150000',
      'credit forgiven-premium 150000 2026-02',
    );
    const account = { paidThrough: '2026-02' };
    expect(reverse({ paid: 150_000n, account, entryId: 'january', history: [JANUARY, forgiven] })).toMatchObject({
      lines: [
        'debit premium 150000 2026-01',
        'debit forgiven-premium 150000 2026-02',
        'credit write-off 150000',
        'credit returned 150000',
      ],
      paidThrough: '2025-12',
    });
  });

  test('of which a part was paid out to heirs is refused when too little is left with the family', () => {
    const ended = movement(
      'ended',
      ['2026-04', '2026-04'],
      'debit premium 300000 2026-03..2026-04',
      'credit family-credit 300000',
    );
    const refunded: Movement = {
      ...movement('refunded', ['2026-04', '2026-04'], 'debit family-credit 300000', 'credit returned 300000'),
      kind: 'credit-refunded',
    };
    const given = {
      paid: 450_000n,
      account: { paidThrough: '2026-04' },
      entryId: 'spring',
      history: [SPRING, ended, refunded],
    };
    expect(reverse(given)).toBe('exceeds-payment');
    expect(reverse({ ...given, wanted: 150_001n })).toBe('exceeds-payment');
    expect(reverse({ ...given, wanted: 150_000n })).toMatchObject({ paidThrough: '2026-01', credit: 0n });
  });

  test('an instalment comes out of its plan while the plan runs', () => {
    const instalment = movement(
      'instalment',
      ['2025-12', '2025-12'],
      'debit partner-clearing 100000',
      'credit instalment-plan 100000',
    );
    const account = { paidThrough: '2025-12' };
    expect(reverse({ paid: 100_000n, account, entryId: 'instalment', history: [instalment] })).toMatchObject({
      lines: ['debit instalment-plan 100000', 'credit returned 100000'],
      paidThrough: '2025-12',
    });
  });

  test.each([
    { paid: 150_000n, takenBack: 150_000n, wanted: undefined, kind: 'already-reversed' },
    { paid: 150_000n, takenBack: 150_000n, wanted: 1n, kind: 'already-reversed' },
    { paid: 150_000n, takenBack: 100_000n, wanted: 50_001n, kind: 'exceeds-payment' },
    { paid: 150_000n, takenBack: 0n, wanted: 150_001n, kind: 'exceeds-payment' },
  ])('of $paid less $takenBack, $wanted is $kind', ({ paid, takenBack, wanted, kind }) => {
    const given = { paid, takenBack, account: { paidThrough: '2026-01' }, entryId: 'january', history: [JANUARY] };
    expect(reverse(wanted === undefined ? given : { ...given, wanted })).toBe(kind);
  });
});

describe('money in suspense', () => {
  test('goes back in parts, from suspense first', () => {
    const decision = decideReversal({
      wanted: rupiah(40n),
      paid: rupiah(100n),
      takenBack: rupiah(0n),
      account: null,
      money: { kind: 'kept', suspense: rupiah(60n), unclaimed: rupiah(40n) },
    });
    expect('bookings' in decision && decision.bookings.map(bookingText)).toEqual([
      'debit suspense 40',
      'credit returned 40',
    ]);
    expect(decision).toMatchObject({ amount: 40n, isWhole: false, accountAfter: null });
  });

  test.each([
    { suspense: 100n, unclaimed: 0n, lines: ['debit suspense 100', 'credit returned 100'] },
    { suspense: 0n, unclaimed: 100n, lines: ['debit unclaimed 100', 'credit returned 100'] },
    { suspense: 40n, unclaimed: 60n, lines: ['debit suspense 40', 'debit unclaimed 60', 'credit returned 100'] },
  ])('goes back from where it lies: $lines', ({ suspense, unclaimed, lines }) => {
    const decision = decideReversal({
      wanted: null,
      paid: rupiah(100n),
      takenBack: rupiah(0n),
      account: null,
      money: { kind: 'kept', suspense: rupiah(suspense), unclaimed: rupiah(unclaimed) },
    });
    expect('bookings' in decision && decision.bookings.map(bookingText)).toEqual(lines);
  });
});
