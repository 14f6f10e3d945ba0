/** Reads words that a client gave. */
import { badInput } from '../../kernel/caller-error.js';

/** Without blanks around it. @throws CallerError naming `field` for nothing, or more than `lengthMax` characters. */
export function readText(field: string, given: string, lengthMax: number): string {
  const text = given.trim();
  if (text === '' || text.length > lengthMax) throw badInput(field, `1 to ${lengthMax} characters`);
  return text;
}

/** Null for nothing at all. @throws CallerError naming `field` for more than `lengthMax` characters. */
export function readOptionalText(field: string, given: string | null | undefined, lengthMax: number): string | null {
  const text = given?.trim() ?? '';
  if (text.length > lengthMax) throw badInput(field, `at most ${lengthMax} characters`);
  return text === '' ? null : text;
}
