/** Every table of migrations/structure.sql has one owner, and nobody owns a table that is not there. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../run-command.mjs';
import { EXCEPTIONS, tableOwners } from '../table-owners.mjs';
import { heldUnless } from '../verdict.mjs';

const { neighbourhoods } = createRequire(import.meta.url)('../streets.cjs');

/** Kept by MikroORM, so no part of the structure that is shown. */
const UNSHOWN = ['migrations'];

export async function checkTables() {
  const structure = await readFile(join(ROOT, 'migrations', 'structure.sql'), 'utf8');
  const tables = [...structure.matchAll(/^create (?:unlogged )?table "?(\w+)"? \($/gm)].map(([, table]) => table);
  const owners = await tableOwners();
  const problems = [
    ...withoutOwner(tables, owners),
    ...ownedTwice(owners),
    ...absent(tables, owners),
    ...homeless(owners),
  ];
  return heldUnless(problems, `${tables.length} tables`);
}

const withoutOwner = (tables, owners) =>
  tables
    .filter((name) => !owners.some(({ table }) => table === name))
    .map((name) => `${name} has no entity: write one in the room that owns it, or list it in ${EXCEPTIONS}`);

const ownedTwice = (owners) =>
  owners
    .filter(({ table }, place) => table !== undefined && owners.findIndex((other) => other.table === table) !== place)
    .map(({ table, file }) => `${file}: ${table} has an owner already`);

const absent = (tables, owners) =>
  owners
    .filter(({ table }) => table !== undefined && ![...tables, ...UNSHOWN].includes(table))
    .map(({ table, file }) => `${file}: ${table} is no table of migrations/structure.sql`);

const homeless = (owners) => {
  const rooms = new Set(neighbourhoods.flatMap(({ name, rooms }) => rooms.map((room) => `${name}/${room}`)));
  return owners
    .filter(({ owner }) => !rooms.has(owner))
    .map(({ owner, file }) => `${file}: ${owner} is no room of .ci/streets.cjs`);
};
