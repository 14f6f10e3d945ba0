/**
 * Checks that the migrations build what the entities need and what was reviewed, and that none is edited once others
 * have run it.
 */
import { NOTHING_PROMISED, promisedCommits } from '../promised.mjs';
import { git } from '../run-command.mjs';
import { broken, held } from '../gate-result.mjs';
import { runBuiltCommand } from './built-command.mjs';

const isMigration = (path) => /^migrations\/[^/]+\.(?:ts|js|sql)$/.test(path) && path !== 'migrations/structure.sql';

export async function checkMigrations() {
  const [structure, promises] = await Promise.all([runBuiltCommand('db-structure', '--check'), promisedCommits()]);
  const edited = (await Promise.all(promises.map(editedSince))).flat();
  if (structure.state !== 'ok') return broken([...edited, structure.output]);
  if (edited.length > 0) return broken(edited);
  return held(promises.length === 0 ? `edited migrations: ${NOTHING_PROMISED}` : '');
}

async function editedSince({ commit, name }) {
  const { stdout } = await git('diff', '--name-only', '--no-renames', '--diff-filter=MD', commit, '--', 'migrations');
  return stdout
    .split('\n')
    .filter(isMigration)
    .map((path) => `${path} was changed after ${name}: databases that have run it would differ; write a new migration`);
}
