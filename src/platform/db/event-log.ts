/** How rooms announce events of their transactions; the live feed implements it, so that no room knows a listener. */
import type { Connection } from './pool.js';

/** An event with its number in the stream: numbers follow the order of commits and have no gaps. */
export type Numbered<Event> = Event & { readonly number: bigint };

export interface EventLog<Event> {
  /** Numbers and stores the events in the caller's transaction. It must be the last statement: it locks the stream. */
  announce(connection: Connection, events: readonly Event[]): Promise<readonly Numbered<Event>[]>;
  /** Delivers the events to listeners. It is called after the commit, never before. */
  publish(events: readonly Numbered<Event>[]): void;
}
