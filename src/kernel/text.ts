/**
 * The text that may cross an edge: well-formed Unicode without control characters, counted in characters and not in
 * UTF-16 units, and normalised (NFC), so that what is stored is what was compared. PostgreSQL cannot store U+0000, and
 * writes half of a surrogate pair as another character.
 */

/** Half of a surrogate pair, or a control character other than those that lay out lines. */
const BROKEN = /\p{Surrogate}|[^\P{Cc}\t\n\r]/u;
const LAYOUT = /[\t\n\r]/;

/** The words for what text must be, which complete "expected …". */
export const EXPECTED_TEXT = 'well-formed text without control characters';

/** Tells whether text can be stored and sent on as it is. */
export const isWellFormed = (text: string): boolean => !BROKEN.test(text);

/** The text as it can be stored and shown: what is broken in it stands as a replacement character. */
export const mended = (text: string): string => text.replaceAll(new RegExp(BROKEN, 'gu'), '\ufffd');

/** Tells whether well-formed text is one line. */
export const isOneLine = (text: string): boolean => !LAYOUT.test(text);

/** The one spelling of text that may be written in several ways: `e` and an accent become `é`. */
export const normalised = (text: string): string => text.normalize('NFC');

/** The first `most` characters of text: never half of one. */
export const cutTo = (text: string, most: number): string =>
  fitsIn(text, most) ? text : Array.from(text).slice(0, most).join('');

/** Tells whether text has at most `most` characters (code points): one emoji is one, of whatever plane. */
export function fitsIn(text: string, most: number): boolean {
  if (text.length <= most) return true;
  if (text.length > 2 * most) return false;
  let count = 0;
  for (const _character of text) if (++count > most) return false;
  return true;
}
