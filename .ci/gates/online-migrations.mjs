/** Checks that migrations can run while instances work: none keeps a big table from its readers or writers. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blockingStatements } from '../blocking-statements.mjs';
import { heldUnless } from '../gate-result.mjs';
import { ROOT } from '../run-command.mjs';
import { UNBUILT, compile } from './built-command.mjs';

/** The first migration that is held to it; those before it ran before there was anybody to wait. */
const FIRST = '022';

export async function checkOnlineMigrations() {
  if ((await compile()).state !== 'ok') return UNBUILT;
  const { MIGRATIONS } = await import(pathToFileURL(join(ROOT, 'dist/src/platform/db/migrations.js')).href);
  const later = MIGRATIONS.filter(({ name }) => name >= FIRST);
  return heldUnless((await Promise.all(later.map(problemsOf))).flat());
}

async function problemsOf({ name, class: Migration }) {
  const migration = new Migration();
  await migration.up();
  const statements = migration.getQueries().map(String);
  return blockingStatements({ name, statements, isTransactional: migration.isTransactional() });
}
