/**
 * The number of a donor's fund: 11 digits like a card's billing number, in a range of its own. It begins with 99, which
 * no card's number may (a constraint on participants ensures it), and ends in a check digit, so that one mistyped digit
 * names no fund. It is pure.
 */
import { type BillingNumber, parseBillingNumber } from '../../kernel/card-number.js';
import { invariant } from '../../kernel/invariant.js';
import { VIRTUAL_ACCOUNT_PREFIXES, type VirtualAccountBank } from '../../kernel/virtual-account.js';

const FUND_PREFIX = '99';
const SERIAL_DIGITS = 8;

/** Computes Luhn's check digit: every second digit from the right is doubled, and its digits are added. */
function checkDigitOf(digits: string): string {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Makes the number of a fund; `serial` counts donors from 1. */
export function fundNumber(serial: number): BillingNumber {
  const body = `${FUND_PREFIX}${String(serial).padStart(SERIAL_DIGITS, '0')}`;
  const number = parseBillingNumber(`${body}${checkDigitOf(body)}`);
  invariant(number !== null, 'a serial of at most eight digits makes a fund number');
  return number;
}

export const isFundNumber = (number: BillingNumber): boolean =>
  number.startsWith(FUND_PREFIX) && checkDigitOf(number.slice(0, -1)) === number.slice(-1);

/** The fund's number in the form that the bank takes. */
export const fundAccount = (number: BillingNumber, bank: VirtualAccountBank): string =>
  `${VIRTUAL_ACCOUNT_PREFIXES[bank]}${number}`;
