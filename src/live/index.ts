/** The front door of the live feed: numbered events, from the commit that made them to everybody who listens. */
export { announceEvents, readEvents, readHead } from './event-store.js';
export { type FollowRequest, ReaderTooSlow, followEvents } from './follow-events.js';
export { type InstanceHints, startInstanceHints } from './instance-hints.js';
export type { LiveEvent } from './live-event.js';
export { type LiveFeed, createLiveFeed } from './live-feed.js';
export type { LiveScope } from './live-scope.js';
export { type LiveContext, LiveResolver } from './live.resolver.js';
