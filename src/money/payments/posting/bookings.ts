/** Builds and reads balanced entries: `booked` checks the lines of every decision, and `bookingsOf` reads them. */
import { invariant } from '../../../kernel/invariant.js';
import { type Rupiah, sumRupiah } from '../../../kernel/rupiah.js';
import type { Booking, LedgerAccount, PostingDecision } from './posting-decision.js';

const PREMIUM: ReadonlySet<LedgerAccount> = new Set(['premium', 'forgiven-premium']);

/**
 * Drops lines of zero rupiah. @throws InvariantViolation unless debits equal credits and exactly the premium lines name
 * months.
 */
export function booked(lines: readonly Booking[]): readonly Booking[] {
  const bookings = lines.filter(({ amount }) => amount > 0n);
  invariant(totalOf(bookings, 'debit') === totalOf(bookings, 'credit'), 'debits equal credits in every posting');
  invariant(
    bookings.every(({ account, months }) => PREMIUM.has(account) === (months !== null)),
    'premium lines, and only they, name their months',
  );
  return bookings;
}

/**
 * The lines that a decision writes to the journal; none for a repeat or a refusal.
 *
 * @internal
 */
export const bookingsOf = (decision: PostingDecision): readonly Booking[] =>
  'bookings' in decision ? decision.bookings : [];

const totalOf = (bookings: readonly Booking[], side: Booking['side']): Rupiah =>
  sumRupiah(bookings.filter((line) => line.side === side).map(({ amount }) => amount));
