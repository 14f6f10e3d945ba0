/** Runs one program of the toolchain with the pinned Node first on the path, and keeps its output. */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

/** The root of the repository that is checked. */
export const ROOT = resolve(import.meta.dirname, '..');

const environment = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/** Runs a program. Never throws: one that cannot be started has the code 127 and the reason. */
export function runCommand(program, ...args) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes) => (stdout += bytes));
    child.stderr.on('data', (bytes) => (stderr += bytes));
    child.on('error', (error) => done({ code: 127, stdout, stderr: `${stderr}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs git whoever owns the checkout. */
export const git = (...args) => runCommand('git', '-c', 'safe.directory=*', ...args);
