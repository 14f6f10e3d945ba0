/**
 * Runs the examples as a newcomer would, against a server of their own with the demo's data, or the one that SIGAP_URL
 * names. With names of examples it runs those; the exit code is 0 when each ended with its card active.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HERE = import.meta.dirname;
const PROGRAMS = resolve(HERE, '../node_modules/.bin');
const EXAMPLES = ['plain', 'graphql-ws', 'apollo', 'urql', 'relay'];
const STARTS_WITHIN_MS = 120_000;
const RUNS_WITHIN_MS = 60_000;

/** Runs a program and returns whether it ended well in time. */
function runs(args, { cwd = HERE, env = process.env } = {}) {
  return new Promise((end) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit', timeout: RUNS_WITHIN_MS });
    child.once('exit', (code) => end(code === 0));
  });
}

/** What is written from the operations of an example before it can run. */
const PREPARED = {
  apollo: ['graphql-codegen', '--config', 'codegen.json', '--silent'],
  relay: ['relay-compiler', 'relay.config.json', '--noWatchman', '--output=quiet'],
};

async function runExample(name, env) {
  const cwd = join(HERE, name);
  const [program, ...args] = PREPARED[name] ?? [];
  const prepare = () => runs([join(PROGRAMS, program), ...args], { cwd });
  return (program === undefined || (await prepare())) && runs([join(cwd, 'main.mjs')], { env });
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Starts a server with the demo's data in a folder of its own; `stop` ends it and removes the folder. */
async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-examples-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process
  const port = await freePort();
  const env = { ...process.env, LOCAL_FOLDER: folder, PORT: String(port), LOG_LEVEL: 'fatal', DATABASE_URL: '' };
  const main = resolve(HERE, '../dist/src/main.js');
  const server = spawn(process.execPath, ['--enable-source-maps', main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((end) => server.once('exit', end));
  await new Promise((ready, refuse) => {
    const timer = setTimeout(() => refuse(new Error('the server did not start')), STARTS_WITHIN_MS);
    server.once('exit', (code) => refuse(new Error(`the server ended with ${code}`)));
    server.stdout.on('data', (text) => {
      if (!String(text).includes('Sigap is ready')) return;
      clearTimeout(timer);
      ready();
    });
  });
  const stop = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { env: { ...env, SIGAP_URL: `http://127.0.0.1:${port}` }, stop };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { outputFile: { type: 'string' } } });
const names = positionals.length > 0 ? positionals : EXAMPLES;
const unknown = names.filter((name) => !EXAMPLES.includes(name));
if (unknown.length > 0) throw new Error(`there is no example ${unknown.join(', ')}: ${EXAMPLES.join(', ')}`);

const server = process.env.SIGAP_URL === undefined ? await startServer() : { env: process.env, stop: () => undefined };
const failed = [];
try {
  for (const name of names) {
    console.log(`\n${name}`);
    const began = performance.now();
    if (!(await runExample(name, server.env))) failed.push(name);
    console.log(`(${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  }
} finally {
  await server.stop();
}
console.log(failed.length === 0 ? `\n${names.length} examples ran` : `\nfailed: ${failed.join(', ')}`);
// The counts are those of the test runner, so that a CI host adds them to its own.
const counts = {
  numPassedTests: names.length - failed.length,
  numFailedTests: failed.length,
  numRuntimeErrorTestSuites: 0,
};
if (values.outputFile !== undefined) await writeFile(values.outputFile, JSON.stringify(counts));
process.exitCode = failed.length === 0 ? 0 : 1;
