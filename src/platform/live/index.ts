/** The front door of the live feed: numbered events, from the commit that made them to everybody who listens. */
export { announceEvents } from './event-store.js';
export type { LiveFact } from './live-event.js';
export { startInstanceHints } from './instance-hints.js';
export { type LiveFeed, createLiveFeed } from './live-feed.js';
export { ComplaintUpdatesResolver } from '../../fieldwork/complaints/complaint.live.js';
export { LiveResolver } from '../../money/payments/live/payment.live.js';
