import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { removeAtExit } from '../support/remove-at-exit.js';

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

const MAKING = 'Making the demo branch';
const WELCOME = 'A payment partner of your own';
const STARTING = '{"status":"starting"}';
const READY = '{"status":"ready"}';
const LISTENS = '"msg":"Sigap listens"';

interface Life {
  readonly code: number | null;
  readonly said: string;
  /** What a balancer heard when the server began to make the demo branch, and when it was told to stop. */
  readonly heard: readonly string[];
}

/** Starts the server, sends it SIGTERM as soon as it says `sign`, and waits for its end. */
async function stopAt(sign: string): Promise<Life> {
  const port = String(await freePort());
  const env = {
    PATH: process.env['PATH'],
    LOCAL_FOLDER: folder,
    PORT: port,
    DATABASE_URL: '',
  };
  const started = spawn(process.execPath, [resolve('dist/src/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const ended = new Promise<number | null>((done) => started.once('exit', done));
  let said = '';
  started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const says = async (words: string): Promise<string> => {
    while (!said.includes(words) && started.exitCode === null) await pause(20);
    return fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.text(), String);
  };
  const heard = [await says(MAKING), await says(sign)];
  started.kill('SIGTERM');
  return { code: await ended, said, heard };
}

/** What is said to people, without the lines of the log: a request that is answered meanwhile writes one of them. */
const toldPeople = (said: string): string =>
  said
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n');

const warnings = (said: string): string[] =>
  said.split('\n').filter((line) => /"level":"(?:warn|error|fatal)"/.test(line));

test('a server that is stopped at its first start gives it up, warns of nothing and leaves nothing running; the next completes it', async () => {
  const first = await stopAt(MAKING);
  expect([first.code, warnings(first.said)]).toEqual([0, []]);
  expect(toldPeople(first.said)).toMatch(/Stopping: .+\nThe start was given up: .+\nStopped\.\n$/);
  expect(first.said).not.toContain(WELCOME);
  expect(first.said).not.toMatch(/listen/i);
  expect(first.heard).toEqual([STARTING, STARTING]);
  expect(await readdir(join(folder, 'postgres/data'))).not.toContain('postmaster.pid');

  const second = await stopAt(WELCOME);
  expect([second.code, warnings(second.said)]).toEqual([0, []]);
  expect(second.said).toContain(MAKING);
  expect(second.heard).toEqual([STARTING, READY]);
  // The welcome is written by another writer than the log, so that either may come first.
  expect(second.said.split(LISTENS)[0]).toContain(MAKING);
  expect(second.said).toContain(LISTENS);
  expect(second.said).toContain('npm run pay -- --account');
}, 240_000);
