/** Places in the stream as clients hold them: opaque text of a version, so that a place may come to say more than a number. */
import { badInput } from '../../kernel/caller-error.js';

const VERSION = 'a';
const PLACE = new RegExp(`^${VERSION}(0|[1-9]\\d{0,17})$`);

/** The place right after the event of this number; 0 stands before all events. */
export const writeLiveCursor = (number: bigint): string => Buffer.from(`${VERSION}${number}`).toString('base64url');

/** @throws CallerError naming `after` for anything that is no place in a stream. */
export function readLiveCursor(text: string): bigint {
  const number = PLACE.exec(Buffer.from(text, 'base64url').toString())?.[1];
  if (number === undefined) throw badInput('after', 'the cursor of an event, as it was told');
  return BigInt(number);
}
