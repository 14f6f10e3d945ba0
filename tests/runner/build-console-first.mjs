/** Builds what has changed, the console too, before tests that look at it. */
import { resolve } from 'node:path';
import { buildWeb } from '../../web/build.mjs';
import buildFirst from './build-first.mjs';

export default async function buildConsoleFirst() {
  await buildFirst();
  await buildWeb(resolve(import.meta.dirname, '../..'));
}
