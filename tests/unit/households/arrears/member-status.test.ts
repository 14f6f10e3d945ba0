import { describe, expect, test } from '@jest/globals';
import { type CardStatus, statusOfMember } from '../../../../src/households/arrears/index.js';
import { CARD_STATUSES } from '../../../../src/households/arrears/assess-arrears.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

interface Words {
  readonly from?: string;
  readonly through?: string;
  readonly paidThrough?: string | null;
  readonly family?: CardStatus;
  readonly joinersWait?: boolean;
  readonly payableFrom?: string;
}

/** On 31 March 2026, of a person covered since 2020 in a family whose cards are active. */
function cardOf(words: Words): CardStatus | null {
  const { from = '2020-01', through, paidThrough, family = 'ACTIVE', joinersWait = true, payableFrom } = words;
  const own = paidThrough === undefined ? {} : { paidThrough: paidThrough === null ? null : billingMonth(paidThrough) };
  const coveredThrough = through === undefined ? null : billingMonth(through);
  const firstPremiumFrom = payableFrom === undefined ? null : civilDate(payableFrom);
  const member = { coveredFrom: billingMonth(from), coveredThrough, ...own, firstPremiumFrom };
  return statusOfMember(member, { status: family, joinersWait, today: civilDate('2026-03-31') });
}

describe('the card of one person, on 31 March 2026', () => {
  test.each(CARD_STATUSES)('is %s as those of the family', (family) => {
    expect(cardOf({ family })).toBe(family);
    expect(cardOf({ family, paidThrough: null })).toBe(family);
  });

  test.each([
    { through: '2026-02', status: null },
    { through: '2026-03', status: 'ACTIVE' },
    { through: '2026-04', status: 'ACTIVE' },
  ])('covered through $through: $status', ({ through, status }) => {
    expect(cardOf({ through })).toBe(status);
  });

  test.each([
    { who: 'whose first month is not paid', from: '2026-03', paidThrough: '2026-02', status: 'AWAITING_FIRST_PREMIUM' },
    { who: 'who never paid since long', from: '2025-11', paidThrough: '2025-10', status: 'AWAITING_FIRST_PREMIUM' },
    { who: 'whose first month alone is paid', from: '2026-01', paidThrough: '2026-01', status: 'SUSPENDED' },
    { who: 'whose last month is paid', from: '2026-01', paidThrough: '2026-02', status: 'ACTIVE' },
    { who: 'whose first month was the last one', from: '2026-02', paidThrough: '2026-02', status: 'ACTIVE' },
  ])('of one who joined, $who: $status', ({ status, from, paidThrough }) => {
    expect(cardOf({ from, paidThrough })).toBe(status);
  });

  test.each([
    { payableFrom: '2026-03-31', status: 'ACTIVE' },
    { payableFrom: '2026-04-01', status: 'AWAITING_FIRST_PREMIUM' },
  ])('of one who joined a family of which nothing is asked, payable from $payableFrom: $status', (words) => {
    const { status, payableFrom } = words;
    expect(cardOf({ from: '2026-03', paidThrough: '2026-02', joinersWait: false, payableFrom })).toBe(status);
  });

  test('of one who joined a family that is suspended waits with the family', () => {
    expect(cardOf({ from: '2026-03', paidThrough: '2026-02', family: 'SUSPENDED' })).toBe('SUSPENDED');
  });
});
