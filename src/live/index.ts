/** The front door of the live feed: numbered events, from the commit that made them to everybody who listens. */
export { announceEvents } from './event-store.js';
export type { LiveFact } from './live-event.js';
export { startInstanceHints } from './instance-hints.js';
export { type LiveFeed, createLiveFeed } from './live-feed.js';
export { ComplaintUpdatesResolver } from './complaint-updates.resolver.js';
export { LiveResolver } from './live.resolver.js';
