/**
 * Checks that nothing waits without an end: connections have the limits of a role, requests a signal, programs a time
 * limit, timers a time with a name, and every time that is waited stands once, with its value, in
 * docs/operating/waits.md.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heldUnless } from '../gate-result.mjs';
import { forgottenExceptions, said, waitedTimes } from '../named-times.mjs';
import { namelessIn, unboundedIn } from '../opened-waits.mjs';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';

const TABLE = 'docs/operating/waits.md';

export async function checkWaits() {
  const files = (await repositoryFiles()).filter((file) => /^src\/.*\.ts$/.test(file));
  const table = (await readFile(join(ROOT, TABLE), 'utf8')).split('\n').filter((line) => line.startsWith('|'));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')]));
  const times = waitedTimes(texts);
  const problems = [
    ...texts.flatMap(unboundedIn),
    ...texts.flatMap(namelessIn),
    ...times.flatMap((time) => undocumented(time, table)),
    ...forgotten(times, table),
    ...forgottenExceptions(texts),
  ];
  return heldUnless(problems, `${times.length} times`);
}

function undocumented({ file, name, called, milliseconds }, table) {
  const rows = table.filter((line) => line.includes(called));
  if (rows.length === 0) return [`${file}: ${name} is in no row of ${TABLE}: write ${called}`];
  if (rows.length > 1) return [`${TABLE}: ${called} stands in ${rows.length} rows: one of them says what happens`];
  if (milliseconds === null || rows[0].includes(said(milliseconds))) return [];
  return [`${TABLE}: the row of ${called} does not say ${said(milliseconds)}`];
}

/** Rows of times that no file has any more. */
function forgotten(times, table) {
  const known = new Set(times.map(({ called }) => called));
  return table
    .flatMap((line) => [...line.matchAll(/`[\w./-]+\.ts` `[A-Z_]+`/g)].map(([name]) => name))
    .filter((name) => !known.has(name))
    .map((name) => `${TABLE}: no file has ${name}`);
}
