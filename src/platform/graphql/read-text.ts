/** Reads text that a client gave. */
import { badInput } from '../../kernel/caller-error.js';

/** The text without blanks around it. @throws CallerError naming `field` when it is empty or too long. */
export function readText(field: string, given: string, lengthMax: number): string {
  const text = given.trim();
  if (text === '' || text.length > lengthMax) throw badInput(field, `1 to ${lengthMax} characters`);
  return text;
}

/** The text without blanks around it; null when it is empty. @throws CallerError naming `field` beyond `lengthMax`. */
export function readOptionalText(field: string, given: string | null | undefined, lengthMax: number): string | null {
  const text = given?.trim() ?? '';
  if (text.length > lengthMax) throw badInput(field, `at most ${lengthMax} characters`);
  return text === '' ? null : text;
}
