/** Where a capability announces what its transactions did; implemented by the live feed, so that no capability knows a listener. */
import type { Connection } from './pool.js';

/** An event with its place in the stream: numbers follow the order of commits and have no gaps. */
export type Numbered<Event> = Event & { readonly number: bigint };

export interface EventLog<Event> {
  /** Numbers and keeps the events inside the caller's transaction. Must be its last statement: it holds the stream's lock. */
  announce(connection: Connection, events: readonly Event[]): Promise<readonly Numbered<Event>[]>;
  /** Tells those who listen. Called after the commit, never before. */
  publish(events: readonly Numbered<Event>[]): void;
}
