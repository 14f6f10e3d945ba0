/**
 * Builds the console into web/dist/, and does nothing when nothing has changed since. Each file is compressed once here,
 * so that the server need not compress it for every visitor.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressBelow, replaceFolder } from '../.ci/site-files.mjs';
import { filesBelow, stampsOf, textOf, writeWhole } from '../.ci/stamps.mjs';
import { manifestOf, trustedDocuments } from './trusted-documents.mjs';

/** What the console is built from: its own files, the documents it asks with, and the schema that gives them types. */
const SOURCES = [join('web', 'src'), join('web', 'public'), join('docs', 'operations'), 'schema'];
const SETTINGS = [
  ...[
    'build.mjs',
    'cadre-worker.js',
    'index.html',
    'package.json',
    'tsconfig.json',
    'vite.config.mjs',
    'trusted-documents.mjs',
    'write-operations.mjs',
  ].map((file) => join('web', file)),
  join('node_modules', '.package-lock.json'),
];
/** The types written from the documents: they follow from the other sources. */
const WRITTEN = join('web', 'src', 'operations');
const OUTPUT = join('web', 'dist');
const STAMPS = join(OUTPUT, '.built.json');

/** What makes the cadre's screen an app on a phone. */
const INSTALLABLE =
  '<link rel="manifest" href="/kader.webmanifest"><link rel="apple-touch-icon" href="/icon-180.png">' +
  '<meta name="theme-color" content="#34318f">';

/** What the server tells its console comes with the scripts: nobody can be signed in before it. */
const SETTINGS_EARLY = '<link rel="preload" as="fetch" crossorigin href="/console/config.json">';

/** The language of most visitors; its words are fetched with the page, another's when they are wanted. */
export const USUAL_LANGUAGE = 'src/words/id/index.ts';

/** Builds the console of the installation at `root`; resolves to whether it had to. */
export async function buildWeb(root) {
  const sources = SOURCES.flatMap((folder) => filesBelow(join(root, folder)));
  const own = sources.filter((file) => !file.startsWith(join(root, WRITTEN)));
  const stamps = stampsOf(root, [...SETTINGS.map((file) => join(root, file)), ...own]);
  if (existsSync(join(root, OUTPUT, 'index.html')) && textOf(join(root, STAMPS)) === stamps) return false;
  process.stderr.write('Building the console, about half a minute the first time …\n');
  const { writeOperations } = await import('./write-operations.mjs');
  await writeOperations(root);
  const arriving = join(root, `${OUTPUT}.${process.pid}`);
  await buildForUse(root, arriving);
  await writePages(root, arriving);
  await writeCadreWorker(root, arriving);
  writeFileSync(join(arriving, 'trusted-documents.json'), manifestOf(trustedDocuments(root)));
  compressBelow(arriving);
  // The stamps were taken before the build: what changed meanwhile is built next time.
  writeWhole(join(arriving, '.built.json'), stamps);
  replaceFolder(arriving, join(root, OUTPUT));
  return true;
}

/** Bundles for use, also where a test runner has named the environment `test`: React would be twice as large and slow. */
async function buildForUse(root, folder) {
  const { build } = await import('vite');
  const named = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: join(root, 'web'),
      configFile: join(root, 'web', 'vite.config.mjs'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (named === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = named;
  }
}

/**
 * Writes the page of each screen: the same page, which also names the files that the screen needs, so that a phone
 * fetches all of them at once instead of one after the other.
 */
async function writePages(root, folder) {
  const { SCREEN_LIST } = await import(pathToFileURL(join(root, 'web', 'src', 'parts', 'screen-list.ts')).href);
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const { name, path } of SCREEN_LIST) {
    const code = Object.keys(manifest).find((file) => file.startsWith(`src/screens/${name}/`));
    const early = earlyFiles(manifest, [USUAL_LANGUAGE, code]).filter((file) => !page.includes(file));
    const links = early.map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    );
    const file = path === '/' ? 'index.html' : `${path.slice(1)}.html`;
    const install = name === 'cadre' ? INSTALLABLE : '';
    writeFileSync(join(folder, file), page.replace('</head>', `${SETTINGS_EARLY}${links.join('')}${install}</head>`));
  }
}

/**
 * What the cadre's phone keeps beside the code of its screen: both languages, since either may be chosen without signal,
 * and the code that knows who has signed in.
 */
const KEPT_ON_PHONE = [
  'src/words/id/index.ts',
  'src/words/en/index.ts',
  'src/screens/cadre/CadreScreen.tsx',
  'src/session/identity.ts',
];

/** Writes the service worker of the cadre's phone, which names the files of this build: a new build is a new worker. */
async function writeCadreWorker(root, folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const files = [
    ...earlyFiles(manifest, ['index.html', ...KEPT_ON_PHONE]),
    'mark.svg',
    'icon-192.png',
    'kader.webmanifest',
  ];
  const shell = files.map((file) => `/${file}`);
  const source = readFileSync(join(root, 'web', 'cadre-worker.js'), 'utf8');
  const version = createHash('sha256').update(source).update(shell.join('\n')).digest('hex').slice(0, 16);
  const asked = pathToFileURL(join(root, 'web', 'src', 'session', 'personas-address.ts')).href;
  const { PERSONAS_ADDRESS: address, PERSONAS_HEADERS: headers } = await import(asked);
  const written = { SHELL: shell, VERSION: `kader-${version}`, PERSONAS: { address, headers } };
  const head = Object.entries(written).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(join(folder, 'kader-worker.js'), head.join('') + source);
}

/** The scripts and styles of modules and of what they import, by the bundler's own list. */
export function earlyFiles(manifest, names) {
  const seen = new Set();
  const follow = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const imported of manifest[name].imports ?? []) follow(imported);
  };
  for (const name of names) follow(name);
  return [...new Set([...seen].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]))];
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href)
  await buildWeb(resolve(import.meta.dirname, '..'));
