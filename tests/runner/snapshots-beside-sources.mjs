/** Keeps snapshots beside the sources of their tests, not beside what was built of them. */
import { basename, dirname, join } from 'node:path';
import { sourceFile } from './built-file.mjs';

export const testPathForConsistencyCheck = join('tests', 'stories', 'some.test.ts');

/** Jest asks with the source, a worker with what was built of it. */
export function resolveSnapshotPath(test, extension) {
  const source = sourceFile(test);
  return join(dirname(source), '__snapshots__', `${basename(source)}${extension}`);
}

export const resolveTestPath = (snapshot, extension) => join(dirname(snapshot), '..', basename(snapshot, extension));
