/** Payments at the limits: of what a family can pay, of whose money it is, and of what a reference and a plan say. */
import { describe, expect, test } from '@jest/globals';
import { jknCeilingsOn } from '../../../../src/households/arrears/index.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { holding } from '../../households/bills/a-plan.js';
import { TODAY, decide, earlierNotice } from './a-notice.js';

// On 9 March 2026 a class I adult who has paid through December owes January, February and March: 450,000.
const behind = aFamily({ paidThrough: '2025-12' });

describe('an order that names one family while another’s number was keyed in', () => {
  test.each(['authorising', 'informing'] as const)('is kept until somebody knows whose money it is: %s', (kind) => {
    const decision = decide({ amount: 450_000n, kind }, { account: behind, namesTwoFamilies: true });
    expect(decision).toMatchObject({ kind: 'into-suspense', reason: 'accounts-differ' });
    expect(decide({ amount: 450_000n, kind }, { account: behind, namesTwoFamilies: false }).kind).toBe('posted');
  });
});

describe('the ceiling of what a family can pay', () => {
  const { familyPayment: most } = jknCeilingsOn(TODAY);
  const rich = aFamily({ paidThrough: '2026-03', credit: most });

  test('is no payment’s amount to exceed: a bank hears the right one, other money waits', () => {
    const above = most + 1n;
    expect(decide({ amount: above }, { account: behind })).toEqual({ kind: 'wrong-amount', expected: 450_000n });
    expect(decide({ amount: above, monthsAhead: 2 }, { account: behind })).toEqual({
      kind: 'wrong-amount',
      expected: 750_000n,
    });
    expect(decide({ amount: above, kind: 'informing' }, { account: behind })).toMatchObject({
      kind: 'into-suspense',
      reason: 'beyond-ceiling',
    });
    expect(decide({ amount: most, kind: 'informing' }, { account: behind }).kind).toBe('overpaid');
  });

  test('is no family’s credit to exceed', () => {
    expect(decide({ amount: 300_000n, kind: 'informing' }, { account: rich }).kind).toBe('paid-ahead');
    expect(decide({ amount: 300_001n, kind: 'informing' }, { account: rich })).toMatchObject({
      kind: 'into-suspense',
      reason: 'beyond-ceiling',
    });
  });
});

describe('a known reference with another spelling of the account', () => {
  test.each([
    { first: '12-34', second: '1234', kind: 'already-posted' },
    { first: '12-34', second: '1235', kind: 'conflicts-with-earlier' },
    { first: 'KARTU', second: ' KARTU ', kind: 'already-posted' },
    { first: 'KARTU', second: 'KARTU BARU', kind: 'conflicts-with-earlier' },
    { first: '8888801944358911', second: '01944358911', kind: 'already-posted' },
  ])('$first, then $second: $kind', ({ first, second, kind }) => {
    const earlier = earlierNotice('into-suspense', { amount: 450_000n, accountText: first });
    expect(decide({ amount: 450_000n, accountText: second }, { account: null, earlier }).kind).toBe(kind);
  });
});

describe('stages of a plan', () => {
  const account = aFamily({ paidThrough: '2025-08' });
  test.each([
    { asked: null, kind: 'instalment' },
    { asked: 0, kind: 'instalment' },
    { asked: 1, kind: 'wrong-amount' },
  ])('are paid by a notice that asks for $asked months ahead: $kind', ({ asked, kind }) => {
    const instalments = holding(0n);
    expect(decide({ amount: 300_000n, monthsAhead: asked }, { account, instalments }).kind).toBe(kind);
  });
});
