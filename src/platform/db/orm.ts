/** MikroORM: migrations and the unit of work of ordinary writes. Reads and postings use the pool. */
import 'reflect-metadata';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { MIGRATIONS } from './migrations.js';

/** What the unit of work writes, and the tables that only statements write. Migrations need neither. */
export interface Tables {
  readonly entities: readonly (new () => object)[];
  readonly otherTables: readonly string[];
}

/** Connects lazily; the caller closes it. */
export function createOrm(
  databaseUrl: string,
  { entities, otherTables }: Tables = { entities: [], otherTables: [] },
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    pool: { min: 0, max: 5 },
    forceUtcTimezone: true,
    schemaGenerator: {
      skipTables: [...otherTables, 'migrations'],
      ignoreSchema: ['graphile_worker'], // the job queue's own
      createForeignKeyConstraints: false,
    },
    migrations: {
      tableName: 'migrations',
      migrationsList: MIGRATIONS,
      allOrNothing: true,
      snapshot: false,
      silent: true,
    },
  });
}
