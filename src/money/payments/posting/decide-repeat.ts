/** Decides what a payment reference means that was used before: the same content is a repeat, any other is a conflict. */
import { readBillingNumber } from '../../../kernel/virtual-account.js';
import type { PaymentNotice } from './payment-notice.js';
import type { EarlierNotice, Repeat } from './posting-decision.js';

/** Null when the partner has not used this reference before. */
export function decideRepeat(notice: PaymentNotice, earlier: EarlierNotice | null): Repeat | null {
  if (earlier === null) return null;
  const isSame = notice.amount === earlier.amount && accountKey(notice.accountText) === accountKey(earlier.accountText);
  return { kind: isSame ? 'already-posted' : 'conflicts-with-earlier', earlier };
}

/** One card, however it is written: padded, with a bank's prefix, or bare. What is no number of ours is compared as digits. */
function accountKey(accountText: string): string {
  const digits = accountText.replaceAll(/\D/g, '');
  return readBillingNumber(digits) ?? (digits === '' ? accountText.trim() : digits);
}
