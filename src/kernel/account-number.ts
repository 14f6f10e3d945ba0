/** The number of an account at a bank, or of one to which a family pays, where it is shown to people who need not know it. */

const SHOWN = 3;
/** An account of fewer digits shows none: what is left of it could be guessed. */
const DIGITS_MIN = 6;

/**
 * Masks an account number: its last three digits tell two accounts apart. Ten digits of which a bank's branch fixes four
 * leave 1,000 numbers so, where four shown digits would leave 100. How long the number is does not show. A number that
 * was masked before keeps no more.
 */
export const maskAccountNumber = (account: string): string =>
  `${'*'.repeat(6)}${account.length < DIGITS_MIN ? '' : account.slice(-SHOWN)}`;
