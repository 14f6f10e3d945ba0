/** How rooms announce events of their transactions; the live feed implements it, so that no room knows a listener. */
import type { ClosingConnection } from './closing-connection.js';

/** A place in the stream. Numbers follow the order of commits and have no gaps; in another history they name others. */
export interface StreamPlace {
  readonly number: bigint;
  /** What stands at the number, in eight characters, so that a place of another history is known as one. */
  readonly check: string;
}

/** An event with its place in the stream. */
export type Numbered<Event> = Event &
  StreamPlace & {
    /** The check of the event before it; null or left out where its transaction did not see that event. */
    readonly follows?: string | null;
  };

export interface EventLog<Event> {
  /**
   * Numbers and stores the events in the message that ends the caller's transaction, after its other statements: it
   * locks the counter that every posting needs.
   */
  announce(connection: ClosingConnection, events: readonly Event[]): Promise<readonly Numbered<Event>[]>;
  /** Delivers the events to listeners. It is called after the commit, never before. */
  publish(events: readonly Numbered<Event>[]): void;
}
