/** Whose bill a collecting partner's payment is for: by the virtual account, or by the name its order was given. */
import type { BillingNumber } from '../../kernel/card-number.js';
import { billingNumberIn, parseVirtualAccount, readBillingNumber } from '../../kernel/virtual-account.js';

/** `JKN-0001944358911-2026-11`: after the dash a virtual account, a card number or its last 11 digits. */
const NAME = /^JKN-(\d{16}|\d{13}|\d{11})(?!\d)/i;

export interface AccountWords {
  /** What the payer keyed in; null when the payer keyed in nothing. */
  readonly keyed: string | null;
  /** What the order was called by whoever made it: order_id, external_id, invoice_number. */
  readonly orderName: string;
}

/**
 * Partners make up payment codes of any length, so that a bare 11 or 13 digits may well be somebody else's card: what was
 * keyed in counts only when it has a JKN prefix. Null when neither names an account.
 */
export function namedAccount({ keyed, orderName }: AccountWords): BillingNumber | null {
  const account = keyed === null ? null : parseVirtualAccount(keyed);
  if (account !== null) return billingNumberIn(account);
  const named = NAME.exec(orderName)?.[1];
  return named === undefined ? null : readBillingNumber(named);
}
