/** Finds what the entities need and the migrated database does not have. */
import { type Tables, createOrm } from '../orm.js';
import { findColumnDrift } from './column-drift.js';

/**
 * MikroORM would drop whatever its entities do not declare. Only migrations declare constraints, indexes, triggers, policies and
 * functions, so exactly these statements are no drift; one that drops a column, a table or a view is.
 */
const STANDS_IN_MIGRATIONS_ALONE = [
  /^$/,
  /^set names 'utf8';$/,
  /^alter table "\w+" drop constraint "\w+";$/,
  /^drop index "\w+";$/,
  /^drop trigger if exists "\w+" on "\w+";$/,
  /^drop function if exists "\w+"\([\w, [\]]*\);$/,
  /^drop policy "\w+" on "\w+";$/,
  /^alter table "\w+" (?:disable|no force) row level security;$/,
];

/** The statements that would bring the database to the entities; empty when nothing is missing. @internal */
export const driftAmong = (statements: string): string[] =>
  statements
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !STANDS_IN_MIGRATIONS_ALONE.some((shape) => shape.test(line)));

/** The statements and lines that tell what differs in a migrated database; nothing is changed in it. */
export async function findEntityDrift(databaseUrl: string, tables: Tables): Promise<string[]> {
  const orm = await createOrm(databaseUrl, tables, 'migrations');
  try {
    const statements = driftAmong(await orm.schema.getUpdateSchemaSQL());
    return [...statements, ...(await findColumnDrift(orm))];
  } finally {
    await orm.close(true);
  }
}
