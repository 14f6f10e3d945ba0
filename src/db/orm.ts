/** MikroORM: migrations and the unit of work of ordinary writes. Reads and postings use the pool. */
import 'reflect-metadata';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ENTITIES, TABLES_WITHOUT_ENTITY } from './entities.js';
import { MIGRATIONS } from './migrations.js';

/** Connects lazily; the caller closes it. */
export function createOrm(databaseUrl: string): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: ENTITIES,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    pool: { min: 0, max: 5 },
    forceUtcTimezone: true,
    schemaGenerator: {
      skipTables: [...TABLES_WITHOUT_ENTITY, 'migrations'],
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
