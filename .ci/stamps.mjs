/** Stamps of files, by which a build knows that nothing has changed since the last one. */
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Lists the files below a folder, but nothing that was installed; a folder that is missing has none. */
export function filesBelow(folder) {
  const found = [];
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) found.push(path);
    else if (entry.name !== 'node_modules') found.push(...filesBelow(path));
  }
  return found;
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The stamps of files as one text: a checkout, a change of branch or an editor changes a file's times, even where its
 * size stays the same.
 */
export function stampsOf(root, files) {
  const stampOf = (file) => {
    const { size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return [relative(root, file), size, mtimeMs, ctimeMs];
  };
  return JSON.stringify(files.map(stampOf));
}

/** The text of a file, or null where there is none. */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Writes a file so that nobody ever reads half of it. */
export function writeWhole(file, text) {
  const arriving = `${file}.${process.pid}`;
  writeFileSync(arriving, text);
  renameSync(arriving, file);
}
