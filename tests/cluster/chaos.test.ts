/** A few short seeds of load and faults hold every promise; `npm run chaos` plays as many and as long ones as wanted. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const SEEDS = 3;
const PLAYED_WITHIN_MS = 20 * 60_000;

function play(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--enable-source-maps', resolve('dist/chaos/run.js'), ...args]);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => done({ code, said }));
  });
}

test(
  `${SEEDS} seeds of 40 seconds hold`,
  async () => {
    const { code, said } = await play(['--seed=1', `--seeds=${SEEDS}`, '--minutes=0.7']);
    expect(said).toContain(`${SEEDS} of ${SEEDS} seeds held.`);
    expect(code).toBe(0);
  },
  PLAYED_WITHIN_MS,
);
