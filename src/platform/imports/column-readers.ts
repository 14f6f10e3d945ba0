/** Reads the values that many kinds of files have: texts, days, numbers, words of a list. */
import { parseCivilDate } from '../../kernel/civil-date.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { fitsIn, isOneLine, isWellFormed, normalised } from '../../kernel/text.js';

const LENGTH_MAX = 200;

/** A line of text without control characters, of at most 200 characters. */
export function readImportedText(text: string): string | null {
  if (!isWellFormed(text)) return null;
  const line = normalised(text).trim();
  return line === '' || !fitsIn(line, LENGTH_MAX) || !isOneLine(line) ? null : line;
}

/** A day written `2026-11-22`, `22/11/2026` or `22-11-2026`. */
export function readImportedDay(text: string): string | null {
  const [, day, month, year] = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(text) ?? [];
  return parseCivilDate(day === undefined ? text : `${year}-${month}-${day}`);
}

/** One of the words, whatever its case; `others` gives words of the sources and what they mean. */
export const oneOf =
  (words: readonly string[], others: Readonly<Record<string, string>> = {}): ((text: string) => string | null) =>
  (text) => {
    const word = text.toUpperCase().replaceAll(/\s+/g, ' ');
    return words.find((known) => known === word) ?? others[word] ?? null;
  };

/** A decimal number within the range, with a point or a comma. */
export const numberWithin =
  (least: number, most: number, { isWhole = false } = {}): ((text: string) => string | null) =>
  (text) => {
    const written = text.replace(',', '.');
    const number = Number(written);
    const isOne = /^-?\d{1,9}(\.\d{1,12})?$/.test(written) && number >= least && number <= most;
    return isOne && (!isWhole || Number.isInteger(number)) ? written : null;
  };

/** The code of a region of any level; of a village alone where people live. */
export const readRegion = (text: string): string | null => parseRegionCode(text);
export const readVillage = (text: string): string | null => (text.length === 13 ? parseRegionCode(text) : null);

export const REGION_EXPECTED = 'a Kemendagri code of a village with its dots, such as 64.72.01.1001';
