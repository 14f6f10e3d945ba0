/**
 * The number that a family shows at a minimarket's till: 14 digits that begin with 7 and end in two check digits
 * (ISO 7064, MOD 97-10). Card numbers have 13 digits, billing numbers 11, virtual accounts 16: no code is any of these.
 */
import type { Brand } from './brand.js';
import { invariant } from './invariant.js';

export type PaymentCode = Brand<string, 'PaymentCode'>;

const SHAPE = /^7\d{13}$/;
/** The number of random digits in a code; the first digit is fixed and the last two are check digits. */
const DRAWN_DIGITS = 11;
export const PAYMENT_CODE_DRAWS = 10n ** BigInt(DRAWN_DIGITS);

const isChecked = (digits: string): boolean => BigInt(digits) % 97n === 1n;

/** Makes the code of a random number from 0 to `PAYMENT_CODE_DRAWS` - 1; equal numbers give equal codes. */
export function toPaymentCode(draw: bigint): PaymentCode {
  invariant(draw >= 0n && draw < PAYMENT_CODE_DRAWS, 'a payment code is drawn from its own number space');
  const body = `7${String(draw).padStart(DRAWN_DIGITS, '0')}`;
  const check = 98n - ((BigInt(body) * 100n) % 97n);
  return `${body}${String(check).padStart(2, '0')}` as PaymentCode;
}

/** Reads a code, ignoring the blanks that tills and partners put between the digits; null for any other text. */
export function parsePaymentCode(text: string): PaymentCode | null {
  const digits = text.replaceAll(/\s/g, '');
  return SHAPE.test(digits) && isChecked(digits) ? (digits as PaymentCode) : null;
}
