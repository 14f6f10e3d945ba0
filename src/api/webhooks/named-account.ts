/**
 * Finds the account that a collecting partner's payment is for: by the name of its order, or by the virtual account that
 * was keyed in.
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

export interface NamedAccount {
  /** The billing number of the payment; null when neither text names one. */
  readonly billingNumber: BillingNumber | null;
  /** The number that was keyed in, where the order names another one. */
  readonly keyedNumber?: BillingNumber;
}

/**
 * The account of the payment. The order's own name decides, because partners make up the codes that are keyed in, of any
 * length: 16 digits may happen to be somebody else's virtual account, and 11 or 13 somebody's card. What was keyed in
 * counts where the order names nobody, and only with a JKN prefix; beside an order it can only contradict.
 */
export function namedAccount({ keyed, orderName }: AccountWords): NamedAccount {
  const account = keyed === null ? null : parseVirtualAccount(keyed);
  const keyedNumber = account === null ? null : billingNumberIn(account);
  const named = NAME.exec(orderName)?.[1];
  const ordered = named === undefined ? null : readBillingNumber(named);
  if (ordered === null || keyedNumber === null || ordered === keyedNumber) {
    return { billingNumber: ordered ?? keyedNumber };
  }
  return { billingNumber: ordered, keyedNumber };
}
