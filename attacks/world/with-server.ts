/** Starts the whole server in this process on a database of its own, which is dropped afterwards. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { commandConfig } from '../../src/commands/command-line.js';
import { type Server, compose } from '../../src/composition/compose.js';
import { nameOutage } from '../../src/composition/reporting.js';
import { systemClock } from '../../src/kernel/clock.js';
import { randomIds } from '../../src/kernel/ids.js';
import { readConfig } from '../../src/platform/config/index.js';
import { dropDatabase } from '../../src/platform/db/drop-database.js';
import { localFolder } from '../../src/platform/db/installation-folder.js';
import { createDatabaseIfMissing, migrate } from '../../src/platform/db/migrate.js';
import { openDatabase } from '../../src/platform/db/open-database.js';
import { createLogger } from '../../src/platform/observability/index.js';

export interface Attacked {
  readonly server: Server;
  readonly databaseUrl: string;
  /** Where the server listens. */
  readonly baseUrl: string;
  /** The folder of its keys. */
  readonly folder: string;
  /** What the server logged of the fault whose id stands in an answer. */
  readonly logged: (answer: string) => string | null;
}

/** The database server is that of DATABASE_URL, or the embedded one; nothing else of the environment counts. */
export async function withServer<T>(work: (attacked: Attacked) => Promise<T>): Promise<T> {
  const given = commandConfig();
  const database = await openDatabase({ databaseUrl: given.database.url, home: given.localFolder ?? localFolder() });
  const folder = await mkdtemp(join(tmpdir(), 'sigap-attacks-'));
  const fresh = new URL(database.url);
  fresh.pathname = `/sigap_attacks_${randomUUID().replaceAll('-', '')}`;
  try {
    await createDatabaseIfMissing(fresh.href);
    await migrate(fresh.href);
    const faults = new Map<string, string>();
    const server = await serverOn(fresh.href, { folder, faults });
    try {
      await server.startOwnWork();
      const baseUrl = await server.app.listen({ host: '127.0.0.1', port: 0 });
      server.app.markReady();
      return await work({
        server,
        databaseUrl: fresh.href,
        baseUrl,
        folder,
        logged: (answer) => findLogged(faults, answer),
      });
    } finally {
      await server.close();
    }
  } finally {
    await dropDatabase(fresh.href);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gathers the lines of faults by their ids. */
const gathering = (faults: Map<string, string>): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        const { errorId, err } = JSON.parse(line) as { readonly errorId?: string; readonly err?: LoggedError };
        if (errorId !== undefined && err !== undefined) faults.set(errorId, describe(err));
      }
      done();
    },
  });

interface LoggedError {
  readonly message: string;
  readonly stack: string;
}

const FRAMES_SHOWN = 6;

const describe = ({ message, stack }: LoggedError): string =>
  [
    message,
    ...stack
      .split('\n')
      .filter((frame) => !frame.includes('node_modules'))
      .slice(0, FRAMES_SHOWN),
  ].join('\n');

const findLogged = (faults: ReadonlyMap<string, string>, answer: string): string | null =>
  [...faults].find(([id]) => answer.includes(id))?.[1] ?? null;

interface Keeping {
  readonly folder: string;
  readonly faults: Map<string, string>;
}

function serverOn(databaseUrl: string, { folder, faults }: Keeping): Promise<Server> {
  const reading = readConfig({ NODE_ENV: 'test', BUSY_AFTER_MS: '0', DATABASE_URL: databaseUrl });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const log = createLogger({ level: 'error', destination: gathering(faults), nameOutage });
  const kept = { config: reading.config, databaseUrl, localFolder: folder };
  return compose({ ...kept, clock: systemClock, newId: randomIds, log });
}
