/** How one partner writes its settlement files: data that an operator sets, dated, and never code. */
import { z } from 'zod';

/** What no file of any format goes beyond. */
export const LINE_LENGTH_MAX = 64 * 1024;
export const UNREADABLE_MAX = 1_000;

export const FILE_KINDS = ['transactions', 'statement'] as const;
/** `transactions`: one line for each payment. `statement`: the bank account's credits. */
export type FileKind = (typeof FILE_KINDS)[number];

const CsvField = z.union([
  /** By the name in the heading. */
  z.strictObject({ column: z.string().min(1).max(100) }),
  /** The first is 1. */
  z.strictObject({ position: z.int().min(1).max(200) }),
]);
/** The first character of a line is 1. */
const FixedField = z.strictObject({ start: z.int().min(1).max(4_000), length: z.int().min(1).max(400) });
const Field = z.union([CsvField, FixedField]);
export type FormatField = z.infer<typeof Field>;

const Layout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('csv'), delimiter: z.string().length(1).default(','), heading: z.boolean() }),
  z.strictObject({ kind: z.literal('fixed-width') }),
]);

/** Which lines are payments, where a file also has lines of other kinds. */
const Records = z.strictObject({
  type: Field,
  detail: z.string().min(1),
  header: z.string().min(1).optional(),
  trailer: z.string().min(1).optional(),
});

const AmountForm = z.strictObject({
  /** `written`: 100000.00 · `implied`: 10000000 for the same · `none`: 100000. */
  decimals: z.enum(['none', 'written', 'implied']),
  point: z.enum(['.', ',']).default('.'),
  thousands: z.enum(['', '.', ',']).default(''),
});
export type AmountForm = z.infer<typeof AmountForm>;

const hasTokens = (text: string, tokens: readonly string[]): boolean =>
  tokens.every((token) => text.includes(token)) && !/[A-Za-z]/.test(text.replaceAll(/YYYY|MM|DD|HH|mm|ss|T/g, ''));

/** Letters stand for digits: YYYY MM DD HH mm ss; everything else stands for itself. */
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
  /** Where the time of day stands, when it has a field of its own. */
  time: z.strictObject({ field: Field, pattern: TimePattern }).optional(),
  zone: z.enum(['WIB', 'WITA', 'WIT']).default('WIB'),
  /** From this time of day on, a payment belongs to the next business day. */
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
  /** The business day that the file is of; without it a file covers the days of its lines. */
  day: z.strictObject({ in: z.enum(['header', 'trailer']), field: Field, pattern: DayPattern }).optional(),
};

const TransactionsFormat = z.strictObject({
  kind: z.literal('transactions'),
  ...common,
  reference: Field,
  account: Field,
  fee: Field.optional(),
  /** Which words say that the money has moved; without it every line does. */
  status: z.strictObject({ field: Field, paid: z.array(z.string().min(1)).min(1).max(20) }).optional(),
});

const StatementFormat = z.strictObject({
  kind: z.literal('statement'),
  ...common,
  reference: Field.optional(),
  /** Whether the bank credits what was paid, or that without the partner's fees. */
  basis: z.enum(['gross', 'net']),
  /** How many days after the payments the credit stands on the statement. */
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
  /** Where and what, one line each. */
  | { readonly ok: false; readonly problems: readonly string[] };

export function readFormat(given: unknown): FormatReading {
  const reading = Format.safeParse(given);
  if (reading.success) return { ok: true, format: reading.data };
  const problems = reading.error.issues.map(({ path, message }) => `${path.join('.') || 'format'}: ${message}`);
  return { ok: false, problems };
}
