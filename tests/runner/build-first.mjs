/** Builds what has changed before any test runs; while watching, before each run. */
import { resolve } from 'node:path';
import { build } from '../../.ci/build.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

export default async function buildFirst() {
  const code = await build(ROOT);
  if (code !== 0) throw new Error('The tree does not compile: no test was run.');
}
