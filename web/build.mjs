/**
 * Builds the console into web/dist/, and does nothing when nothing has changed since. Each file is compressed once here,
 * so that the server need not compress it for every visitor.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow, stampsOf, textOf, writeWhole } from '../.ci/stamps.mjs';

/** What the console is built from: its own files, the documents it asks with, and the schema that gives them types. */
const SOURCES = [join('web', 'src'), join('web', 'public'), join('docs', 'operations'), 'schema'];
const SETTINGS = [
  ...['build.mjs', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.mjs', 'write-operations.mjs'].map(
    (file) => join('web', file),
  ),
  join('node_modules', '.package-lock.json'),
];
/** The types written from the documents: they follow from the other sources. */
const WRITTEN = join('web', 'src', 'operations');
const OUTPUT = join('web', 'dist');
const STAMPS = join(OUTPUT, '.built.json');

/** Text is worth compressing; a picture is compressed already. */
const TEXT = /\.(?:html|css|js|svg|json|webmanifest|txt)$/;

/** Builds the console of the installation at `root`; resolves to whether it had to. */
export async function buildWeb(root) {
  const sources = SOURCES.flatMap((folder) => filesBelow(join(root, folder)));
  const own = sources.filter((file) => !file.startsWith(join(root, WRITTEN)));
  const stamps = stampsOf(root, [...SETTINGS.map((file) => join(root, file)), ...own]);
  if (existsSync(join(root, OUTPUT, 'index.html')) && textOf(join(root, STAMPS)) === stamps) return false;
  const [{ build }, { writeOperations }] = await Promise.all([import('vite'), import('./write-operations.mjs')]);
  await writeOperations(root);
  const arriving = join(root, `${OUTPUT}.${process.pid}`);
  await build({
    root: join(root, 'web'),
    configFile: join(root, 'web', 'vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir: arriving, emptyOutDir: true },
  });
  for (const file of filesBelow(arriving).filter((file) => TEXT.test(file))) compress(file);
  // The stamps were taken before the build: what changed meanwhile is built next time.
  writeWhole(join(arriving, '.built.json'), stamps);
  replaceFolder(arriving, join(root, OUTPUT));
  return true;
}

function compress(file) {
  const text = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}

function replaceFolder(arriving, place) {
  const leaving = `${place}.${process.pid}.old`;
  mkdirSync(join(place, '..'), { recursive: true });
  if (existsSync(place)) renameSync(place, leaving);
  renameSync(arriving, place);
  rmSync(leaving, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href)
  await buildWeb(resolve(import.meta.dirname, '..'));
