import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const PROGRAM = resolve('dist/tests/support/kept-postgres-program.js');

/** Whether anybody takes connections there. */
const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => socket.destroy());
  });

test('Ctrl-C stops the PostgreSQL of the tests and removes its data', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-kept-'));
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((started) => child.stdout.once('data', started));
  const port = Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[3]);
  expect(await answers(port)).toBe(true);

  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(await answers(port)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});
