/** Formats the timeline of one payment from the wire to the phone, in milliseconds. */
import type { CardFrame } from './watchers.js';

/** The moments of a server's work, by `performance.now()`. */
export interface Moments {
  /** The moment of arrival by the path that was called; the latest call counts. */
  readonly receivedAt: Map<string, number>;
  /** The moment of commit by payment. */
  readonly committedAt: Map<string, number>;
}

export interface TimelineFacts {
  readonly title: string;
  readonly owed: string;
  readonly path: string;
  readonly moments: Moments;
  readonly frame: CardFrame;
}

const COLUMN = 10;

export function timeline({ title, owed, path, moments, frame }: TimelineFacts): string {
  const received = moments.receivedAt.get(path) ?? Number.NaN;
  const committed = moments.committedAt.get(frame.paymentId) ?? Number.NaN;
  const after = (moment: number): string => `${(moment - received).toFixed(1)} ms`.padStart(COLUMN);
  return [
    `${title}: a family ${owed}`,
    `  ${after(received)}  webhook received    POST ${path}`,
    `  ${after(committed)}  committed           payment ${frame.paymentId}`,
    `  ${after(frame.arrivedAt)}  frame on the phone  cards ${frame.cardStatus}, event ${frame.cursor}`,
    '',
  ].join('\n');
}
