/**
 * Lists the files that belong to the repository: what git tracks or would track; without git, all but generated files.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ROOT, git } from './run-command.mjs';

const GENERATED = new Set(['.git', 'node_modules', 'dist', '.sigap', 'coverage']);

/** The paths from the root, with forward slashes. */
export async function repositoryFiles() {
  const listed = await git('ls-files', '--cached', '--others', '--exclude-standard', '-z');
  const files = listed.code === 0 ? listed.stdout.split('\0') : await filesOnDisk('.');
  return [...new Set(files)].filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

async function filesOnDisk(folder) {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !GENERATED.has(entry.name))
      .map((entry) => (entry.isDirectory() ? filesOnDisk(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return found.flat().map((path) => path.replaceAll(sep, '/'));
}
