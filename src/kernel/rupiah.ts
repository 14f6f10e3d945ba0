/** An amount in whole rupiah, never negative and never a fraction. Names tell a debt (owed, credit), not a sign. */
import type { Brand } from './brand.js';

export type Rupiah = Brand<bigint, 'Rupiah'>;

/** The amount as rupiah. @throws RangeError for a negative amount: its caller has confused debt and credit. */
export function rupiah(amount: bigint): Rupiah {
  if (amount < 0n) throw new RangeError(`Rupiah cannot be negative: ${amount}`);
  return amount as Rupiah;
}

export const NO_RUPIAH = rupiah(0n);

/**
 * Reads what partners write: `"150000"` or `"150000.00"`, at most 15 digits.
 * A fraction other than `.00`, a sign, a separator or a leading zero is refused with `null`.
 */
export function parseRupiah(text: string): Rupiah | null {
  const whole = /^(0|[1-9]\d{0,14})(?:\.00)?$/.exec(text)?.[1];
  return whole === undefined ? null : rupiah(BigInt(whole));
}

export const plus = (a: Rupiah, b: Rupiah): Rupiah => rupiah(a + b);
/** The amount `a` less `b`. @throws RangeError when `b` exceeds `a`. */
export const minus = (a: Rupiah, b: Rupiah): Rupiah => rupiah(a - b);
export const times = (amount: Rupiah, count: number): Rupiah => rupiah(amount * BigInt(count));
export const sumRupiah = (amounts: Iterable<Rupiah>): Rupiah => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return rupiah(total);
};

/** The amount as a JSON number. @throws RangeError beyond 2^53 − 1, sixty times the national premium of a year. */
export function toSafeNumber(amount: Rupiah): number {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`Rupiah does not fit a JSON number: ${amount}`);
  return Number(amount);
}

/**
 * The amount as JSON holds it exactly. No rule lets an amount beyond 2^53 − 1 in; if one stands in the books all the same,
 * it is the text of its digits: an error would take a whole list away, and a number would be another amount.
 */
export const toJsonValue = (amount: Rupiah): number | string =>
  amount <= BigInt(Number.MAX_SAFE_INTEGER) ? toSafeNumber(amount) : amount.toString();

/** The amount as SNAP BI and payment companies write it, with two decimals that are always zero. */
export const toDecimalText = (amount: Rupiah): string => `${amount}.00`;
