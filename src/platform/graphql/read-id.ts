/** Reads an id that a client gave. */
import { badInput } from '../../kernel/caller-error.js';
import { parseUuid } from '../../kernel/ids.js';

/** @throws CallerError naming `field` for anything but a UUID. */
export function readId<Id extends string>(field: string, text: string): Id {
  const id = parseUuid(text);
  if (id === null) throw badInput(field, 'a UUID');
  return id as Id;
}

/** Null when none was given. @throws CallerError naming `field` for anything but a UUID. */
export const readOptionalId = <Id extends string>(field: string, text: string | null | undefined): Id | null =>
  typeof text === 'string' ? readId<Id>(field, text) : null;
