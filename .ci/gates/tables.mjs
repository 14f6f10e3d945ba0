/**
 * Checks that every table and view of migrations/structure.sql has one owner, and that nobody owns a table that does
 * not exist.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../run-command.mjs';
import { EXCEPTIONS, tableOwners } from '../table-owners.mjs';
import { undeclaredKeys } from '../undeclared-keys.mjs';
import { heldUnless } from '../gate-result.mjs';

const { neighbourhoods } = createRequire(import.meta.url)('../streets.cjs');

/** The tables that MikroORM keeps for itself, which are no part of the shown structure. */
const NOT_SHOWN = ['migrations'];

const CREATED = /^create (?:unlogged )?(?:table|(?:materialized )?view) "?(\w+)"? /gm;

export async function checkTables() {
  const structure = await readFile(join(ROOT, 'migrations', 'structure.sql'), 'utf8');
  const names = [...structure.matchAll(CREATED)].map(([, name]) => name);
  const owners = await tableOwners();
  const owned = owners
    .filter(({ schema }) => schema === undefined)
    .map(({ table, view, file }) => ({ name: table ?? view, file }));
  const problems = [
    ...withoutOwner(names, owned),
    ...ownedTwice(owned),
    ...absent(names, owned),
    ...homeless(owners),
    ...(await undeclaredKeys(structure, owners)),
  ];
  return heldUnless(problems, `${names.length} tables and views`);
}

const withoutOwner = (names, owned) =>
  names
    .filter((name) => !owned.some((other) => other.name === name))
    .map((name) => `${name} has no entity: write one in the room that owns it, or list it in ${EXCEPTIONS}`);

const ownedTwice = (owned) =>
  owned
    .filter(({ name }, place) => owned.findIndex((other) => other.name === name) !== place)
    .map(({ name, file }) => `${file}: ${name} has an owner already`);

const absent = (names, owned) =>
  owned
    .filter(({ name }) => !names.includes(name) && !NOT_SHOWN.includes(name))
    .map(({ name, file }) => `${file}: there is no ${name} in migrations/structure.sql`);

function homeless(owners) {
  const rooms = new Set(neighbourhoods.flatMap(({ name, rooms }) => rooms.map((room) => `${name}/${room}`)));
  return owners
    .filter(({ owner }) => !rooms.has(owner))
    .map(({ owner, file }) => `${file}: ${owner} is no room of .ci/streets.cjs`);
}
