/** Sets up MikroORM for migrations and the unit of work of ordinary writes. Reads and postings use the pool. */
import 'reflect-metadata';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { giveBackBroken } from './give-back-broken.js';
import { MIGRATIONS } from './migrations.js';
import { POOL_ROLES, connectionSettings } from './pool-roles.js';

/** The entities, and the tables, views and schemas without an entity. Migrations need none of them. */
export interface Tables {
  readonly entities: readonly (new () => object)[];
  readonly otherTables: readonly string[];
  readonly views: readonly string[];
  readonly otherSchemas: readonly string[];
}

const NO_TABLES: Tables = { entities: [], otherTables: [], views: [], otherSchemas: [] };

/**
 * Makes the ORM, which connects when it is first used; the caller closes it. Without tables it is for migrations; whoever
 * compares them with the database sees with the rights of an owner.
 */
export function createOrm(
  databaseUrl: string,
  tables: Tables = NO_TABLES,
  role: 'writes' | 'migrations' = tables === NO_TABLES ? 'migrations' : 'writes',
): Promise<MikroORM> {
  const { entities, otherTables, views, otherSchemas } = tables;
  return MikroORM.init({
    clientUrl: databaseUrl,
    driverOptions: { ...connectionSettings(role), onPoolCreated: giveBackBroken },
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    pool: { min: 0, max: POOL_ROLES[role].connectionsMax },
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
