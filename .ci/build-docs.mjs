/**
 * Builds the documents into dist/docs/, a site that the server shows at /docs, and does nothing when nothing has changed
 * since. It holds the pages of docs/, the reference of the schema, and what changed of the schema.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchema } from 'graphql';
import { schemaChangesPage } from './docs-site/schema-changes.mjs';
import { sourcePage } from './docs-site/html.mjs';
import { schemaPages, searchedIn } from './docs-site/schema-pages.mjs';
import { stagePages } from './docs-site/stage-pages.mjs';
import { compressBelow, replaceFolder } from './site-files.mjs';
import { filesBelow, stampsOf, textOf, writeWhole } from './stamps.mjs';

const SCHEMA = join('schema', 'schema.graphql');
const OUTPUT = join('dist', 'docs');
const SITE = join('.ci', 'docs-site');
const SETTINGS = ['.ci/build-docs.mjs', '.ci/site-files.mjs', SCHEMA, 'node_modules/.package-lock.json'];

/** Builds the site of the installation at `root`; resolves to whether it had to. */
export async function buildDocs(root) {
  const sources = ['docs', SITE].flatMap((folder) => filesBelow(join(root, folder)));
  const documents = documentsOf(root);
  const files = [...SETTINGS, ...documents, ...filesNamedIn(root, documents)].map((file) => join(root, file));
  const stamps = stampsOf(root, [...files, ...sources]);
  const stamped = join(root, OUTPUT, '.built.json');
  if (textOf(stamped) === stamps) return false;
  process.stderr.write('Building the documents, about half a minute …\n');

  // It stands in the repository, so that what the site is built with is found from there.
  const staged = join(root, 'dist', `.docs.${process.pid}`);
  const arriving = join(root, `${OUTPUT}.${process.pid}`);
  try {
    await writeSite({ root, staged, arriving });
    writeWhole(join(arriving, '.built.json'), stamps);
    replaceFolder(arriving, join(root, OUTPUT));
  } finally {
    for (const folder of [staged, arriving]) rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

const TYPES_PAGE = `# Types of the schema

<a href="/docs/schema/index.html" target="_self">Every type</a> has a page of its own.
`;

const documentsOf = (root) => [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'examples', 'src']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => file.endsWith('.md'))
    .map((file) => relative(root, file)),
];

/** The files that a document names by a link: the site shows them, so it is built again when one of them changes. */
function filesNamedIn(root, documents) {
  const named = documents.flatMap((document) =>
    [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)#\s:]+)/g)].map(([, path]) =>
      posix.join(posix.dirname(document), path),
    ),
  );
  const isFile = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  return [...new Set(named)].filter((file) => !file.startsWith('..') && isFile(file));
}

async function writeSite({ root, staged, arriving }) {
  const schema = readFileSync(join(root, SCHEMA), 'utf8');
  mkdirSync(staged, { recursive: true });
  const sources = stagePages({ root, documents: documentsOf(root), folder: staged });
  writeFileSync(join(staged, 'tsconfig.json'), '{}'); // that of the server is none of the site's
  for (const file of ['config.mjs', 'search.mjs']) cpSync(join(root, SITE, file), join(staged, '.vitepress', file));
  // The search of the site knows the schema too, through a page of its own.
  writeFileSync(join(staged, '.vitepress', 'types.json'), JSON.stringify(searchedIn(buildSchema(schema))));
  writeFileSync(join(staged, ['types', 'md'].join('.')), TYPES_PAGE);
  cpSync(join(root, SITE, 'theme'), join(staged, '.vitepress', 'theme'), { recursive: true });
  await buildPages(staged, arriving);
  await writeReference(join(root, SITE), join(arriving, 'schema'), schema);
  for (const file of sources) {
    const page = join(arriving, 'sources', `${file}.html`);
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, sourcePage(file, readFileSync(join(root, file), 'utf8')));
  }
  writeFileSync(join(arriving, 'scripts.json'), JSON.stringify(scriptsIn(arriving)));
  // The best compression of a thousand small pages would take longer than all the rest.
  compressBelow(arriving, { quality: 5, level: 6 });
}

/** VitePress says what it does; here only what is wrong is of interest. */
async function buildPages(staged, arriving) {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vitepress');
  await build(staged, { outDir: arriving, emptyOutDir: true });
}

async function writeReference(site, folder, schema) {
  mkdirSync(folder, { recursive: true });
  const pages = schemaPages(buildSchema(schema)).set('changes.html', await schemaChangesPage(schema));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  for (const name of ['schema.css', 'search.js', 'ranked-by.js'])
    cpSync(join(site, 'reference', name), join(folder, name));
}

/** The hashes of the scripts that stand in the pages themselves, by which the server lets a browser run them. */
function scriptsIn(folder) {
  const inline = filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g)]);
  const hashes = inline.map(([, text]) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
  return [...new Set(hashes)];
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href)
  await buildDocs(resolve(import.meta.dirname, '..'));
