/**
 * Reads one line of a settlement file by its partner's format: a payment, a record of totals, or an unreadable line.
 */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { REFERENCE_LENGTH_MAX } from '../../kernel/reference.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { amountReader } from './read-amount.js';
import { businessDay, dayReader, timeReader } from './read-moment.js';
import type { FormatField, SettlementFormat } from './settlement-format.js';
import { stored } from './settlement-words.js';
import { splitRecord } from './split-record.js';

export interface SettlementLine {
  readonly kind: 'line';
  readonly reference: string;
  /** The account number; empty on a statement. */
  readonly account: string;
  readonly amount: Rupiah;
  readonly fee: Rupiah;
  /** The calendar day as it is written; `time` is the time of day, or noon where the line has only a day. */
  readonly writtenOn: CivilDate;
  readonly time: string;
  /** The business day for which the line counts. */
  readonly day: CivilDate;
  /** Whether the partner says that the money has moved. */
  readonly isPaid: boolean;
}

/** Money that the partner takes back, which it writes as a negative amount; here the amount is what is taken back. */
export interface CorrectionLine extends Omit<SettlementLine, 'kind' | 'fee' | 'isPaid'> {
  readonly kind: 'correction';
}

/** The totals in a header or trailer; null for each that it does not state. */
export interface ControlRecord {
  readonly kind: 'control';
  readonly lines: bigint | null;
  readonly amount: Rupiah | null;
  readonly day: CivilDate | null;
}

export interface UnreadableLine {
  readonly kind: 'unreadable';
  /** The field and what was expected there, as a row stores it; never the value. */
  readonly problem: string;
  /** The amount where at least that can be read, so that control totals may still agree; otherwise null. */
  readonly amount: Rupiah | null;
}

export type ReadLine = SettlementLine | CorrectionLine | ControlRecord | UnreadableLine;
export type ReadSettlementLine = (text: string) => ReadLine;

type Cells = readonly string[];
type ReadField = (line: string, cells: Cells) => string | undefined;

export class HeadingLacksColumn extends Error {
  override readonly name = 'HeadingLacksColumn';
  constructor(readonly column: string) {
    super(`the heading has no column ${column}`);
  }
}

/**
 * Makes a reader of one field. `heading` is that of a CSV file; null without one. @throws HeadingLacksColumn for a
 * column that the heading does not name.
 */
function fieldReader(field: FormatField, heading: Cells | null): ReadField {
  if ('start' in field) {
    const from = field.start - 1;
    const to = from + field.length;
    return (line) => (line.length < to ? undefined : line.slice(from, to).trim());
  }
  const place = 'position' in field ? field.position - 1 : (heading ?? []).indexOf(field.column);
  if (place === -1 && 'column' in field) throw new HeadingLacksColumn(field.column);
  return (_line, cells) => cells[place]?.trim();
}

/**
 * A valid reference or account: printable ASCII without the backslash, which PostgreSQL's COPY format would interpret.
 */
const NAME = /^[\x20-\x5b\x5d-\x7e]+$/;
const ACCOUNT_LENGTH_MAX = 64;
const isName = (text: string, longest: number): boolean => text.length <= longest && NAME.test(text);
const NOON = '12:00:00';

const unreadable = (problem: string, amount: Rupiah | null = null): UnreadableLine => ({
  kind: 'unreadable',
  problem,
  amount,
});

interface LineFields {
  readonly amount: ReadField;
  readonly reference: ReadField | null;
  readonly account: ReadField | null;
  readonly fee: ReadField | null;
  readonly status: ReadField | null;
  readonly moment: ReadField;
  readonly time: ReadField | null;
}

function lineFields(format: SettlementFormat, heading: Cells | null): LineFields {
  const reader = (field: FormatField | undefined): ReadField | null =>
    field === undefined ? null : fieldReader(field, heading);
  const isList = format.kind === 'transactions';
  return {
    amount: fieldReader(format.amount, heading),
    reference: reader(format.reference),
    account: isList ? fieldReader(format.account, heading) : null,
    fee: isList ? reader(format.fee) : null,
    status: isList ? reader(format.status?.field) : null,
    moment: fieldReader(format.moment.field, heading),
    time: reader(format.moment.time?.field),
  };
}

/** Makes a reader of lines with payments or credits. */
function detailReader(format: SettlementFormat, heading: Cells | null): (line: string, cells: Cells) => ReadLine {
  const fields = lineFields(format, heading);
  const readAmount = amountReader(format.amountForm);
  const readWhen = whenReader(format, fields);
  const paid = format.kind === 'transactions' && format.status !== undefined ? new Set(format.status.paid) : null;
  const mostOn = ceilingReader(format.kind);
  return (line, cells) => {
    const written = fields.amount(line, cells) ?? '';
    const negated = format.kind === 'transactions' ? negatedIn(written) : null;
    const amount = readAmount(negated ?? written);
    if (amount === null) return unreadable(stored('wrong-amount', format.amountForm.decimals));
    if (amount === NO_RUPIAH) return unreadable(stored('amount-zero'), amount);
    const when = readWhen(line, cells);
    if (when === null) return unreadable(stored('wrong-date', format.moment.pattern), amount);
    if (amount > mostOn(when.day)) return unreadable(stored('beyond-ceiling', String(mostOn(when.day))), amount);
    const reference = fields.reference === null ? when.writtenOn : fields.reference(line, cells);
    if (reference === undefined || !isName(reference, REFERENCE_LENGTH_MAX))
      return unreadable(stored('wrong-reference'), amount);
    const account = fields.account === null ? '' : fields.account(line, cells);
    if (account === undefined || (account !== '' && !isName(account, ACCOUNT_LENGTH_MAX)))
      return unreadable(stored('wrong-account'), amount);
    if (negated !== null) return { kind: 'correction', reference, account, amount, ...when };
    const fee = fields.fee === null ? NO_RUPIAH : readAmount(fields.fee(line, cells) ?? '');
    if (fee === null) return unreadable(stored('wrong-fee', format.amountForm.decimals), amount);
    if (fee > mostOn(when.day)) return unreadable(stored('beyond-ceiling', String(mostOn(when.day))), amount);
    const status = fields.status?.(line, cells);
    const isPaid = paid === null || (status !== undefined && paid.has(status));
    return { kind: 'line', reference, account, amount, fee, ...when, isPaid };
  };
}

