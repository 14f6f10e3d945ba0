/**
 * Writes the types of the console's operations: each docs/operations/NAME.graphql becomes web/src/operations/NAME.ts,
 * so that a screen imports what it asks for, and no screen loads another's documents. Does nothing when nothing has changed
 * since.
 */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, visit } from 'graphql';
import { replaceFolder } from '../.ci/site-files.mjs';
import { filesBelow, stampsOf, textOf } from '../.ci/stamps.mjs';
import { documentIdsModule, trustedDocuments } from './trusted-documents.mjs';

const DOCUMENTS = join('docs', 'operations');
const OUTPUT = join('web', 'src', 'operations');
/** What the types are written from. */
const SOURCES = [
  DOCUMENTS,
  'schema',
  join('web', 'write-operations.mjs'),
  join('web', 'trusted-documents.mjs'),
  join('node_modules', '.package-lock.json'),
];
const STAMPS = '.written.json';

/** How the wire writes each scalar; a scalar that is not named here is refused. */
const SCALARS = {
  ID: 'string',
  BillingMonth: 'string',
  CardNumber: 'string',
  CivilDate: 'string',
  DateTime: 'string',
  LiveCursor: 'string',
  PolicyValues: 'unknown',
  RegionCode: 'string',
  Rupiah: 'number',
  VirtualAccount: 'string',
};

const CONFIG = {
  onlyOperationTypes: true,
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  nonOptionalTypename: true,
  immutableTypes: true,
  dedupeFragments: true,
  optimizeDocumentNode: true,
  scalars: SCALARS,
};

/** Writes the types of all operations into the installation at `root`; resolves to whether it had to. */
export async function writeOperations(root) {
  const stamps = stampsOf(root, SOURCES.map((path) => join(root, path)).flatMap(filesOf));
  if (textOf(join(root, OUTPUT, STAMPS)) === stamps) return false;
  const names = readdirSync(join(root, DOCUMENTS))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => basename(name, '.graphql'))
    .toSorted();
  const arriving = join(root, 'web', 'src', `.operations.${process.pid}`);
  mkdirSync(arriving, { recursive: true });
  for (const { filename, content } of await typesOf(root, names)) writeFileSync(join(arriving, filename), content);
  writeFileSync(join(arriving, 'possible-types.ts'), possibleTypes(root, names));
  writeFileSync(join(arriving, 'document-ids.ts'), documentIdsModule(trustedDocuments(root)));
  // The stamps were taken first: what changed meanwhile is written next time.
  writeFileSync(join(arriving, STAMPS), stamps);
  replaceFolder(arriving, join(root, OUTPUT));
  return true;
}

const filesOf = (path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]);

/** The types of each named document, as files that are to be written. */
async function typesOf(root, names) {
  const { generate } = await import('@graphql-codegen/cli');
  return generate(
    {
      cwd: root,
      schema: join('schema', 'schema.graphql'),
      silent: true,
      generates: Object.fromEntries(
        names.map((name) => [
          `${name}.ts`,
          {
            documents: [join(DOCUMENTS, `${name}.graphql`)],
            plugins: ['typescript-operations', 'typed-document-node'],
            config: CONFIG,
          },
        ]),
      ),
    },
    false,
  );
}

/** The possible types of those interfaces and unions on which an operation sets a condition: the cache needs no others. */
function possibleTypes(root, names) {
  const all = JSON.parse(readFileSync(join(root, 'schema', 'possible-types.json'), 'utf8'));
  const used = new Set();
  for (const name of names) {
    visit(parse(readFileSync(join(root, DOCUMENTS, `${name}.graphql`), 'utf8')), {
      NamedType: ({ name: { value } }) => void used.add(value),
    });
  }
  const kept = Object.fromEntries(Object.entries(all).filter(([type]) => used.has(type)));
  return `export const possibleTypes: { [type: string]: string[] } = ${JSON.stringify(kept)};\n`;
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href)
  await writeOperations(resolve(import.meta.dirname, '..'));
