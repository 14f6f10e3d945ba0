/** Runs a command of src/commands from the build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCommand } from '../run-command.mjs';

/** Like runCommand; code 127 and a sentence when the command is not there. */
export async function runBuiltCommand(name, ...args) {
  const path = join(ROOT, 'dist', 'src', 'commands', `${name}.js`);
  if (existsSync(path)) return runCommand('node', path, ...args);
  return {
    code: 127,
    stdout: '',
    stderr: `src/commands/${name}.ts is missing, so nothing proves what this gate protects`,
  };
}