/** The amount that is written as negative, in any of the usual ways: -1000, 1000-, (1000); null for any other text. */
function negatedIn(text: string): string | null {
  const [, ahead, behind, within] = /^(?:-\s*([^-()]+)|([^-()]+?)\s*-|\(([^-()]+)\))$/.exec(text) ?? [];
  return (ahead ?? behind ?? within)?.trim() ?? null;
}

/** Finds the most that a line can tell of a day; lines of a day follow each other, so the last answer is kept. */
function ceilingReader(kind: SettlementFormat['kind']): (day: CivilDate) => Rupiah {
  let last: { readonly day: CivilDate; readonly most: Rupiah } | null = null;
  return (day) => {
    if (last?.day !== day) {
      const { settlementLine, statementLine } = jknCeilingsOn(day);
      last = { day, most: kind === 'transactions' ? settlementLine : statementLine };
    }
    return last.most;
  };
}

type When = Pick<SettlementLine, 'writtenOn' | 'time' | 'day'>;

function whenReader({ moment }: SettlementFormat, fields: LineFields): (line: string, cells: Cells) => When | null {
  const readDay = dayReader(moment.pattern);
  const readTime = moment.time === undefined ? timeReader(moment.pattern) : timeReader(moment.time.pattern);
  const timeField = moment.time === undefined ? fields.moment : fields.time;
  const cutOff = moment.cutOff ?? null;
  return (line, cells) => {
    const writtenOn = readDay(fields.moment(line, cells) ?? '');
    if (writtenOn === null) return null;
    if (readTime === null || timeField === null) return { writtenOn, time: NOON, day: writtenOn };
    const time = readTime(timeField(line, cells) ?? '');
    return time === null ? null : { writtenOn, time, day: businessDay({ day: writtenOn, time }, cutOff) };
  };
}

type ReadControl = (place: 'header' | 'trailer', line: string, cells: Cells) => ReadLine;

function controlReader(format: SettlementFormat, heading: Cells | null): ReadControl {
  const { totals, day } = format;
  const readAmount = amountReader(format.amountForm);
  const readDay = day === undefined ? null : dayReader(day.pattern);
  const at = (field: FormatField | undefined): ReadField | null =>
    field === undefined ? null : fieldReader(field, heading);
  const [linesAt, amountAt, dayAt] = [at(totals?.lines), at(totals?.amount), at(day?.field)];
  return (place, line, cells) => {
    const counts = totals?.in === place;
    const linesText = counts ? linesAt?.(line, cells) : undefined;
    const amountText = counts ? amountAt?.(line, cells) : undefined;
    const dayText = day?.in === place ? dayAt?.(line, cells) : undefined;
    const amount = amountText === undefined ? null : readAmount(amountText);
    const declared = dayText === undefined ? null : (readDay?.(dayText) ?? null);
    if (counts && linesAt !== null && !/^\d{1,12}$/.test(linesText ?? ''))
      return unreadable(stored('wrong-line-count', place));
    if (counts && amountAt !== null && amount === null) return unreadable(stored('wrong-sum', place));
    if (day?.in === place && declared === null) return unreadable(stored(`wrong-${place}-day`, day.pattern));
    return { kind: 'control', lines: linesText === undefined ? null : BigInt(linesText), amount, day: declared };
  };
}

/**
 * Makes a reader of all lines. @throws HeadingLacksColumn when the heading does not name a column that the format
 * needs.
 */
export function lineReader(format: SettlementFormat, heading: Cells | null): ReadSettlementLine {
  const { layout, records } = format;
  const readDetail = detailReader(format, heading);
  const readControl = controlReader(format, heading);
  const typeOf = records === undefined ? null : fieldReader(records.type, heading);
  const width = heading?.length ?? null;
  return (line) => {
    const cells = layout.kind === 'csv' ? splitRecord(line, layout.delimiter) : [];
    if (cells === null) return unreadable(stored('wrong-quotes'));
    const type = typeOf?.(line, cells);
    if (records !== undefined && type !== records.detail) {
      if (type === records.header) return readControl('header', line, cells);
      if (type === records.trailer) return readControl('trailer', line, cells);
      return unreadable(stored('unknown-record'));
    }
    if (width !== null && cells.length !== width) return unreadable(stored('wrong-columns', width));
    return readDetail(line, cells);
  };
}
