/** Payments of a family at 150,000 a month, and what becomes of one that is taken back. */
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type ReversalFacts, decideReversal } from '../../../../src/money/payments/posting/decide-reversal.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { movement } from './a-movement.js';
import { bookingText } from './a-notice.js';

export const JANUARY = movement(
  'january',
  ['2025-12', '2026-01'],
  'debit partner-clearing 150000',
  'credit premium 150000 2026-01',
);
export const SPRING = movement(
  'spring',
  ['2026-01', '2026-04'],
  'debit partner-clearing 450000',
  'credit premium 450000 2026-02..2026-04',
);
export const GENEROUS = movement(
  'generous',
  ['2025-12', '2026-01'],
  'debit partner-clearing 200000',
  'credit family-credit 50000',
  'credit premium 150000 2026-01',
);

interface Situation {
  readonly wanted?: bigint;
  readonly paid: bigint;
  readonly takenBack?: bigint;
  readonly account: { readonly paidThrough: string; readonly credit?: bigint };
  readonly entryId: string;
  readonly history: readonly Movement[];
}

export function reverse({ wanted, paid, takenBack = 0n, account, entryId, history }: Situation) {
  const facts: ReversalFacts = {
    wanted: wanted === undefined ? null : rupiah(wanted),
    paid: rupiah(paid),
    takenBack: rupiah(takenBack),
    account: aFamily(account),
    money: { kind: 'with-family', entryId, history },
  };
  const decision = decideReversal(facts);
  if ('kind' in decision) return decision.kind;
  const { paidThrough, credit } = decision.accountAfter ?? {};
  return { lines: decision.bookings.map(bookingText), paidThrough, credit, isWhole: decision.isWhole };
}
