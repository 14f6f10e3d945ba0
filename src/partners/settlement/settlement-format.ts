/** The format of a partner's settlement files: dated data that an operator sets, never code. */
import { z } from 'zod';

/** The limits of a file in any format: characters per line, and unreadable lines. */
export const LINE_LENGTH_MAX = 64 * 1024;
export const UNREADABLE_MAX = 1_000;

/**
 * The share of unreadable lines, in percent, beyond which a file is refused whole where its partner's format names none.
 * No source says one: it is an assumption, and each format may say another.
 */
const UNREADABLE_PERCENT = 5;
/** So few unreadable lines never refuse a file of which most can be read. */
const UNREADABLE_FEW = 3;

/** Tells whether too much of a file cannot be read for any of it to be believed. */
export function isMostlyUnreadable(
  { unreadablePercentMax = UNREADABLE_PERCENT }: { readonly unreadablePercentMax?: number | undefined },
  { lines, unreadable }: { readonly lines: number; readonly unreadable: number },
): boolean {
  const isBeyond = unreadable * 100 > unreadablePercentMax * lines;
  return isBeyond && (unreadable > UNREADABLE_FEW || unreadable * 2 > lines);
}

export const FILE_KINDS = ['transactions', 'statement'] as const;
/** The kinds of files. `transactions`: one line for each payment. `statement`: the credits of the bank account. */
export type FileKind = (typeof FILE_KINDS)[number];

const CsvField = z.union([
  /** A column by its name in the heading. */
  z.strictObject({ column: z.string().min(1).max(100) }),
  /** A column by its number; the first is 1. */
  z.strictObject({ position: z.int().min(1).max(200) }),
]);
/** A field by its characters; the first character of a line is 1. */
const FixedField = z.strictObject({ start: z.int().min(1).max(4_000), length: z.int().min(1).max(400) });
const Field = z.union([CsvField, FixedField]);
export type FormatField = z.infer<typeof Field>;

const Layout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('csv'), delimiter: z.string().length(1).default(','), heading: z.boolean() }),
  z.strictObject({ kind: z.literal('fixed-width') }),
]);

/** Tells which lines are payments, where a file also has lines of other kinds. */
const Records = z.strictObject({
  type: Field,
  detail: z.string().min(1),
  header: z.string().min(1).optional(),
  trailer: z.string().min(1).optional(),
});

const AmountForm = z.strictObject({
  /** The form of decimals. `written`: 100000.00; `implied`: 10000000 for the same amount; `none`: 100000. */
  decimals: z.enum(['none', 'written', 'implied']),
  point: z.enum(['.', ',']).default('.'),
  thousands: z.enum(['', '.', ',']).default(''),
});
export type AmountForm = z.infer<typeof AmountForm>;

const hasTokens = (text: string, tokens: readonly string[]): boolean =>
  tokens.every((token) => text.includes(token)) && !/[A-Za-z]/.test(text.replaceAll(/YYYY|MM|DD|HH|mm|ss|T/g, ''));

/** A pattern in which YYYY, MM, DD, HH, mm and ss are digits, and every other character is itself. */
const DayPattern = z
  .string()
  .max(40)
  .refine((text) => hasTokens(text, ['YYYY', 'MM', 'DD']), { message: 'expected YYYY, MM and DD, such as DD/MM/YYYY' });
const TimePattern = z
  .string()
  .max(40)
  .refine((text) => hasTokens(text, ['HH', 'mm']), { message: 'expected HH and mm, such as HH:mm:ss' });

const Moment = z.strictObject({
  field: Field,
  pattern: DayPattern,
  /** The field of the time of day, when it is not in the field of the day. */
  time: z.strictObject({ field: Field, pattern: TimePattern }).optional(),
  zone: z.enum(['WIB', 'WITA', 'WIT']).default('WIB'),
  /** The time of day from which a payment belongs to the next business day. */
  cutOff: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});

