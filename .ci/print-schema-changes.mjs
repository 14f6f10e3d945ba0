/** Prints what changed of the schema since a revision: `npm run schema:changes -- v1.0.0`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changesBetween } from './docs-site/schema-changes.mjs';
import { fileAt } from './promised.mjs';
import { ROOT } from './run-command.mjs';

const SCHEMA = 'schema/schema.graphql';

const [revision, ...more] = process.argv.slice(2);
const before = revision === undefined || more.length > 0 ? null : await fileAt(revision, SCHEMA);
if (before === null) {
  console.error(`Usage: npm run schema:changes -- <revision>    a tag, branch or commit that has ${SCHEMA}`);
  process.exitCode = 2;
} else {
  const parts = await changesBetween(before, await readFile(join(ROOT, SCHEMA), 'utf8'));
  for (const { title, messages } of parts) console.log(`${title}\n${messages.map((text) => `- ${text}\n`).join('')}`);
  if (parts.length === 0) console.log('The schema is the same.');
}
