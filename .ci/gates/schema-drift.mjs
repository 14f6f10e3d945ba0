/** Checks that the committed schema is what the code prints now. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, git } from '../run-command.mjs';
import { heldUnless } from '../gate-result.mjs';
import { runBuiltCommand } from './built-command.mjs';

/** The files that the printer writes. */
const PRINTED = ['schema.graphql', 'possible-types.json', 'partners.openapi.json'];

export async function checkSchemaDrift() {
  const fresh = await mkdtemp(join(tmpdir(), 'sigap-schema-'));
  try {
    const printed = await runBuiltCommand('schema-print', '--out', fresh);
    if (printed.state !== 'ok') return printed;
    const differences = await Promise.all(PRINTED.map((file) => difference(file, join(fresh, file))));
    return heldUnless(
      differences.filter((text) => text !== ''),
      PRINTED.join(', '),
    );
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function difference(file, fresh) {
  const [committed, printed] = await Promise.all([textOf(join(ROOT, 'schema', file)), textOf(fresh)]);
  if (committed === null) return `schema/${file} is missing`;
  if (printed === null) return `schema/${file} is committed, but the code prints no such file`;
  if (committed === printed) return '';
  const { stdout } = await git('diff', '--no-index', '--no-ext-diff', '--', join('schema', file), fresh);
  return `schema/${file} is not what the code prints (- committed, + printed):\n${stdout.trim()}`;
}

const textOf = (path) => readFile(path, 'utf8').catch(() => null);
