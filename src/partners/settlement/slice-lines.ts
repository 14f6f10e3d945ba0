/**
 * Turns the bytes of a settlement file into rows for PostgreSQL's COPY while they stream. Memory holds only the current
 * line, running totals, sums per day, and the few lines that could not be read.
 */
import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { CivilDate } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import { TIME_ZONES, type TimeZone } from '../../kernel/time-zone.js';
import type { StatedTotals } from './control-totals.js';
import {
  type CorrectionLine,
  HeadingLacksColumn,
  type ReadSettlementLine,
  type SettlementLine,
  type UnreadableLine,
  lineReader,
} from './read-line.js';
import { possibleRepeats } from './possible-repeats.js';
import { LINE_LENGTH_MAX, type SettlementFormat, UNREADABLE_MAX } from './settlement-format.js';
import { stored } from './settlement-words.js';
import { isUnfinished, splitRecord } from './split-record.js';

export interface SavedUnreadable {
  readonly line: number;
  readonly raw: Buffer;
  readonly problem: string;
  /** The amount where at least that can be read; otherwise null. */
  readonly amount: Rupiah | null;
}

/** A correction with the number of its line. */
export interface SavedCorrection extends CorrectionLine {
  readonly line: number;
}

export interface DayTotals {
  readonly lines: number;
  readonly amount: Rupiah;
  readonly fee: Rupiah;
}

export interface SlicedFile {
  /** The digest of all bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** The sum of all lines whose amount could be read, as control totals count them. */
  readonly amount: Rupiah;
  readonly stated: StatedTotals | null;
  readonly unreadable: readonly SavedUnreadable[];
  /** The lines with negative amounts, which count in no sum of days here. */
  readonly corrections: readonly SavedCorrection[];
  /** The totals of paid lines, by business day. */
  readonly days: ReadonlyMap<CivilDate, DayTotals>;
  /** The references that may occur twice; null when all of them have to be looked at. */
  readonly possibleRepeats: readonly string[] | null;
  /** The reason why the file cannot have this format at all, as a row stores it; null when it can. */
  readonly misfit: string | null;
}

/** The totals of a day while they are summed. */
type Sums = { -readonly [Key in keyof DayTotals]: DayTotals[Key] };

export interface LineSlicer {
  readonly stream: Transform;
  /** The result; it is complete once the stream has ended. */
  result(): SlicedFile;
}

const NEW_LINE = '\n';
/** The most lines over which one quoted cell may go. */
const QUOTED_LINES_MAX = 10;
const BYTE_ORDER_MARK = 'ï»¿';

export const zoneOf = ({ moment }: SettlementFormat): TimeZone => {
  const zone = TIME_ZONES.find(({ name }) => name === moment.zone);
  return zone ?? TIME_ZONES[0];
};

/**
 * Makes a slicer; `fileNo` is written into every row. Bytes are read one by one as latin1, because everything that a
 * format names is plain ASCII.
 */
export function createLineSlicer(format: SettlementFormat, fileNo: bigint): LineSlicer {
  const hash = createHash('sha256');
  const slicer = new Slicer(format, fileNo);
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, slicer.take(chunk.toString('latin1')));
    },
    flush: (done) => done(null, slicer.end()),
  });
  return { stream, result: () => ({ ...slicer.result(), sha256: hash.digest('hex'), bytes }) };
}

class Slicer {
  #rest = '';
  /** The number of the first line of the current record; `#next` is that of the next one. */
  #line = 0;
  #next = 1;
  #lines = 0;
  #amount: Rupiah = NO_RUPIAH;
  #stated: StatedTotals | null = null;
  #misfit: string | null = null;
  #read: ReadSettlementLine | null = null;
  /** The number of columns that the heading names; null without a heading. */
  #width: number | null = null;
  readonly #unreadable: SavedUnreadable[] = [];
  readonly #corrections: SavedCorrection[] = [];
  readonly #days = new Map<CivilDate, Sums>();
  readonly #repeats = possibleRepeats();
  readonly #zone: string;

  constructor(
    readonly format: SettlementFormat,
    readonly fileNo: bigint,
  ) {
    this.#zone = `+${String(zoneOf(format).offsetMinutes / 60).padStart(2, '0')}`;
    const { layout } = format;
    if (layout.kind === 'fixed-width' || !layout.heading) this.#read = lineReader(format, null);
  }

  /** Returns the rows of the lines that end in this chunk. */
  take(chunk: string): Buffer {
    const rows = this.#recordsIn(this.#rest + chunk, false);
    if (this.#rest.length > LINE_LENGTH_MAX * QUOTED_LINES_MAX) {
      this.#misfit ??= stored('line-too-long', this.#next);
      this.#rest = '';
    }
    return Buffer.from(rows, 'latin1');
  }

