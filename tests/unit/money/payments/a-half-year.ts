/**
 * A family of class I (150,000 a month for each) that pays in January through June, and a child that joins it in February:
 * of whom months may come back.
 */
import { type FamilyAccount, lastingTerms } from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import type { ParticipantId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { TakenOut } from '../../../../src/money/payments/posting/give-back-months.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { joined, movement } from './a-movement.js';

export const [HEAD, WIFE, CHILD] = ['head', 'wife', 'child'] as unknown as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
];

/** `2026-04..2026-06` are the months of which the person is taken out; without an end, `2026-04..`. */
export function takenOut(id: ParticipantId, span: string, paidThrough: string | null = null): TakenOut {
  const [from = '', through = ''] = span.split('..');
  return {
    id,
    paidThrough: paidThrough === null ? null : billingMonth(paidThrough),
    from: billingMonth(from),
    through: through === '' ? null : billingMonth(through),
  };
}

export const accountOf = (childPaidThrough: string | null, credit = 0n): FamilyAccount => ({
  terms: lastingTerms('I', 'PBPU'),
  paidThrough: billingMonth('2026-06'),
  credit: rupiah(credit),
  firstPremiumFrom: null,
  members: [
    { id: HEAD, coveredFrom: billingMonth('2020-01'), coveredThrough: null, paidThrough: null },
    {
      id: CHILD,
      coveredFrom: billingMonth('2026-02'),
      coveredThrough: null,
      paidThrough: childPaidThrough === null ? null : billingMonth(childPaidThrough),
    },
  ],
});

export const HALF_YEAR = movement(
  'half-year',
  ['2025-12', '2026-06'],
  'debit partner-clearing 900000',
  'credit premium 900000 2026-01..2026-06',
);
export const childPaid = (id: string, before: string, ...lines: string[]): Movement =>
  joined(movement(id, ['2026-06', '2026-06'], ...lines), { id: CHILD, paidThrough: billingMonth(before) });
export const CATCH_UP = childPaid(
  'catch-up',
  '2026-01',
  'debit partner-clearing 750000',
  'credit premium 750000 2026-02..2026-06',
);
