/** Composes which GraphQL documents run here, and registers those of the console that came with this build. */
import { createHash } from 'node:crypto';
import {
  type DocumentsMode,
  type Manifest,
  type ReadDocument,
  documentReader,
  documentStore,
  findDocument,
  readConsoleDocuments,
  registerDocuments,
} from '../api/documents/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Pool } from '../platform/db/pool.js';
import type { Logger } from '../platform/observability/index.js';

interface DocumentsDeps {
  readonly config: { readonly documents: DocumentsMode };
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

const CONSOLE = 'console';

/** A build of the console is named by what it asks. */
const versionOf = (documents: Manifest): string =>
  createHash('sha256')
    .update([...documents.keys()].toSorted().join('\n'))
    .digest('hex')
    .slice(0, 12);

/** While instances of two builds serve, a page of either may reach the other: both know what both ask. */
async function registerConsole({ clock, log }: DocumentsDeps, pool: Pool, own: Manifest): Promise<void> {
  if (own.size === 0) return;
  try {
    await registerDocuments(pool, own, { client: CONSOLE, version: versionOf(own), at: clock.now() });
  } catch (error) {
    log.warn(
      { err: error },
      "the console's documents are not registered: instances of other builds will not know them",
    );
  }
}

export async function composeDocuments(
  deps: DocumentsDeps,
  { pool, consoleFolder }: { readonly pool: Pool; readonly consoleFolder: string | null },
): Promise<ReadDocument> {
  const own = await readConsoleDocuments(consoleFolder);
  await registerConsole(deps, pool, own);
  const store = documentStore({
    own,
    findRegistered: (id) => findDocument(pool, id),
    elapsed: () => performance.now(),
  });
  return documentReader(deps.config.documents, store);
}
