import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { ALARMS } from '../../../src/composition/alarms.js';
import { filesBelow } from '../../support/files-below.js';

const rowsIn = (text: string): string[] =>
  [...text.slice(text.indexOf('## Alarms'), text.indexOf('## Every day')).matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, name = '']) => name,
  );

test('every alarm has its row in docs/operating.md, and every row is of an alarm', async () => {
  expect(rowsIn(await readFile('docs/operating.md', 'utf8')).toSorted()).toEqual(Object.keys(ALARMS).toSorted());
});

test('an operator is called in no other place than where alarms are counted', async () => {
  const files = (await filesBelow('src')).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('composition/alarms.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const calls = await Promise.all(
    files.map(async (file) => (/['"`].*operator must (?:look|act)/.test(await readFile(file, 'utf8')) ? [file] : [])),
  );
  expect(calls.flat()).toEqual([]);
});
