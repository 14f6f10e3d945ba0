/** Compiles the tree, once per check, and runs commands of src/commands from the built files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCommand } from '../run-command.mjs';
import { broken, fromCommand } from '../gate-result.mjs';

let build = null;
/** The result of the compiler, which the first caller starts. */
export const compile = () => (build ??= runCommand('node', '.ci/build.mjs').then(fromCommand));

/** The result of every command of a tree that does not compile. */
export const UNBUILT = broken(['the tree does not compile: npm run check:types']);

/** The result of a command; a tree that does not compile and a command that is missing break the gate. */
export async function runBuiltCommand(name, ...args) {
  const path = join(ROOT, 'dist', 'src', 'commands', `${name}.js`);
  if ((await compile()).state !== 'ok') return UNBUILT;
  if (!existsSync(path)) return broken([`src/commands/${name}.ts is missing: nothing proves what this gate protects`]);
  return fromCommand(await runCommand('node', path, ...args));
}
