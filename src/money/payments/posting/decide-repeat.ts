/**
 * Decides what a known payment reference means: with the same content it is a repeat, with other content a conflict.
 */
import { readBillingNumber } from '../../../kernel/virtual-account.js';
import type { PaymentNotice } from './payment-notice.js';
import type { EarlierNotice, Repeat } from './posting-decision.js';

/** Returns null when the partner has not used this reference before. */
export function decideRepeat(notice: PaymentNotice, earlier: EarlierNotice | null): Repeat | null {
  if (earlier === null) return null;
  const isSame = notice.amount === earlier.amount && accountKey(notice.accountText) === accountKey(earlier.accountText);
  return { kind: isSame ? 'already-posted' : 'conflicts-with-earlier', earlier };
}

/**
 * Maps all notations of one card to one key: padded, with a bank's prefix, or bare. A number that is not ours is
 * compared by its digits.
 */
function accountKey(accountText: string): string {
  const digits = accountText.replaceAll(/\D/g, '');
  return readBillingNumber(digits) ?? (digits === '' ? accountText.trim() : digits);
}
