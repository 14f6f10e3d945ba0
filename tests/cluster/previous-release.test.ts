/**
 * The release before works on the structure of this one, so that instances can be replaced one after another: its built
 * server and its own simulator of partners run on a database that this tree has migrated.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPool } from '../../src/platform/db/pool.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { assertMoneyIsConserved } from '../support/test-database.js';

const MINUTES = 60_000;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

function run(
  folder: string,
  env: Readonly<Record<string, string>>,
  [program, ...args]: [string, ...string[]],
): Promise<Ran> {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += String(bytes)));
    child.on('error', refuse);
    child.on('close', (code) => done({ code, output }));
  });
}

async function git(...args: string[]): Promise<string> {
  const { code, output } = await run('.', {}, ['git', '-c', 'safe.directory=*', ...args]);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
  return output.trim();
}

/** The newest release; where nothing was released yet, the commit before the newest migration came. */
async function previousRelease(): Promise<string> {
  const tag = await git('tag', '--list', 'v*', '--sort=-version:refname', '--merged', 'HEAD');
  if (tag !== '') return tag.split('\n')[0]!;
  const newest = (await readdir('migrations'))
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .at(-1)!;
  return git('rev-parse', `${await git('log', '-1', '--diff-filter=A', '--format=%H', '--', `migrations/${newest}`)}^`);
}

let server: ServerProcess;
let previous: string;

beforeAll(async () => {
  previous = join(await mkdtemp(join(tmpdir(), 'sigap-previous-')), 'release');
  await git('worktree', 'add', '--detach', previous, await previousRelease());
  await symlink(resolve('node_modules'), join(previous, 'node_modules'));
  const built = await run(previous, {}, [process.execPath, '.ci/build.mjs']);
  if (built.code !== 0) throw new Error(`the release before does not build: ${built.output}`);
  server = await aServerProcess();
  await server.start(); // this tree makes the newest structure and the demo branch
  await server.stop();
}, 10 * MINUTES);

afterAll(async () => {
  await server.remove();
  await git('worktree', 'remove', '--force', previous);
  await rm(join(previous, '..'), { recursive: true, force: true });
});

test(
  'the release before takes every script of every partner on the newest structure, and this one goes on behind it',
  async () => {
    await server.start(previous);
    const simulate = [process.execPath, 'dist/src/commands/simulate.js', '--all', '--url', server.baseUrl] as const;
    const env = { LOCAL_FOLDER: server.folder, DATABASE_URL: '' };
    const before = await run(previous, env, [...simulate]);
    expect(before).toEqual({ code: 0, output: expect.any(String) });
    await server.stop();

    await server.start();
    const after = await run('.', env, [...simulate, '--seed', 'behind']);
    expect(after).toEqual({ code: 0, output: expect.any(String) });
    const pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    await assertMoneyIsConserved(pool);
    await pool.end();
  },
  10 * MINUTES,
);
