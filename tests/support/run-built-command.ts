/** Runs a command of src/commands as npm would, from the build. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const ROOT = process.cwd();

/** `env` is added to this process's environment; undefined takes a variable away. */
export function runBuiltCommand(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const file = join(ROOT, 'dist', 'src', 'commands', `${name}.js`);
    const child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}
