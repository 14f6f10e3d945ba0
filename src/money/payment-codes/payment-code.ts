/** A payment code: a family's bill under a number of its own, payable at one minimarket chain's tills until it expires. */
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
  /** The minimarket chain whose tills take it. */
  readonly partnerId: PartnerId;
  /** The bill of the day it was issued. */
  readonly amount: Rupiah;
  readonly issuedAt: Date;
  /** From this moment on it is expired. */
  readonly expiresAt: Date;
  /** When it was paid, or gave way to a newer one. */
  readonly closedAt: Date | null;
  readonly paymentId: PaymentId | null;
  /** When it was paid, by the chain's clock. */
  readonly paidAt: Date | null;
}

/** The state is computed and never stored. A code that expired before a newer one came stays expired. */
export function codeStateAt(
  { paymentId, closedAt, expiresAt }: Pick<IssuedCode, 'paymentId' | 'closedAt' | 'expiresAt'>,
  now: Date,
): CodeState {
  if (paymentId !== null) return 'PAID';
  if (expiresAt <= (closedAt ?? now)) return 'EXPIRED';
  return closedAt === null ? 'OPEN' : 'REPLACED';
}

/** A code that is open and still asks for today's bill is given again; any other gives way to a new one. */
export const isGivenAgain = (
  code: Pick<IssuedCode, 'paymentId' | 'closedAt' | 'expiresAt' | 'amount'>,
  { now, bill }: { readonly now: Date; readonly bill: Rupiah },
): boolean => codeStateAt(code, now) === 'OPEN' && code.amount === bill;

/** Says whether money came for the code after it had expired. */
export const wasPaidLate = ({ paidAt, expiresAt }: Pick<IssuedCode, 'paidAt' | 'expiresAt'>): boolean =>
  paidAt !== null && paidAt >= expiresAt;

/** A code never outlives its month, since the bill is another one on the 1st. */
export function expiryOf(
  { now, zone }: { readonly now: Date; readonly zone: TimeZone },
  { validHours }: Pick<PaymentCodePolicy, 'validHours'>,
): Date {
  const nextBill = startOfDay(firstDayOf(nextMonth(monthOf(civilDateIn(now, zone)))), zone);
  const expiry = new Date(now.getTime() + validHours * 3_600_000);
  return expiry < nextBill ? expiry : nextBill;
}
