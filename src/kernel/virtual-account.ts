/**
 * A family's virtual account: the bank's prefix for BPJS Kesehatan followed by a member's 11-digit billing number.
 * Every member's number leads to the same family bill.
 */
import { type BillingNumber, type CardNumber, billingNumberOf, parseBillingNumber } from './card-number.js';
import type { Brand } from './brand.js';

export type VirtualAccount = Brand<string, 'VirtualAccount'>;
export type VirtualAccountBank = 'COMMON' | 'MANDIRI';

/** BRI, BNI, BTN and BCA share one prefix; Mandiri has its own. */
export const VIRTUAL_ACCOUNT_PREFIXES: Readonly<Record<VirtualAccountBank, string>> = {
  COMMON: '88888',
  MANDIRI: '89888',
};

export const toVirtualAccount = (card: CardNumber, bank: VirtualAccountBank = 'COMMON'): VirtualAccount =>
  `${VIRTUAL_ACCOUNT_PREFIXES[bank]}${billingNumberOf(card)}` as VirtualAccount;

/** Reads 16 digits with a known prefix, ignoring the blanks that partners pad with; null for any other text. */
export function parseVirtualAccount(text: string): VirtualAccount | null {
  const digits = text.replaceAll(/\s/g, '');
  const known = Object.values(VIRTUAL_ACCOUNT_PREFIXES).some((prefix) => digits.startsWith(prefix));
  return known && /^\d{16}$/.test(digits) ? (digits as VirtualAccount) : null;
}

export const billingNumberIn = (account: VirtualAccount): BillingNumber => account.slice(5) as BillingNumber;

/** Reads what a payer keys in: a virtual account, a card number or its last 11 digits; null for any other text. */
export function readBillingNumber(text: string): BillingNumber | null {
  const digits = text.replaceAll(/\s/g, '');
  const account = parseVirtualAccount(digits);
  if (account !== null) return billingNumberIn(account);
  return parseBillingNumber(/^\d{13}$/.test(digits) ? digits.slice(2) : digits);
}
