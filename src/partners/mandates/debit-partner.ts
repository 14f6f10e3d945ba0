/** Maps banks to the partners that tell of their debits: the code of the partner contains the name of the bank. */
import { DEBIT_BANKS, type DebitBank } from './debit-policy.js';

const PREFIX = 'auto-debit-';

/** The code of a bank's partner, such as `auto-debit-bri`. */
export const debitPartnerCode = (bank: DebitBank): string => `${PREFIX}${bank.toLowerCase()}`;

/** The bank whose partner has this code; null when there is none. */
export const bankOfPartner = (code: string): DebitBank | null =>
  DEBIT_BANKS.find((bank) => debitPartnerCode(bank) === code) ?? null;
