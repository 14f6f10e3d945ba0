import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeAtExit } from '../../support/remove-at-exit.js';

let folder: string;
let child: ChildProcess | null = null;
let forget = (): void => undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-start-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  forget = removeAtExit({ folder, child: () => child });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  forget();
});

/** Starts the server, sends it SIGTERM as soon as it says `sign`, and waits for its end. */
async function stopAt(sign: string): Promise<{ code: number | null; said: string }> {
  const env = {
    PATH: process.env['PATH'],
    LOCAL_FOLDER: folder,
    PORT: '0',
    DATABASE_URL: '',
  };
  const started = spawn(process.execPath, [resolve('dist/src/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  let said = '';
  let isAsked = false;
  started.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!isAsked && said.includes(sign)) isAsked = started.kill('SIGTERM');
  });
  const code = await new Promise<number | null>((done) => started.once('exit', done));
  return { code, said };
}

const warnings = (said: string): string[] =>
  said.split('\n').filter((line) => /"level":"(?:warn|error|fatal)"/.test(line));

test('a server that is stopped at its first start gives it up, warns of nothing and leaves nothing running; the next completes it', async () => {
  const first = await stopAt('Making the demo branch');
  expect([first.code, warnings(first.said)]).toEqual([0, []]);
  expect(first.said).toMatch(/Stopping: .+\nThe start was given up: .+\nStopped\.\n$/);
  expect(first.said).not.toContain('A payment partner of your own');
  expect(await readdir(join(folder, 'postgres/data'))).not.toContain('postmaster.pid');

  const second = await stopAt('A payment partner of your own');
  expect([second.code, warnings(second.said)]).toEqual([0, []]);
  expect(second.said).toContain('Making the demo branch');
  expect(second.said).toContain('npm run pay -- --account');
}, 240_000);
