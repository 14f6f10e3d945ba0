/**
 * Finds the foreign keys of the database that the unit of work must know, so that it first writes the rows they refer
 * to.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './run-command.mjs';

const { neighbourhoods } = createRequire(import.meta.url)('./streets.cjs');
const ROOMS = neighbourhoods.flatMap(({ name, rooms }) => rooms.map((room) => `${name}/${room}`));

const KEY = /^alter table (\w+) add constraint \w+ FOREIGN KEY \((\w+)\) REFERENCES (\w+)\(.*;$/gm;

/**
 * Returns one line for each key that the entity of its table does not declare. A key to a room above cannot be
 * declared, and one that is checked at the commit need not be.
 */
export async function undeclaredKeys(structure, owners) {
  const ownerOf = new Map(owners.filter(({ table }) => table !== undefined).map((row) => [row.table, row]));
  const keys = [...structure.matchAll(KEY)]
    .filter(([line]) => !line.includes('DEFERRABLE'))
    .map(([, table, column, target]) => ({ column, target, from: ownerOf.get(table), to: ownerOf.get(target) }))
    .filter(
      ({ from, to }) => from?.file.endsWith('.entity.ts') && to?.file.endsWith('.entity.ts') && !runsUp(from, to),
    );
  const found = await Promise.all(keys.map(async (key) => ((await declares(key)) ? [] : [describe(key)])));
  return found.flat();
}

const runsUp = (from, to) => ROOMS.indexOf(to.owner) > ROOMS.indexOf(from.owner);

const declares = async ({ column, from }) =>
  (await readFile(join(ROOT, from.file), 'utf8')).includes(`mapToPk: true, fieldName: '${column}'`);

const describe = ({ column, target, from }) =>
  `${from.file}: ${column} leads to ${target}: declare it as a @ManyToOne with mapToPk, or rows are written in any order`;
