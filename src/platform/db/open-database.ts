/** Opens the database of this installation: the one in the configuration, or the embedded one. */
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { createDatabaseIfMissing } from './migrate.js';
import { type Patience, patiently } from './patience.js';
import { PostgresTooOld } from './postgres-version.js';

export interface DatabaseChoice {
  /** The URL of the database; null means the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The folder below which the embedded PostgreSQL keeps its data. */
  readonly home: string;
  /** Called when the embedded PostgreSQL was gone and is started again. */
  readonly onRestart?: (reason: string) => void;
  /**
   * With `leave-as-found`, for commands, an embedded PostgreSQL that was running goes on running.
   * With `stop`, for the server, it is stopped, even if an earlier server left it running when it was killed.
   */
  readonly whenClosed?: 'leave-as-found' | 'stop';
  /** How long to wait for a given server that cannot answer just now; commands do not wait. */
  readonly patience?: Patience;
}

export interface OpenDatabase {
  /** The URL of a database that exists; its structure may be old. */
  readonly url: string;
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

const EMBEDDED_DATABASE = 'sigap';

/** Opens the database and creates it when missing. @throws Error naming the server when that cannot be reached. */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  if (choice.databaseUrl !== null) {
    await createOrExplain(choice.databaseUrl, choice.patience ?? { withinMs: 0 });
    return { url: choice.databaseUrl, isEmbedded: false, close: () => Promise.resolve() };
  }
  const { home, onRestart, whenClosed = 'leave-as-found' } = choice;
  const server = await startEmbeddedPostgres({ home, database: EMBEDDED_DATABASE, ...(onRestart && { onRestart }) });
  const leavesItRunning = server.wasRunning && whenClosed === 'leave-as-found';
  const close = (): Promise<void> => (leavesItRunning ? server.leave() : server.stop());
  try {
    await createDatabaseIfMissing(server.url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: server.url, isEmbedded: true, close };
}

async function createOrExplain(databaseUrl: string, patience: Patience): Promise<void> {
  try {
    await patiently(() => createDatabaseIfMissing(databaseUrl), patience);
  } catch (cause) {
    if (cause instanceof PostgresTooOld) throw cause;
    const reason =
      cause instanceof Error && cause.message !== '' ? cause.message : String((cause as { code?: string }).code);
    const next = 'check DATABASE_URL and that its server is running, or unset it to use the embedded PostgreSQL';
    throw new Error(`Cannot open the database ${nameOfDatabase(databaseUrl)} (${reason}): ${next}.`, { cause });
  }
}

/** The host, port and name of a database, which are safe to print: without user and password. */
export function nameOfDatabase(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
