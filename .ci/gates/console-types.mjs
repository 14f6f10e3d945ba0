/** Writes the types of the console's operations, once per check: gates that read the console's files need them. */
import { join } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { fromCommand } from '../gate-result.mjs';

let written = null;
const writeTypes = () => (written ??= runCommand('node', join('web', 'write-operations.mjs')).then(fromCommand));

/** The same check, after the types were written; where they cannot be, that is the check's result. */
export const afterTypes = (check) => async () => {
  const types = await writeTypes();
  return types.state === 'ok' ? check() : types;
};
