/** Reads and writes the values of policies as JSON holds them, and lists them one by one for people. */
import { z } from 'zod';
import { type BillingMonth, parseBillingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

/** A whole number between two bounds, both included. */
export const wholeNumber = (least: number, most: number) => z.int().min(least).max(most);

/** Whole rupiah, at most `most`. */
export const rupiahUpTo = (most: number): z.ZodType<Rupiah> =>
  z
    .int()
    .min(0)
    .max(most)
    .transform((amount) => rupiah(BigInt(amount)));

/** A billing month, written `2026-11`. */
export const month: z.ZodType<BillingMonth> = z.string().transform((text, context) => {
  const read = parseBillingMonth(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'a month written YYYY-MM, such as 2026-11' });
  return z.NEVER;
});

/** A calendar day, written `2026-11-22`. */
export const day: z.ZodType<CivilDate> = z.string().transform((text, context) => {
  const read = parseCivilDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'an existing day written YYYY-MM-DD, such as 2026-11-22' });
  return z.NEVER;
});

/** The values of a row as JSON holds them: amounts are numbers. */
export function toJson(row: PolicyRow): Record<string, unknown> {
  const { effectiveFrom: _from, basis: _basis, assumptions: _assumptions, ...values } = row;
  return plain(values) as Record<string, unknown>;
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, plain(held)]));
}

/** One value of a row, with its path: `amounts.III.participantPays`. */
export interface NamedValue {
  readonly path: string;
  readonly value: string;
}

/** Every value of a row by its path; a list of plain values is one value. */
export const namedValues = (row: PolicyRow): NamedValue[] => leaves(toJson(row), '');

function leaves(value: unknown, path: string): NamedValue[] {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null))
    return value.flatMap((one, place) => leaves(one, `${path}[${place}]`));
  if (Array.isArray(value)) return [{ path, value: value.length === 0 ? 'none' : value.join(', ') }];
  if (typeof value !== 'object' || value === null) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([name, held]) => leaves(held, path === '' ? name : `${path}.${name}`));
}

/** Why the value at a path is an assumption; null when the basis of its row gives it. */
export function assumptionOf({ assumptions = {} }: PolicyRow, path: string): string | null {
  const isOf = (key: string): boolean =>
    key === '*' || path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`);
  const [nearest] = Object.keys(assumptions)
    .filter(isOf)
    .toSorted((a, b) => b.length - a.length);
  return nearest === undefined ? null : (assumptions[nearest] ?? null);
}
