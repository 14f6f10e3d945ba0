/** How things are fetched again by their ids: each room says it of its own, and the query `node` asks them all. */
import type { Action, Viewer } from '../auth/index.js';

/** What every reader knows besides its own room's context: who asks and when. */
export interface Reading {
  readonly viewer: Viewer;
  readonly now: Date;
}

export interface NodeReader<Context> {
  /** Without it, or any of them, the node looks missing. */
  readonly action: Action | readonly Action[];
  /** Through the room's own reader, so that a viewer's scope holds here too; null when there is none to see. */
  readonly read: (context: Context & Reading, id: string) => Promise<object | null> | object | null;
}

/** By GraphQL type. */
export type NodeReaders<Context> = Readonly<Record<string, NodeReader<Context>>>;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything that these readers need together. */
export type ContextOfNodes<Readers> = Intersection<Readers extends NodeReaders<infer Context> ? Context : never>;
