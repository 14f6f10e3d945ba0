/** Maps a test file to the file that the compiler writes for it, and back to its source. */
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist');

export const builtFile = (source) => join(BUILT, relative(ROOT, source)).replace(/\.ts$/, '.js');

/** The source of a built file; a source is returned as it is. */
export const sourceFile = (file) =>
  file.startsWith(BUILT) ? join(ROOT, relative(BUILT, file)).replace(/\.js$/, '.ts') : file;
