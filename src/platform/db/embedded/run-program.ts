/** Runs one of PostgreSQL's programs to its end. */
import { spawn } from 'node:child_process';
import type { RunAs } from './run-as.js';

/** Longer than any of them takes: pg_ctl waits a minute for a server, initdb writes for seconds. */
const ENDS_WITHIN_MS = 180_000;

/** The program's output. @throws Error with that output when it exits with anything but 0. */
export function runProgram(program: string, args: readonly string[], runAs: RunAs | null): Promise<string> {
  return new Promise((resolve, reject) => {
    // The daemon that pg_ctl leaves behind inherits its outputs: it must not hold our pipes open, so it logs to a file.
    // oxlint-disable-next-line no-process-env -- PostgreSQL's programs inherit the environment; nothing is read from it
    const env = { ...process.env, LC_ALL: 'C' };
    const options = { ...runAs, cwd: '/', env, timeout: ENDS_WITHIN_MS, killSignal: 'SIGKILL' } as const;
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve(said);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}: ${said.trim()}`));
    });
  });
}
