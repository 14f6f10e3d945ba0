/** Writes and reads cursors of the stream: opaque text with a version, so that it may later hold more than a number. */
import { badInput } from '../../kernel/caller-error.js';

const VERSION = 'a';
const PLACE = new RegExp(`^${VERSION}(0|[1-9]\\d{0,17})$`);

/** The cursor right after the event of this number; 0 is before all events. */
export const writeLiveCursor = (number: bigint): string => Buffer.from(`${VERSION}${number}`).toString('base64url');

/** The number in a cursor. @throws CallerError naming `after` for any other text. */
export function readLiveCursor(text: string): bigint {
  const number = PLACE.exec(Buffer.from(text, 'base64url').toString())?.[1];
  if (number === undefined) throw badInput('after', 'the cursor of an event, as it was told');
  return BigInt(number);
}
