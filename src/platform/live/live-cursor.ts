/**
 * Writes and reads cursors of the stream: opaque text with a version, a number, and the check of the event that stands
 * there. Version a had no check: its cursors are still read, and answered by those of version b.
 */
import { badInput } from '../../kernel/caller-error.js';
import type { StreamPlace } from '../db/event-log.js';

/** A cursor that came back. It is a place only once it was verified. */
export interface LiveCursor {
  readonly number: bigint;
  /** The check of the event; null for a cursor of version a, and for the beginning. */
  readonly check: string | null;
  /** The text that was read. */
  readonly text: string;
}

const PLACE = /^(?:a(?<old>0|[1-9]\d{0,17})|b0|b(?<number>[1-9]\d{0,17})\.(?<check>[0-9a-f]{8}))$/;

/** The cursor right after the event of this place; number 0 is before all events. */
export const writeLiveCursor = ({ number, check }: StreamPlace): string =>
  Buffer.from(number === 0n ? 'b0' : `b${number}.${check}`).toString('base64url');

/** Reads a cursor. @throws CallerError naming `after` for any other text. */
export function readLiveCursor(text: string): LiveCursor {
  const parts = PLACE.exec(Buffer.from(text, 'base64url').toString());
  if (parts === null) throw badInput('after', 'the cursor of an event, as it was told');
  const { old, number, check } = parts.groups ?? {};
  return { number: BigInt(old ?? number ?? 0), check: check ?? null, text };
}
