/** Describes how things are read again by id: each room has readers of its own types, and the query `node` uses all. */
import type { Action, Subject, Viewer } from '../auth/index.js';

/** What every reader receives besides the context of its own room: the viewer and the time. */
export interface Reading {
  readonly viewer: Viewer;
  readonly now: Date;
}

export interface NodeReader<Context> {
  /** The actions that the viewer must be allowed to take; without one of them the node looks missing. */
  readonly action: Action | readonly Action[];
  /** What the node is about, where its actions are about more. */
  readonly concerns?: Subject;
  /** Reads the thing under the viewer's scope, as the room's own queries do; null when the viewer sees none. */
  readonly read: (context: Context & Reading, id: string) => Promise<object | null> | object | null;
}

/** Maps the name of each GraphQL type to its reader. */
export type NodeReaders<Context> = Readonly<Record<string, NodeReader<Context>>>;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The context that all of these readers need together. */
export type ContextOfNodes<Readers> = Intersection<Readers extends NodeReaders<infer Context> ? Context : never>;
