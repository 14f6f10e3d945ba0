/** The public interface of the live feed, which brings numbered events from their commit to all listeners. */
export { type StillVisibleSql, createEventStore, eventAnnouncer } from './event-store.js';
export { followEvents } from './follow-events.js';
export { BEGINNING, readHead, verifyCursor } from './history.js';
export { startInstanceHints } from './instance-hints.js';
export { LiveArguments, RegionalArguments } from './live-arguments.js';
export { readLiveCursor, writeLiveCursor } from './live-cursor.js';
export type { EventCodec, EventRow, LiveEvent, LiveFact } from './live-event.js';
export { type HistoryChange, type LiveFeed, createLiveFeed } from './live-feed.js';
export {
  type LiveContext,
  type Subscribed,
  admitListener,
  checkRegion,
  cursorIn,
  listenerOf,
  liveScope,
} from './live-request.js';
export { LIVE_EVENTS, LIVE_HEAD, LIVE_HEAD_CHECK, eventCheckAt } from './live.relations.js';
export { type LiveScope, accepts, topicOf } from './live-scope.js';
export { createSharedReads } from './shared-reads.js';
export { StreamEnded, streamUnavailable } from './stream-endings.js';
