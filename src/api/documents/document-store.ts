/**
 * Finds documents by their ids: those of the console that came with this build in memory, those that clients registered in
 * the database, once each.
 */
import type { DocumentId } from './document-id.js';
import type { Manifest } from './manifest.js';

export interface DocumentStore {
  /** Null for a document that nobody registered. @throws when the database does not answer. */
  readonly find: (id: DocumentId) => Promise<string | null>;
}

export interface DocumentStoreDeps {
  readonly own: Manifest;
  readonly findRegistered: (id: DocumentId) => Promise<string | null>;
  /** The time in milliseconds, of a clock that only goes forward. */
  readonly elapsed: () => number;
}

const REMEMBERED_MAX = 2_000;
/** How long a document stays trusted here that was retired, and stays unknown that was registered meanwhile. */
const KNOWN_FOR_MS = 60_000;
const UNKNOWN_FOR_MS = 2_000;

interface Remembered {
  readonly body: Promise<string | null>;
  until: number;
}

export function documentStore({ own, findRegistered, elapsed }: DocumentStoreDeps): DocumentStore {
  const remembered = new Map<DocumentId, Remembered>();

  const forget = (id: DocumentId, entry: Remembered): void => {
    if (remembered.get(id) === entry) remembered.delete(id);
  };

  /** What is remembered of an answer is decided by it: a failure is not remembered at all. */
  const settle = async (id: DocumentId, entry: Remembered): Promise<void> => {
    try {
      if ((await entry.body) === null) entry.until = elapsed() + UNKNOWN_FOR_MS;
    } catch {
      forget(id, entry);
    }
  };

  const ask = (id: DocumentId): Promise<string | null> => {
    const entry: Remembered = { body: findRegistered(id), until: elapsed() + KNOWN_FOR_MS };
    remembered.delete(id); // so that it stands last
    remembered.set(id, entry);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest);
    void settle(id, entry);
    return entry.body;
  };

  return {
    find: async (id) => {
      const ownBody = own.get(id);
      if (ownBody !== undefined) return ownBody;
      const known = remembered.get(id);
      return known !== undefined && known.until > elapsed() ? known.body : ask(id);
    },
  };
}
