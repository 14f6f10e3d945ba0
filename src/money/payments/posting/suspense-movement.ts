/**
 * Tells from the lines of an entry whether it moves money into suspense or out of it, whatever it books besides: so no
 * entry moves such money unheard.
 */
import { type Rupiah, minus, sumRupiah } from '../../../kernel/rupiah.js';
import type { Booking } from './posting-decision.js';

export interface SuspenseMovement {
  readonly direction: 'entered' | 'left';
  readonly amount: Rupiah;
}

/** Null for an entry that leaves suspense as it is. */
export function suspenseMovement(bookings: readonly Booking[]): SuspenseMovement | null {
  const [into, outOf] = [totalOf(bookings, 'credit'), totalOf(bookings, 'debit')];
  if (into > outOf) return { direction: 'entered', amount: minus(into, outOf) };
  return into < outOf ? { direction: 'left', amount: minus(outOf, into) } : null;
}

const totalOf = (bookings: readonly Booking[], side: Booking['side']): Rupiah =>
  sumRupiah(bookings.filter((line) => line.account === 'suspense' && line.side === side).map(({ amount }) => amount));