const Totals = z
  .strictObject({ in: z.enum(['header', 'trailer']), lines: Field.optional(), amount: Field.optional() })
  .refine(({ lines, amount }) => lines !== undefined || amount !== undefined, {
    message: 'name lines, amount or both',
  });

const common = {
  layout: Layout,
  records: Records.optional(),
  amount: Field,
  amountForm: AmountForm,
  moment: Moment,
  totals: Totals.optional(),
  /** The most unreadable lines, in percent of all, with which a file is read; with more it is refused whole. */
  unreadablePercentMax: z.number().min(0).max(100).optional(),
  /** The field of the file's business day; without it, a file covers the days of its lines. */
  day: z.strictObject({ in: z.enum(['header', 'trailer']), field: Field, pattern: DayPattern }).optional(),
};

const TransactionsFormat = z.strictObject({
  kind: z.literal('transactions'),
  ...common,
  reference: Field,
  account: Field,
  fee: Field.optional(),
  /** The status texts that mean that the money has moved; without it, every line means so. */
  status: z.strictObject({ field: Field, paid: z.array(z.string().min(1)).min(1).max(20) }).optional(),
});

const StatementFormat = z.strictObject({
  kind: z.literal('statement'),
  ...common,
  reference: Field.optional(),
  /** Whether the bank credits what was paid (`gross`), or that without the partner's fees (`net`). */
  basis: z.enum(['gross', 'net']),
  /** The number of days from the payments to the credit on the statement. */
  lagDays: z.int().min(0).max(14).default(0),
});

const Format = z.discriminatedUnion('kind', [TransactionsFormat, StatementFormat]).superRefine((format, refusals) => {
  for (const [path, message] of problemsOf(format)) refusals.addIssue({ code: 'custom', path: [...path], message });
});
export type SettlementFormat = z.infer<typeof Format>;

type Problem = readonly [path: readonly string[], message: string];

function fieldsOf(format: z.infer<typeof TransactionsFormat> | z.infer<typeof StatementFormat>) {
  const named: [string, FormatField | undefined][] = [
    ['amount', format.amount],
    ['reference', format.reference],
    ['moment', format.moment.field],
    ['moment.time', format.moment.time?.field],
    ['records', format.records?.type],
    ['totals.lines', format.totals?.lines],
    ['totals.amount', format.totals?.amount],
    ['day', format.day?.field],
  ];
  if (format.kind === 'transactions')
    named.push(['account', format.account], ['fee', format.fee], ['status', format.status?.field]);
  return named.flatMap(([name, field]) => (field === undefined ? [] : [[name, field] as const]));
}

function problemsOf(format: z.infer<typeof TransactionsFormat> | z.infer<typeof StatementFormat>): Problem[] {
  const { layout, records, totals, day } = format;
  const wrongFields = fieldsOf(format).flatMap(([name, field]): Problem[] => {
    if ('start' in field !== (layout.kind === 'fixed-width'))
      return [[[name], layout.kind === 'csv' ? 'expected a column or a position' : 'expected a start and a length']];
    if ('column' in field && layout.kind === 'csv' && !layout.heading)
      return [[[name], 'a file without heading has no column names: expected a position']];
    return [];
  });
  const unmarked = [totals?.in, day?.in].flatMap((place): Problem[] =>
    place !== undefined && records?.[place] === undefined
      ? [[['records'], `expected the mark of the ${place} record`]]
      : [],
  );
  return [...wrongFields, ...unmarked];
}

export type FormatReading =
  | { readonly ok: true; readonly format: SettlementFormat }
  /** The faults, one line each, with their place in the format. */
  | { readonly ok: false; readonly problems: readonly string[] };

export function readFormat(given: unknown): FormatReading {
  const reading = Format.safeParse(given);
  if (reading.success) return { ok: true, format: reading.data };
  const problems = reading.error.issues.map(({ path, message }) => `${path.join('.') || 'format'}: ${message}`);
  return { ok: false, problems };
}
