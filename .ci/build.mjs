/**
 * Builds the tree into dist/, and does nothing when nothing has changed since. The built files of a deleted source are
 * deleted too, so that dist/ holds exactly what a clean build would.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notInstalled } from './installed.mjs';
import { filesBelow, stampsOf, textOf, writeWhole } from './stamps.mjs';

const OUTPUT = 'dist';
/** The file with the stamp of every source at the last build without a fault. */
const STAMPS = join(OUTPUT, '.built.json');
/** The file in which the compiler remembers its last run; without it everything is compiled anew. */
const MEMORY = join(OUTPUT, '.tsbuildinfo');
/** The console's sources are compiled where a test imports them, so that a change of them is a change of the tree. */
const IMPORTED = join('web', 'src');
/** What writes the types of the console's operations, which those sources need; trees without a console lack it. */
const WRITER = join('web', 'write-operations.mjs');
/** The files besides the sources on which the build depends. */
const SETTINGS = ['tsconfig.json', 'package.json', join('node_modules', '.package-lock.json')];

/**
 * Builds, and returns the compiler's exit code: 0 when all is built. The compiler's output goes to this process's own.
 */
export async function build(root) {
  if (existsSync(join(root, WRITER)))
    await (await import(pathToFileURL(join(root, WRITER)).href)).writeOperations(root);
  const folders = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).include;
  const sources = folders.flatMap((folder) => filesBelow(join(root, folder)).filter(isSource));
  const imported = filesBelow(join(root, IMPORTED)).filter(isSource);
  const stamps = stampsOf(root, [...SETTINGS.map((file) => join(root, file)), ...sources, ...imported]);

  const expected = new Set(sources.flatMap((source) => outputsOf(root, source)));
  const present = folders.flatMap((folder) => filesBelow(join(root, OUTPUT, folder)));
  for (const file of present.filter((file) => !expected.has(file))) rmSync(file);

  const isWhole = present.filter((file) => expected.has(file)).length === expected.size;
  if (isWhole && textOf(join(root, STAMPS)) === stamps) return 0;
  // The compiler writes anew only what it does not remember, so it must forget when something is missing.
  if (!isWhole) {
    rmSync(join(root, MEMORY), { force: true });
    // Only somebody who looks on wants to know; a gate's report holds the compiler's words alone.
    if (process.stderr.isTTY) process.stderr.write('Compiling the server, half a minute or less …\n');
  }
  rmSync(join(root, STAMPS), { force: true });
  const code = await compile(root);
  // The stamps were taken before the build: what changed meanwhile is built next time.
  if (code === 0) writeWhole(join(root, STAMPS), stamps);
  return code;
}

const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

function outputsOf(root, source) {
  const built = join(root, OUTPUT, relative(root, source)).replace(/\.ts$/, '.js');
  return [built, `${built}.map`];
}

function compile(root) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((done, refuse) => {
    const child = spawn(process.execPath, [compiler, '--project', root], { stdio: 'inherit' });
    child.once('error', refuse);
    child.once('exit', (code) => done(code ?? 1));
  });
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const missing = notInstalled(process.cwd());
  if (missing === null) process.exitCode = await build(process.cwd());
  else {
    process.stderr.write(
      `node_modules is not what package-lock.json names (${missing}): run "npm ci", then this again.\n`,
    );
    process.exitCode = 1;
  }
}
