/**
 * The reasons for which the server ends a stream or refuses to go on after a cursor. All have one shape: a code, and the
 * cursor to go on from; only after HISTORY_CHANGED has the client to read again what it shows.
 */
import { CallerError, type CallerErrorCode } from '../../kernel/caller-error.js';
import type { StreamPlace } from '../db/event-log.js';
import { writeLiveCursor } from './live-cursor.js';

interface Ending {
  readonly code: CallerErrorCode;
  readonly message: string;
  /** The cursor from which to go on; null to begin without one. */
  readonly resumeAfter: string | null;
  /** The argument that takes cursors. */
  readonly field: string;
}

export class StreamEnded extends CallerError {
  readonly resumeAfter: string | null;

  constructor({ code, message, resumeAfter, field }: Ending) {
    super(code, message, field);
    this.resumeAfter = resumeAfter;
  }
}

/** The end for a reader that fell too far behind; it loses nothing if it resumes. */
export function readerTooSlow(seen: StreamPlace): StreamEnded {
  const resumeAfter = writeLiveCursor(seen);
  const message = `This subscription fell behind and was ended; subscribe again with after: "${resumeAfter}" to miss nothing.`;
  return new StreamEnded({ code: 'TOO_MANY_REQUESTS', message, resumeAfter, field: 'after' });
}

/** The end for a reader whose events could not be read for too long; it loses nothing if it resumes. */
export function streamUnavailable(resumeAfter: string): StreamEnded {
  const message = `The events after this cursor cannot be read just now; subscribe again in a few seconds with after: "${resumeAfter}" to miss nothing.`;
  return new StreamEnded({ code: 'UNAVAILABLE', message, resumeAfter, field: 'after' });
}

/** The refusal of a cursor of a history that is no longer ours, and the end of streams that told it. */
export function historyChanged(head: StreamPlace): StreamEnded {
  const resumeAfter = writeLiveCursor(head);
  const message = `after: the data went back to an earlier moment, and the event of this cursor is no longer in it. Read again all that you show, then go on with after: "${resumeAfter}".`;
  return new StreamEnded({ code: 'HISTORY_CHANGED', message, resumeAfter, field: 'after' });
}
