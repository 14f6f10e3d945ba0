/** Keeps snapshots beside the sources of their tests, not beside the built files. */
import { basename, dirname, join } from 'node:path';
import { sourceFile } from './built-file.mjs';

export const testPathForConsistencyCheck = join('tests', 'stories', 'some.test.ts');

/** The path of a snapshot; jest passes the source of the test, a worker passes the built file. */
export function resolveSnapshotPath(test, extension) {
  const source = sourceFile(test);
  return join(dirname(source), '__snapshots__', `${basename(source)}${extension}`);
}

export const resolveTestPath = (snapshot, extension) => join(dirname(snapshot), '..', basename(snapshot, extension));
