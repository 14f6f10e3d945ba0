/** Sets up MikroORM for migrations and the unit of work of ordinary writes. Reads and postings use the pool. */
import 'reflect-metadata';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { MIGRATIONS } from './migrations.js';

/** The entities, and the tables, views and schemas without an entity. Migrations need none of them. */
export interface Tables {
  readonly entities: readonly (new () => object)[];
  readonly otherTables: readonly string[];
  readonly views: readonly string[];
  readonly otherSchemas: readonly string[];
}

const NO_TABLES: Tables = { entities: [], otherTables: [], views: [], otherSchemas: [] };

/** Makes the ORM, which connects when it is first used; the caller closes it. */
export function createOrm(
  databaseUrl: string,
  { entities, otherTables, views, otherSchemas }: Tables = NO_TABLES,
  /** Settings of its sessions, as PostgreSQL's command line takes them: `-c lock_timeout=1s`. */
  sessionSettings = '',
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    driverOptions: { options: sessionSettings },
    pool: { min: 0, max: 5 },
    forceUtcTimezone: true,
    schemaGenerator: {
      skipTables: [...otherTables],
      skipViews: [...views],
      ignoreSchema: [...otherSchemas],
      createForeignKeyConstraints: false,
    },
    migrations: {
      tableName: 'migrations',
      migrationsList: MIGRATIONS,
      allOrNothing: false, // each its own transaction, so that locks are held for one migration at most
      snapshot: false,
      silent: true,
    },
  });
}
