/** The GraphQL scalars of the kernel's values, parsed once at the edge and written the same way everywhere. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type BillingMonth, parseBillingMonth } from '../../kernel/billing-month.js';
import { type CardNumber, parseCardNumber } from '../../kernel/card-number.js';
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.js';
import { type RegionCode, parseRegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah, toJsonValue } from '../../kernel/rupiah.js';
import { type VirtualAccount, parseVirtualAccount } from '../../kernel/virtual-account.js';

declare module 'graphql' {
  interface GraphQLScalarTypeExtensions {
    /** The words that complete "expected …" and tell what a caller must write; they never hold a caller's value. */
    expected?: string;
  }
}

/** The error for a value that does not fit, with its place in the document; `node` is undefined for a variable. */
const misfit = (expected: string, node: ValueNode | undefined): GraphQLError =>
  new GraphQLError(`expected ${expected}`, { nodes: node ?? null });

interface TextScalar<Value> {
  readonly name: string;
  readonly description: string;
  /** The words that complete "expected …". */
  readonly expected: string;
  readonly parse: (text: string) => Value | null;
}

/** Makes a scalar that is written as text. Its errors never repeat the caller's value: it may be a person's number. */
function textScalar<Value extends string>({ name, description, expected, parse }: TextScalar<Value>) {
  const read = (given: unknown, node?: ValueNode): Value => {
    const value = typeof given === 'string' ? parse(given) : null;
    if (value === null) throw misfit(expected, node);
    return value;
  };
  return new GraphQLScalarType<Value, string>({
    name,
    description,
    extensions: { expected },
    serialize: (value) => value as string,
    parseValue: (given) => read(given),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null, node),
  });
}

/**
 * The years that a caller may write: the oldest people who are insured were born after 1900, and no rule, plan or promise
 * of the programme reaches beyond 2100. Beyond them days cannot be counted with or stored everywhere. Months begin with the
 * programme, in 2014.
 */
const YEARS = { first: 1900, last: 2100 } as const;

const isWithinYears = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

/** The value of which the text begins with a year that a caller may write; null for any other. */
const withinYears =
  <Value>(parse: (text: string) => Value | null) =>
  (text: string): Value | null =>
    isWithinYears(Number(text.slice(0, 4))) ? parse(text) : null;

export const BillingMonthScalar = textScalar<BillingMonth>({
  name: 'BillingMonth',
  description:
    'A calendar month for which a premium is owed, written `2026-11`, from 2014 to 2100. Text order is time order.',
  expected: 'a month from 2014-01 to 2100-12 written YYYY-MM, such as 2026-11',
  parse: withinYears(parseBillingMonth),
});

export const CivilDateScalar = textScalar<CivilDate>({
  name: 'CivilDate',
  description: 'A calendar day without time or zone, written `2026-11-22`, from 1900 to 2100.',
  expected: 'an existing day from 1900-01-01 to 2100-12-31 written YYYY-MM-DD, such as 2026-11-22',
  parse: withinYears(parseCivilDate),
});

export const CardNumberScalar = textScalar<CardNumber>({
  name: 'CardNumber',
  description: 'The number on a JKN card: 13 digits, leading zeros included, one per participant.',
  expected: '13 digits',
  parse: parseCardNumber,
});

export const VirtualAccountScalar = textScalar<VirtualAccount>({
  name: 'VirtualAccount',
  description:
    "The account number a family pays to: the bank's 5-digit prefix and a participant's 11-digit billing number.",
  expected: '16 digits beginning with 88888 or 89888',
  parse: parseVirtualAccount,
});

export const RegionCodeScalar = textScalar<RegionCode>({
  name: 'RegionCode',
  description:
    'A Kemendagri region code at any level: `64` province, `64.72` regency or city, `64.72.01` district, `64.72.01.1001` village.',
  expected: 'a dotted Kemendagri code, such as 64, 64.72, 64.72.01 or 64.72.01.1001',
  parse: parseRegionCode,
});

export const LiveCursorScalar = textScalar<string>({
  name: 'LiveCursor',
  description:
    'A position in the stream of live events, opaque to clients. Give the cursor of the last event seen as `after`, to miss none; one of another history is refused with the code HISTORY_CHANGED.',
  expected: "an event's cursor",
  parse: (text) => text,
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const EXPECTED_INSTANT = 'an instant of the years 1900 to 2100 with its offset, such as 2026-11-22T09:30:00+08:00';

function readInstant(given: unknown, node?: ValueNode): Date {
  const instant = typeof given === 'string' && INSTANT.test(given) ? new Date(given) : null;
  if (instant === null || !isWithinYears(instant.getUTCFullYear())) throw misfit(EXPECTED_INSTANT, node);
  return instant;
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant, written as RFC 3339 with its offset; answers are in UTC: `2026-11-22T01:30:00.000Z`. A caller writes the years 1900 to 2100.',
  extensions: { expected: EXPECTED_INSTANT },
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (given) => readInstant(given),
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null, node),
});

/** The ceiling differs by what the amount is of, and the field itself tells it of an amount that is too large. */
const EXPECTED_RUPIAH = 'whole rupiah: an integer of zero or more, within the ceiling of its kind';

function readRupiah(given: unknown, node?: ValueNode): Rupiah {
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 0) {
    throw misfit(EXPECTED_RUPIAH, node);
  }
  return rupiah(BigInt(given));
}

const readRupiahLiteral = (node: ValueNode): Rupiah =>
  readRupiah(node.kind === Kind.INT ? Number(node.value) : null, node);

export const RupiahScalar = new GraphQLScalarType<Rupiah, number | string>({
  name: 'Rupiah',
  description:
    'Whole rupiah, never negative and never a fraction; a JSON integer that every client reads exactly. An amount beyond 9007199254740991, which no rule lets in, would be the text of its digits.',
  extensions: { expected: EXPECTED_RUPIAH },
  serialize: (value) => toJsonValue(value as Rupiah),
  parseValue: (given) => readRupiah(given),
  parseLiteral: readRupiahLiteral,
});
