/**
 * Writes the types of the console's operations: each docs/operations/NAME.graphql becomes web/src/operations/NAME.ts,
 * so that a screen imports what it asks for, and no screen loads another's documents.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { parse, visit } from 'graphql';

const DOCUMENTS = join('docs', 'operations');
const OUTPUT = join('web', 'src', 'operations');

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

/** Writes the types of all operations, and returns the names of the files written. */
export async function writeOperations(root) {
  const names = readdirSync(join(root, DOCUMENTS))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => basename(name, '.graphql'))
    .toSorted();
  const files = await generate(
    {
      cwd: root,
      schema: join('schema', 'schema.graphql'),
      silent: true,
      generates: Object.fromEntries(
        names.map((name) => [
          join(OUTPUT, `${name}.ts`),
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
  rmSync(join(root, OUTPUT), { recursive: true, force: true });
  mkdirSync(join(root, OUTPUT), { recursive: true });
  for (const { filename, content } of files) writeFileSync(resolve(root, filename), content);
  writeFileSync(join(root, OUTPUT, 'possible-types.ts'), possibleTypes(root, names));
  return names;
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
