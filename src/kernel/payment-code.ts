/**
 * The number a family shows at a minimarket's till: 14 digits that begin with 7 and end in two check digits (ISO 7064, MOD 97-10).
 * Card numbers have 13 digits and begin with zeros, billing numbers have 11, virtual accounts 16: no code is ever one of them.
 */
import type { Brand } from './brand.js';
import { invariant } from './invariant.js';

export type PaymentCode = Brand<string, 'PaymentCode'>;

const SHAPE = /^7\d{13}$/;
/** How many digits of a code are drawn; the first is fixed, the last two check the rest. */
const DRAWN_DIGITS = 11;
export const PAYMENT_CODE_DRAWS = 10n ** BigInt(DRAWN_DIGITS);

const isChecked = (digits: string): boolean => BigInt(digits) % 97n === 1n;

/** `draw`: 0 to `PAYMENT_CODE_DRAWS` - 1; equal draws give equal codes. */
export function toPaymentCode(draw: bigint): PaymentCode {
  invariant(draw >= 0n && draw < PAYMENT_CODE_DRAWS, 'a payment code is drawn from its own number space');
  const body = `7${String(draw).padStart(DRAWN_DIGITS, '0')}`;
  const check = 98n - ((BigInt(body) * 100n) % 97n);
  return `${body}${String(check).padStart(2, '0')}` as PaymentCode;
}

/** Null for anything else; blanks that tills and partners put between the digits are dropped. */
export function parsePaymentCode(text: string): PaymentCode | null {
  const digits = text.replaceAll(/\s/g, '');
  return SHAPE.test(digits) && isChecked(digits) ? (digits as PaymentCode) : null;
}
