/** A recorded visit in a line: the promise, or the outcome. */
import type { QueuedVisit } from '../../live/offline-store.js';
import type { Speech } from '../../words/language.js';
import type { Outcome } from './record-visit.js';

export function visitWords({ promise, outcome }: QueuedVisit, { words, format }: Speech): string {
  const { queue, outcomes } = words.cadre;
  return promise === null
    ? queue.visit(outcomes[outcome as Outcome])
    : queue.promise(format.rupiah(promise.amount), format.date(promise.promisedFor));
}
