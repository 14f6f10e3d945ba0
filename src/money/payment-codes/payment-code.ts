/**
 * Rules of payment codes: a family's bill under a number of its own, payable at one minimarket chain's tills until it
 * expires.
 */
import { firstDayOf, monthOf, startOfDay, civilDateIn } from '../../kernel/civil-date.js';
import { nextMonth } from '../../kernel/billing-month.js';
import type { FamilyId, PartnerId, PaymentCodeId, PaymentId } from '../../kernel/ids.js';
import type { PaymentCode } from '../../kernel/payment-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { PaymentCodePolicy } from './jkn-payment-code-policy.js';

export const CODE_STATES = ['OPEN', 'PAID', 'EXPIRED', 'REPLACED'] as const;
export type CodeState = (typeof CODE_STATES)[number];

export interface IssuedCode {
  readonly id: PaymentCodeId;
  readonly code: PaymentCode;
  readonly familyId: FamilyId;
  /** The minimarket chain whose tills take the code. */
  readonly partnerId: PartnerId;
  /** The family's bill on the day on which the code was issued. */
  readonly amount: Rupiah;
  readonly issuedAt: Date;
  /** The moment from which the code is expired. */
  readonly expiresAt: Date;
  /** The time at which the code was paid or replaced by a newer one; null while neither has happened. */
  readonly closedAt: Date | null;
  readonly paymentId: PaymentId | null;
  /** The time at which the code was paid, by the chain's clock; null until then. */
  readonly paidAt: Date | null;
}

/** Computes the state, which is never stored. A code that had expired before it was replaced stays expired. */
export function codeStateAt(
  { paymentId, closedAt, expiresAt }: Pick<IssuedCode, 'paymentId' | 'closedAt' | 'expiresAt'>,
  now: Date,
): CodeState {
  if (paymentId !== null) return 'PAID';
  if (expiresAt <= (closedAt ?? now)) return 'EXPIRED';
  return closedAt === null ? 'OPEN' : 'REPLACED';
}

/** Tells whether a code is given again: it is open and asks for today's bill. Otherwise a new one replaces it. */
export const isGivenAgain = (
  code: Pick<IssuedCode, 'paymentId' | 'closedAt' | 'expiresAt' | 'amount'>,
  { now, bill }: { readonly now: Date; readonly bill: Rupiah },
): boolean => codeStateAt(code, now) === 'OPEN' && code.amount === bill;

/** Tells whether the code was paid after it had expired. */
export const wasPaidLate = ({ paidAt, expiresAt }: Pick<IssuedCode, 'paidAt' | 'expiresAt'>): boolean =>
  paidAt !== null && paidAt >= expiresAt;

/**
 * Computes when a new code expires: before the next month begins at the latest, because the bill changes on the 1st.
 */
export function expiryOf(
  { now, zone }: { readonly now: Date; readonly zone: TimeZone },
  { validHours }: Pick<PaymentCodePolicy, 'validHours'>,
): Date {
  const nextBill = startOfDay(firstDayOf(nextMonth(monthOf(civilDateIn(now, zone)))), zone);
  const expiry = new Date(now.getTime() + validHours * 3_600_000);
  return expiry < nextBill ? expiry : nextBill;
}