  end(): Buffer {
    const rows = this.#rest === '' ? '' : this.#recordsIn(`${this.#rest}${NEW_LINE}`, true);
    this.#rest = '';
    if (this.#read === null) this.#misfit ??= stored('no-heading');
    return Buffer.from(rows, 'latin1');
  }

  /** Returns the rows of the whole records in a text, and keeps what may go on in the next chunk. */
  #recordsIn(text: string, isEnd: boolean): string {
    let rows = '';
    let from = 0;
    for (;;) {
      const to = this.#endOfRecord(text, from, isEnd);
      if (to === null) break;
      const record = text.slice(from, to);
      if (record.length > LINE_LENGTH_MAX) this.#misfit ??= stored('line-too-long', this.#next);
      rows += this.#rowOf(record);
      from = to + 1;
    }
    this.#rest = text.slice(from);
    return rows;
  }

  /**
   * Finds where the record that begins at `from` ends; null when it may go on in the next chunk. A quoted cell may hold
   * line breaks, but only of a record that comes out whole: a quote that never ends belongs to its own line alone.
   */
  #endOfRecord(text: string, from: number, isEnd: boolean): number | null {
    const first = text.indexOf(NEW_LINE, from);
    if (first === -1) return null;
    const { layout } = this.format;
    if (layout.kind !== 'csv' || !isUnfinished(text.slice(from, first))) return first;
    let to = first;
    for (let lines = 1; lines < QUOTED_LINES_MAX; lines += 1) {
      to = text.indexOf(NEW_LINE, to + 1);
      if (to === -1) return isEnd ? first : null;
      const record = text.slice(from, to);
      if (!isUnfinished(record)) return this.#isWhole(record, layout.delimiter) ? to : first;
    }
    return first;
  }

  #isWhole(record: string, delimiter: string): boolean {
    const cells = splitRecord(record, delimiter);
    return cells !== null && (this.#width === null || cells.length === this.#width);
  }

  result(): Omit<SlicedFile, 'sha256' | 'bytes'> {
    return {
      lines: this.#lines,
      amount: this.#amount,
      stated: this.#stated,
      unreadable: this.#unreadable,
      corrections: this.#corrections,
      days: this.#days,
      possibleRepeats: this.#repeats.suspects(),
      misfit: this.#misfit,
    };
  }

  #rowOf(written: string): string {
    this.#line = this.#next;
    this.#next += 1 + (written.match(/\n/g)?.length ?? 0);
    const bare = this.#line === 1 && written.startsWith(BYTE_ORDER_MARK) ? written.slice(3) : written;
    const text = bare.endsWith('\r') ? bare.slice(0, -1) : bare;
    if (this.#misfit !== null || text.trim() === '') return '';
    if (this.#read === null) {
      this.#readHeading(text);
      return '';
    }
    const line = this.#read(text);
    switch (line.kind) {
      case 'control':
        this.#stated = merge(this.#stated, line);
        return '';
      case 'unreadable':
        this.#keep(line, text);
        return '';
      case 'correction':
        this.#correct(line);
        return '';
      case 'line':
        return this.#count(line);
    }
  }

  #readHeading(text: string): void {
    const { layout } = this.format;
    const cells = layout.kind === 'csv' ? splitRecord(text, layout.delimiter) : null;
    const heading = (cells ?? []).map((cell) => cell.trim());
    this.#width = heading.length;
    try {
      this.#read = lineReader(this.format, heading);
    } catch (error) {
      if (!(error instanceof HeadingLacksColumn)) throw error;
      this.#misfit = stored('no-column', error.column);
    }
  }

  #keep({ problem, amount }: UnreadableLine, text: string): void {
    this.#lines += 1;
    if (amount !== null) this.#amount = plus(this.#amount, amount);
    this.#unreadable.push({ line: this.#line, raw: Buffer.from(text, 'latin1'), problem, amount });
    if (this.#unreadable.length > UNREADABLE_MAX)
      this.#misfit = stored('too-many-unreadable', this.#unreadable[0]?.line);
  }

  #correct(line: CorrectionLine): void {
    this.#sumsOf(line.day); // The file covers the day of a correction too.
    this.#corrections.push({ ...line, line: this.#line });
    if (this.#corrections.length > UNREADABLE_MAX)
      this.#misfit = stored('too-many-corrections', this.#corrections[0]?.line);
  }

  #sumsOf(day: CivilDate): Sums {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const sums = { lines: 0, amount: NO_RUPIAH, fee: NO_RUPIAH };
    this.#days.set(day, sums);
    return sums;
  }

  #count(line: SettlementLine): string {
    const { reference, account, amount, fee, writtenOn, time, day, isPaid } = line;
    this.#lines += 1;
    this.#repeats.see(reference);
    this.#amount = plus(this.#amount, amount);
    if (isPaid) {
      const sums = this.#sumsOf(day);
      sums.lines += 1;
      sums.amount = plus(sums.amount, amount);
      sums.fee = plus(sums.fee, fee);
    }
    return `${this.fileNo}\t${this.#line}\t${reference}\t${account}\t${amount}\t${fee}\t${writtenOn} ${time}${this.#zone}\t${day}\t${isPaid ? 't' : 'f'}\n`;
  }
}

/** Merges totals, because header and trailer may each state a part. */
const merge = (before: StatedTotals | null, { lines, amount, day }: StatedTotals): StatedTotals => ({
  lines: lines ?? before?.lines ?? null,
  amount: amount ?? before?.amount ?? null,
  day: day ?? before?.day ?? null,
});
