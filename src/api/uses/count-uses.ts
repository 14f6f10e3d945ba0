/** Counts, in memory, how often which client uses which field, until what was counted is taken to be saved. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Client } from './client.js';
import { coordinatesOf } from './coordinates.js';

/** Counts a use of everything that a document names. A document is looked through once. */
export type CountUse = (document: DocumentNode, client: Client) => void;

export interface Uses {
  readonly client: string;
  readonly version: string;
  readonly coordinate: string;
  readonly uses: number;
}

export interface UseCounter {
  readonly count: CountUse;
  /** What was counted since it was last taken. */
  readonly take: () => Uses[];
}

/** Clients say themselves who they are: whoever makes up names may not fill the memory with them. */
const CLIENTS_MAX = 100;
const OTHERS: Client = { name: '(others)', version: '' };

interface Counted {
  readonly client: Client;
  /** As many as the schema has names, at most. */
  readonly uses: Map<string, number>;
}

export function useCounter(schema: GraphQLSchema): UseCounter {
  const known = new WeakMap<DocumentNode, readonly string[]>();
  let clients = new Map<string, Counted>();

  const countedOf = (client: Client): Counted => {
    const counted = clients.get(`${client.name} ${client.version}`);
    if (counted !== undefined) return counted;
    const shown = clients.size < CLIENTS_MAX ? client : OTHERS;
    const key = `${shown.name} ${shown.version}`;
    const fresh = clients.get(key) ?? { client: shown, uses: new Map<string, number>() };
    clients.set(key, fresh);
    return fresh;
  };

  const usedBy = (document: DocumentNode): readonly string[] => {
    const found = known.get(document) ?? coordinatesOf(schema, document);
    known.set(document, found);
    return found;
  };

  return {
    count: (document, client) => {
      const { uses } = countedOf(client);
      for (const coordinate of usedBy(document)) uses.set(coordinate, (uses.get(coordinate) ?? 0) + 1);
    },
    take: () => {
      const taken = clients;
      clients = new Map();
      return [...taken.values()].flatMap(({ client: { name, version }, uses }) =>
        [...uses].map(([coordinate, times]) => ({ client: name, version, coordinate, uses: times })),
      );
    },
  };
}
