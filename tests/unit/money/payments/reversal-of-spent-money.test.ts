/** Payments that are taken back after their money went on: into months, plans, credit that was spent, or out of the family. */
import { describe, expect, test } from '@jest/globals';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type ReversalFacts, decideReversal } from '../../../../src/money/payments/posting/decide-reversal.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { movement } from './a-movement.js';
import { JANUARY, SPRING, reverse } from './a-reversal.js';

describe('money that other payments left', () => {
  test('does not stand in for the months of this payment: they are open again', () => {
    const account = { paidThrough: '2026-01', credit: 200_000n };
    expect(reverse({ paid: 150_000n, account, entryId: 'january', history: [JANUARY] })).toEqual({
      lines: ['debit premium 150000 2026-01', 'credit returned 150000'],
      paidThrough: '2025-12',
      credit: 200_000n,
      isWhole: true,
    });
  });

  test('is followed by earlier months, where the later ones and the credit are less than what is taken back', () => {
    const ended = movement(
      'ended',
      ['2026-04', '2026-04'],
      'debit premium 100000 2026-03..2026-04',
      'credit family-credit 100000',
    );
    const given = { paid: 450_000n, entryId: 'spring', history: [JANUARY, SPRING, ended] };
    // What had been given back was spent since.
    expect(reverse({ ...given, account: { paidThrough: '2026-04' } })).toMatchObject({
      paidThrough: '2025-12',
      credit: 50_000n,
    });
    expect(reverse({ ...given, account: { paidThrough: '2026-04', credit: 99_999n } })).toMatchObject({
      paidThrough: '2025-12',
    });
    expect(reverse({ ...given, account: { paidThrough: '2026-04', credit: 100_000n } })).toMatchObject({
      paidThrough: '2026-01',
    });
  });

  test('that was wholly credit, and is spent since, opens the months that it paid', () => {
    const given = movement(
      'given',
      ['2025-12', '2025-12'],
      'debit partner-clearing 150000',
      'credit family-credit 150000',
    );
    const spent = movement(
      'spent',
      ['2025-12', '2026-01'],
      'debit family-credit 150000',
      'credit premium 150000 2026-01',
    );
    expect(
      reverse({ paid: 150_000n, account: { paidThrough: '2026-01' }, entryId: 'given', history: [given, spent] }),
    ).toEqual({
      lines: ['debit premium 150000 2026-01', 'credit returned 150000'],
      paidThrough: '2025-12',
      credit: 0n,
      isWhole: true,
    });
    const account = { paidThrough: '2025-12', credit: 150_000n };
    expect(reverse({ paid: 150_000n, account, entryId: 'given', history: [given] })).toMatchObject({
      lines: ['debit family-credit 150000', 'credit returned 150000'],
    });
  });
});

describe('an instalment', () => {
  const stage = (id: string) =>
    movement(id, ['2025-12', '2025-12'], 'debit partner-clearing 50000', 'credit instalment-plan 50000');
  const completed = movement(
    'completed',
    ['2025-12', '2026-01'],
    'debit partner-clearing 50000',
    'debit instalment-plan 100000',
    'credit premium 150000 2026-01',
  );
  const held = ['debit instalment-plan 50000', 'credit returned 50000'];
  const reverseFirst = (...history: Movement[]) => {
    const account = { paidThrough: history.includes(completed) ? '2026-01' : '2025-12' };
    return reverse({ paid: 50_000n, account, entryId: 'first', history });
  };

  test('waits in its plan while others are paid or taken back, and after an earlier plan was completed', () => {
    const back = movement('reversal', ['2025-12', '2025-12'], ...held);
    expect(reverseFirst(stage('first'), stage('second'))).toMatchObject({ lines: held, paidThrough: '2025-12' });
    expect(reverseFirst(stage('first'), stage('second'), back)).toMatchObject({ lines: held });
    expect(reverseFirst(stage('of another plan'), completed, stage('first'))).toMatchObject({ lines: held });
  });

  test('has paid months once the plan is completed, which are open again', () => {
    expect(reverseFirst(stage('first'), stage('second'), completed)).toEqual({
      lines: ['debit premium 150000 2026-01', 'credit family-credit 100000', 'credit returned 50000'],
      paidThrough: '2025-12',
      credit: 100_000n,
      isWhole: true,
    });
  });

  test('is the family’s credit once the plan is released', () => {
    const released = movement(
      'released',
      ['2025-12', '2025-12'],
      'debit instalment-plan 50000',
      'credit family-credit 50000',
    );
    const account = { paidThrough: '2025-12', credit: 50_000n };
    expect(reverse({ paid: 50_000n, account, entryId: 'first', history: [stage('first'), released] })).toMatchObject({
      lines: ['debit family-credit 50000', 'credit returned 50000'],
      credit: 0n,
    });
  });
});

describe('a payment that used credit', () => {
  test('left none, so that a part of it opens its months', () => {
    const used = movement(
      'used',
      ['2025-12', '2026-01'],
      'debit partner-clearing 100000',
      'debit family-credit 50000',
      'credit premium 150000 2026-01',
    );
    const account = { paidThrough: '2026-01', credit: 50_000n };
    expect(reverse({ wanted: 50_000n, paid: 100_000n, account, entryId: 'used', history: [used] })).toMatchObject({
      paidThrough: '2025-12',
      credit: 150_000n,
    });
  });
});

describe('what is left with a family that has less', () => {
  test('is told with the refusal, and nothing else is', () => {
    const credit = movement('credit', ['2025-12', '2025-12'], 'debit partner-clearing 100', 'credit family-credit 100');
    const money = { kind: 'with-family', entryId: 'credit', history: [credit] } as const;
    const account = aFamily({ paidThrough: '2025-12', credit: 99n });
    expect(decideReversal({ wanted: null, paid: rupiah(100n), takenBack: rupiah(0n), account, money })).toEqual({
      kind: 'exceeds-payment',
      left: 99n,
    });
  });
});

describe('money that has left the family', () => {
  test('is taken back no further than the family has money, in credit or in months', () => {
    const given = { paid: 150_000n, entryId: 'january', history: [JANUARY] };
    const ended = movement(
      'ended',
      ['2026-01', '2026-01'],
      'debit premium 150000 2026-01',
      'credit family-credit 150000',
    );
    const account = { paidThrough: '2026-01', credit: 149_999n };
    expect(reverse({ ...given, account, history: [JANUARY, ended] })).toBe('exceeds-payment');
    const credit = movement(
      'january',
      ['2025-12', '2025-12'],
      'debit partner-clearing 150000',
      'credit family-credit 150000',
    );
    expect(reverse({ ...given, account: { paidThrough: '2025-12', credit: 149_999n }, history: [credit] })).toBe(
      'exceeds-payment',
    );
  });
});

describe('facts that contradict each other', () => {
  const decide = (entryId: string, account: ReversalFacts['account']) =>
    decideReversal({
      wanted: null,
      paid: rupiah(150_000n),
      takenBack: rupiah(0n),
      account,
      money: {
        kind: 'with-family',
        entryId,
        history: [movement('credit', ['2026-01', '2026-01'], 'debit premium 0 2026-01')],
      },
    });

  test('are our own fault', () => {
    expect(() => decide('credit', null)).toThrow('belongs to an account');
    expect(() => decide('another', aFamily({ paidThrough: '2026-01' }))).toThrow('among those of its family');
  });
});
