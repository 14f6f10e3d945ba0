/** Reads words that a client gave. */
import { badInput } from '../../kernel/caller-error.js';

/** Without blanks around it. @throws CallerError naming `field` for nothing, or more than `lengthMax` characters. */
export function readText(field: string, given: string, lengthMax: number): string {
  const text = given.trim();
  if (text === '' || text.length > lengthMax) throw badInput(field, `1 to ${lengthMax} characters`);
  return text;
}
