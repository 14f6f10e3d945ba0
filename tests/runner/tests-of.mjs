/** Finds the tests that jest is to run when somebody names a file or a folder. */
import { existsSync, readdirSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const posixPath = (path) => path.replaceAll(sep, '/');

/**
 * The tests of a source are those of its name and, where there are none, all tests of its folder. A word that is no
 * path below src/ stays as it is.
 */
export function testsOf(word) {
  const path = posixPath(resolve(word).slice(ROOT.length + 1));
  if (!path.startsWith('src/') || !existsSync(resolve(ROOT, path))) return word;
  const place = path.slice('src/'.length).replace(/\.ts$/, '');
  return hasTests(place) || !path.endsWith('.ts') ? `/${place}` : `/${posix.dirname(place)}/`;
}

const hasTests = (place) =>
  readdirSync(resolve(ROOT, 'tests'), { recursive: true }).some((file) =>
    `/${posixPath(file)}`.includes(`/${place}.test.ts`),
  );

/** The kind whose tests a word names by their path and that runs only then; null for any other word. */
export const kindOf = (word) =>
  /^(?:\.\/)?tests\/(commands|stories|gates|browser|cluster)(?:\/|$)/.exec(posixPath(word))?.[1] ?? null;
