/** Reads an amount in the form in which a partner writes it, as whole rupiah. */
import { type Rupiah, parseRupiah, rupiah } from '../../kernel/rupiah.js';
import type { AmountForm } from './settlement-format.js';

export type ReadAmount = (text: string) => Rupiah | null;

const GROUPED = { '.': /^\d{1,3}(?:\.\d{3})*$/, ',': /^\d{1,3}(?:,\d{3})*$/ } as const;

/**
 * Makes a reader of amounts of at most 15 digits; leading zeros may pad a fixed width. It returns null for a fraction,
 * a sign or any other character.
 */
export function amountReader(form: AmountForm): ReadAmount {
  const known = new Map<string, Rupiah | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const amount = readOnce(text, form);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(text, amount);
    return amount;
  };
}

/** The number of texts that are cached: premiums have few different amounts, so most lines repeat one. */
const REMEMBERED_MAX = 4_000;

function readOnce(text: string, { decimals, point, thousands }: AmountForm): Rupiah | null {
  const whole = withoutDecimals(text, { decimals, point });
  if (whole === null) return null;
  const digits = thousands === '' ? whole : ungrouped(whole, thousands);
  return digits === null ? null : fromDigits(digits);
}

function withoutDecimals(text: string, { decimals, point }: Pick<AmountForm, 'decimals' | 'point'>): string | null {
  if (decimals === 'none') return text;
  const ending = decimals === 'implied' ? '00' : `${point}00`;
  return text.endsWith(ending) ? text.slice(0, -ending.length) : null;
}

const ungrouped = (text: string, thousands: '.' | ','): string | null =>
  GROUPED[thousands].test(text) ? text.replaceAll(thousands, '') : null;

const ZERO = 48;

function fromDigits(text: string): Rupiah | null {
  const plain = parseRupiah(text);
  if (plain !== null) return text.includes('.') ? null : plain;
  if (text.charCodeAt(0) !== ZERO || !/^\d{1,30}$/.test(text)) return null;
  const significant = text.replace(/^0+(?=\d)/, '');
  return significant.length > 15 ? null : rupiah(BigInt(significant));
}
