/**
 * Makes the documents that the console asks with, by their ids: each docs/operations/NAME.graphql as its text goes to the
 * server, which runs in production nothing else.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';

const DOCUMENTS = join('docs', 'operations');

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The normalised cache finds its way by `__typename`; at the root, where it knows the type, a subscription may not have it. */
function withTypenames(document) {
  const addTo = (node) => {
    const selections = node.selectionSet?.selections ?? [];
    if (selections.length === 0 || selections.some(({ name, alias }) => name?.value === '__typename' && !alias)) return;
    return { ...node, selectionSet: { ...node.selectionSet, selections: [...selections, TYPENAME] } };
  };
  return visit(document, {
    Field: { leave: addTo },
    InlineFragment: { leave: addTo },
    FragmentDefinition: { leave: addTo },
  });
}

const idOf = (text) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

/** The documents below `root`, each with the name of its operation, its id and its text. @throws for a name that two have. */
export function trustedDocuments(root) {
  const files = readdirSync(join(root, DOCUMENTS)).filter((name) => name.endsWith('.graphql'));
  const documents = files.toSorted().map((file) => {
    const document = parse(readFileSync(join(root, DOCUMENTS, file), 'utf8'));
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const text = print(withTypenames(document));
    return { file, name: operation.name.value, id: idOf(text), text };
  });
  const names = new Map();
  for (const { file, name } of documents) {
    if (names.has(name)) throw new Error(`${file} and ${names.get(name)} name their operations alike: ${name}`);
    names.set(name, file);
  }
  return documents;
}

/** The ids by the names of operations, as a module of the console. */
export const documentIdsModule = (documents) =>
  `export const documentIds: Readonly<Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(documents.map(({ name, id }) => [name, id])),
  )};\nexport const documentsVersion = '${versionOf(documents)}';\n`;

/** The version of a build, by what it asks: the server names it alike when it registers its console. */
function versionOf(documents) {
  const ids = documents.map(({ id }) => id).toSorted();
  return createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12);
}

/** The texts by their ids, as the server and the tools of other clients read them. */
export const manifestOf = (documents) =>
  `${JSON.stringify(Object.fromEntries(documents.map(({ id, text }) => [id, text])), null, 2)}\n`;
