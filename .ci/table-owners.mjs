/**
 * Finds the room that owns each table: the room in which its entity stands, or the one with which a table without
 * entity is listed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFiles } from './repository-files.mjs';
import { ROOT } from './run-command.mjs';

/** The file that lists the tables without an entity. */
export const EXCEPTIONS = 'src/composition/schema/tables-without-entity.ts';

const TABLE_NAME = /@Entity\(\{ tableName: '(\w+)'/g;
const EXCEPTION = /(table|view|schema): '(\w+)',\s+owner: '([\w-]+\/[\w-]+)'/g;

/**
 * Returns rows `{ table, owner, file }`; for a view `view` replaces `table`, and for all that a library keeps in a
 * schema of its own, `schema` does.
 */
export async function tableOwners() {
  const entities = (await repositoryFiles()).filter((file) => /^src\/.*\.entity\.ts$/.test(file));
  const owned = await Promise.all(entities.map(ownedBy));
  return [...owned.flat(), ...(await exceptions())];
}

async function ownedBy(file) {
  const names = [...(await read(file)).matchAll(TABLE_NAME)].map(([, table]) => table);
  if (names.length === 0) throw new Error(`${file} names no table: begin it with @Entity({ tableName: '…' })`);
  const [, neighbourhood, room] = file.split('/');
  return names.map((table) => ({ table, owner: `${neighbourhood}/${room}`, file }));
}

async function exceptions() {
  const listed = [...(await read(EXCEPTIONS)).matchAll(EXCEPTION)];
  return listed.map(([, kind, name, owner]) => ({ [kind]: name, owner, file: EXCEPTIONS }));
}

const read = (file) => readFile(join(ROOT, file), 'utf8');
