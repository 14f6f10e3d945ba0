/** Builds a scratch database from the migrations alone, describes its structure, and drops it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase } from '../drop-database.js';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { createDatabaseIfMissing, migrate } from '../migrate.js';
import { describeStructure } from './describe-structure.js';
import type { Tables } from '../orm.js';
import { findEntityDrift } from './entity-drift.js';

export interface BuiltStructure {
  readonly ddl: string;
  /** The statements that the entities would still need; see `findEntityDrift`. */
  readonly entityDrift: readonly string[];
}

/** Settings that switch durability off: the scratch database may be lost in a power cut. */
const WITHOUT_DURABILITY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Builds it on the server of `databaseUrl`, beside its own database, or on an embedded one that runs for this call. */
export async function buildStructure(databaseUrl: string | null, tables: Tables): Promise<BuiltStructure> {
  if (databaseUrl !== null) return lookAtScratch(databaseUrl, tables);
  const home = await mkdtemp(join(tmpdir(), 'sigap-structure-'));
  try {
    await chmod(home, 0o755); // PostgreSQL may run under another account
    const server = await startEmbeddedPostgres({ home, database: 'postgres', settings: WITHOUT_DURABILITY });
    try {
      return await lookAtScratch(server.url, tables);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function lookAtScratch(serverUrl: string, tables: Tables): Promise<BuiltStructure> {
  const scratch = new URL(serverUrl);
  scratch.pathname = `/sigap_structure_${process.pid}`;
  await dropDatabase(scratch.href); // a killed run under the same process id may have left it
  await createDatabaseIfMissing(scratch.href);
  try {
    await migrate(scratch.href);
    return { ddl: await describeStructure(scratch.href), entityDrift: await findEntityDrift(scratch.href, tables) };
  } finally {
    await dropDatabase(scratch.href);
  }
}
