/** Where the compiler puts a test file, and which source a file was built of. */
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist');

export const builtFile = (source) => join(BUILT, relative(ROOT, source)).replace(/\.ts$/, '.js');

/** A source stays as it is. */
export const sourceFile = (file) =>
  file.startsWith(BUILT) ? join(ROOT, relative(BUILT, file)).replace(/\.js$/, '.ts') : file;
