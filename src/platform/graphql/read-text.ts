/** Reads text that a client gave: normalised, well-formed, and no longer than its field takes. */
import { badInput } from '../../kernel/caller-error.js';
import { EXPECTED_TEXT, fitsIn, isOneLine, isWellFormed, normalised } from '../../kernel/text.js';

/** The text normalised and without blanks around it. @throws CallerError naming `field` when it is not well-formed. */
function readWellFormed(field: string, given: string): string {
  if (!isWellFormed(given)) throw badInput(field, EXPECTED_TEXT);
  return normalised(given).trim();
}

/** The text without blanks around it. @throws CallerError naming `field` when it is empty, too long or broken. */
export function readText(field: string, given: string, lengthMax: number): string {
  const text = readWellFormed(field, given);
  if (text === '' || !fitsIn(text, lengthMax)) throw badInput(field, `1 to ${lengthMax} characters`);
  return text;
}

/** Text of one line, such as a name. @throws CallerError naming `field` when it is empty, too long, broken or longer. */
export function readLine(field: string, given: string, lengthMax: number): string {
  const text = readText(field, given, lengthMax);
  if (!isOneLine(text)) throw badInput(field, `1 to ${lengthMax} characters on one line`);
  return text;
}

/** The text without blanks around it; null when it is empty. @throws CallerError naming `field` when too long or broken. */
export function readOptionalText(field: string, given: string | null | undefined, lengthMax: number): string | null {
  const text = readWellFormed(field, given ?? '');
  if (!fitsIn(text, lengthMax)) throw badInput(field, `at most ${lengthMax} characters`);
  return text === '' ? null : text;
}

/** The most characters of any text that a client may send; most fields take far fewer. */
export const TEXT_LENGTH_MAX = 20_000;

/** @throws CallerError naming the place of the first text within `value` that is broken or longer than any may be. */
export function refuseBrokenTexts(field: string, value: unknown): void {
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw badInput(field, EXPECTED_TEXT);
    if (!fitsIn(value, TEXT_LENGTH_MAX)) throw badInput(field, `at most ${TEXT_LENGTH_MAX} characters`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) refuseBrokenTexts(`${field}.${name}`, inner);
  }
}
