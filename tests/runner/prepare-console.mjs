/**
 * Prepares tests that look at the console: builds what has changed, the console too, and makes the first start of which
 * each file gets a copy. A file that runs alone makes its own, which is quicker.
 */
import { resolve } from 'node:path';
import { buildWeb } from '../../web/build.mjs';
import buildFirst from './build-first.mjs';

const isOneFile = ({ patterns }) => patterns.length === 1 && patterns[0].endsWith('.test.ts');

export default async function prepareConsole({ testPathPatterns }) {
  await buildFirst();
  await buildWeb(resolve(import.meta.dirname, '../..'));
  if (isOneFile(testPathPatterns)) return;
  const { makeFirstStart } = await import('../../dist/tests/support/browser/first-start-once.js');
  await makeFirstStart();
}
