/** Finds the family's number in SNAP's three overlapping fields, whatever padding and repetition a bank adds. */
import { type BillingNumber, parseBillingNumber } from '../../../../kernel/card-number.js';
import { type VirtualAccount, billingNumberIn, parseVirtualAccount } from '../../../../kernel/virtual-account.js';

/** The account fields as received, padded with blanks or not. */
export interface AccountFields {
  readonly partnerServiceId: string;
  readonly customerNo: string;
  readonly virtualAccountNo: string;
}

export type ReadAccount =
  | { readonly kind: 'ours'; readonly billingNumber: BillingNumber }
  /** The digits are in order and are no virtual account of ours. */
  | { readonly kind: 'not-ours' }
  /** The three fields name different accounts. */
  | { readonly kind: 'contradictory' };

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The account in a number; some banks write the prefix once as padding and once more as part of the number. */
function accountIn(virtualAccountNo: string, prefix: string): VirtualAccount | null {
  const digits = digitsOf(virtualAccountNo);
  const repeated = digits.startsWith(prefix.repeat(2)) ? parseVirtualAccount(digits.slice(prefix.length)) : null;
  return parseVirtualAccount(digits) ?? repeated;
}

export function readAccount(fields: AccountFields): ReadAccount {
  const prefix = digitsOf(fields.partnerServiceId);
  const account = accountIn(fields.virtualAccountNo, prefix);
  if (account === null) return { kind: 'not-ours' };

  const customer = digitsOf(fields.customerNo);
  const named = parseVirtualAccount(customer) ?? parseVirtualAccount(`${prefix}${customer}`);
  if (named !== account || !account.startsWith(prefix)) return { kind: 'contradictory' };
  const billingNumber = parseBillingNumber(billingNumberIn(account));
  return billingNumber === null ? { kind: 'not-ours' } : { kind: 'ours', billingNumber };
}
