/** What a family gets back when somebody else begins to pay its premium, and what it owes should it pay itself anew. */
import { describe, expect, test } from '@jest/globals';
import {
  type FamilyAccount,
  JKN_ARREARS_POLICY,
  assessArrears,
  changedTerms,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import { type TakenOut, giveBackMonths } from '../../../../src/money/payments/posting/give-back-months.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { TARIFFS } from '../../households/arrears/a-family.js';
import { HALF_YEAR, HEAD, WIFE, accountOf, takenOut } from './a-half-year.js';
import { movement } from './a-movement.js';
import { bookingText } from './a-notice.js';

const giveBack = (uncovered: readonly TakenOut[], history: readonly Movement[], account: FamilyAccount) =>
  giveBackMonths({ account, uncovered, paidByOthersFrom: null, history, tariffs: TARIFFS });

describe('a family for which somebody else pays from April on', () => {
  const EMPLOYED = changedTerms(lastingTerms('I', 'PBPU'), { from: billingMonth('2026-04'), segment: 'PPU' });
  const all = [takenOut(HEAD, '2026-04..'), takenOut(WIFE, '2026-04..')];
  const begin = (account: FamilyAccount) =>
    giveBackMonths({
      account,
      uncovered: all,
      paidByOthersFrom: billingMonth('2026-04'),
      history: [HALF_YEAR],
      tariffs: TARIFFS,
    });
  const after = (back: ReturnType<typeof begin>): FamilyAccount => ({ ...back!.accountAfter, terms: EMPLOYED });
  const ended = movement(
    'ended',
    ['2026-06', '2026-03'],
    'debit premium 900000 2026-04..2026-06',
    'credit family-credit 900000',
  );

  test('gets everybody’s months back, which are open again should it pay itself anew', () => {
    const back = begin(accountOf(null));
    expect(back?.bookings.map(bookingText)).toEqual([
      'debit premium 900000 2026-04..2026-06',
      'credit family-credit 900000',
    ]);
    expect(back?.accountAfter.paidThrough).toBe('2026-03');
    const may = changedTerms(EMPLOYED, { from: billingMonth('2026-05'), segment: 'PBPU' });
    const { coveredByCredit } = assessArrears({
      account: { ...after(back), terms: may },
      tariffs: TARIFFS,
      policy: policyOn(JKN_ARREARS_POLICY, civilDate('2026-06-15')),
      today: civilDate('2026-06-15'),
    });
    expect(coveredByCredit.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
  });

  test('keeps the cover that its first premium began', () => {
    const account = { ...accountOf(null), firstPremiumFrom: civilDate('2026-04-14') };
    expect(begin(account)?.accountAfter.paidThrough).toBe('2026-04');
    const late = { ...accountOf(null), paidThrough: billingMonth('2026-05') };
    expect(
      giveBackMonths({
        account: late,
        uncovered: [takenOut(HEAD, '2026-05..')],
        paidByOthersFrom: billingMonth('2026-09'),
        history: [HALF_YEAR],
        tariffs: TARIFFS,
      })?.accountAfter.paidThrough,
    ).toBe('2026-05');
  });

  test('gets nothing more when somebody leaves it then, or when another pays instead', () => {
    for (const firstPremiumFrom of [null, civilDate('2026-04-14')]) {
      const account = after(begin({ ...accountOf(null), firstPremiumFrom }));
      expect(giveBack([takenOut(WIFE, '2026-04..')], [HALF_YEAR, ended], account)).toBeNull();
      expect(giveBack(all, [HALF_YEAR, ended], account)).toBeNull();
    }
  });

  test('gets back what it paid itself before, and no month of the others, when somebody left earlier', () => {
    const account = after(begin(accountOf(null)));
    expect(giveBack([takenOut(WIFE, '2026-03..')], [HALF_YEAR, ended], account)?.bookings.map(bookingText)).toEqual([
      'debit premium 150000 2026-03',
      'credit family-credit 150000',
    ]);
    const told = { ...account, paidThrough: billingMonth('2026-06') };
    expect(giveBack([takenOut(WIFE, '2026-03..')], [HALF_YEAR, ended], told)?.bookings.map(bookingText)).toEqual([
      'debit premium 150000 2026-03',
      'credit family-credit 150000',
    ]);
  });
});
