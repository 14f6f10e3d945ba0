/** By which partner a bank tells of debits: its code says it, so that the name in an address leads to the bank. */
import { DEBIT_BANKS, type DebitBank } from './debit-policy.js';

const PREFIX = 'auto-debit-';

/** `auto-debit-bri` */
export const debitPartnerCode = (bank: DebitBank): string => `${PREFIX}${bank.toLowerCase()}`;

/** The bank whose partner has this code, or null. */
export const bankOfPartner = (code: string): DebitBank | null =>
  DEBIT_BANKS.find((bank) => debitPartnerCode(bank) === code) ?? null;
