/**
 * Finds the account that a collecting partner's payment is for: by the virtual account, or by the name of its order.
 */
import type { BillingNumber } from '../../kernel/card-number.js';
import { billingNumberIn, parseVirtualAccount, readBillingNumber } from '../../kernel/virtual-account.js';

/**
 * Matches `JKN-0001944358911-2026-11`: after the first dash comes a virtual account, a card number or its last 11
 * digits.
 */
const NAME = /^JKN-(\d{16}|\d{13}|\d{11})(?!\d)/i;

export interface AccountWords {
  /** The number the payer keyed in; null when the payer keyed in none. */
  readonly keyed: string | null;
  /** The name that the maker of the order gave it: order_id, external_id or invoice_number. */
  readonly orderName: string;
}

/**
 * The billing number of the payment; null when neither text names one. Partners make up payment codes of any length, so
 * that a bare 11 or 13 digits may well be somebody else's card: what was keyed in counts only when it has a JKN prefix.
 */
export function namedAccount({ keyed, orderName }: AccountWords): BillingNumber | null {
  const account = keyed === null ? null : parseVirtualAccount(keyed);
  if (account !== null) return billingNumberIn(account);
  const named = NAME.exec(orderName)?.[1];
  return named === undefined ? null : readBillingNumber(named);
}
