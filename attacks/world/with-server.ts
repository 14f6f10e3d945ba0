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
import { type Config, readConfig } from '../../src/platform/config/index.js';
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
  /** The lines of the log so far. */
  readonly lines: readonly string[];
  /** What the server logged of the fault whose id stands in an answer. */
  readonly logged: (answer: string) => string | null;
}

export interface Settings {
  /** How fine the log is; `error` when absent. */
  readonly logLevel?: string;
  /** What the environment of the server says besides its database. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The database server is that of DATABASE_URL, or the embedded one; nothing else of the environment counts. */
export async function withServer<T>(
  { logLevel = 'error', environment = {} }: Settings,
  work: (attacked: Attacked) => Promise<T>,
): Promise<T> {
  const given = commandConfig();
  const database = await openDatabase({ databaseUrl: given.database.url, home: given.localFolder ?? localFolder() });
  const folder = await mkdtemp(join(tmpdir(), 'sigap-attacks-'));
  const fresh = new URL(database.url);
  fresh.pathname = `/sigap_attacks_${randomUUID().replaceAll('-', '')}`;
  try {
    await createDatabaseIfMissing(fresh.href);
    await migrate(fresh.href);
    const kept: Kept = { lines: [], faults: new Map() };
    const config = configOf({ ...environment, DATABASE_URL: fresh.href });
    const log = createLogger({ level: logLevel, destination: keeping(kept), nameOutage });
    const deps = { config, databaseUrl: fresh.href, localFolder: folder };
    const server = await compose({ ...deps, clock: systemClock, newId: randomIds, log });
    try {
      await server.startOwnWork();
      const baseUrl = await server.app.listen({ host: '127.0.0.1', port: 0 });
      server.app.markReady();
      return await work({
        server,
        databaseUrl: fresh.href,
        baseUrl,
        folder,
        lines: kept.lines,
        logged: (answer) => findLogged(kept, answer),
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

interface Kept {
  readonly lines: string[];
  /** What was logged of faults, by their ids. */
  readonly faults: Map<string, string>;
}

const keeping = ({ lines, faults }: Kept): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        lines.push(line);
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

const findLogged = ({ faults }: Kept, answer: string): string | null =>
  [...faults].find(([id]) => answer.includes(id))?.[1] ?? null;

function configOf(environment: Readonly<Record<string, string>>): Config {
  const reading = readConfig({ NODE_ENV: 'test', BUSY_AFTER_MS: '0', ...environment });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}
