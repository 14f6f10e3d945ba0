/**
 * Checks that nothing of a person or of somebody's machine is committed, and that no comment points to a document that
 * is not here.
 */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';
import { heldUnless } from '../gate-result.mjs';

const READ =
  /\.(?:ts|mts|cts|js|mjs|cjs|json|md|sql|patch|graphql|ya?ml|html|css|sh|toml|txt)$|(?:^|\/)(?:run|pre-commit|Dockerfile|\.[a-z]+rc|\.gitignore|\.editorconfig)$/;
const OTHERS_WORDS = /(?:^|\/)package-lock\.json$/;

/** The names that every machine has, which are no leak. */
const ORDINARY_HOSTS = new Set(['localhost', 'debian', 'ubuntu', 'runner', 'server', 'postgres', 'sigap', 'docker']);

const LEAKS = [
  { what: 'a path of one machine', pattern: /(?<![\w.$}-])\/(?:work|home\/[a-z]\w*|Users\/[A-Za-z]\w*)\/[\w.]/g },
  {
    what: 'an e-mail address',
    pattern:
      /[\w.+-]+@(?!(?:[\w-]+\.)*(?:example|test|invalid|localhost)\b)[a-z][\w-]*(?:\.[a-z][\w-]*)*\.[a-z]{2,}\b/gi,
  },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{16}/g },
  {
    what: 'a token of a code host, registry or cloud',
    pattern: /\b(?:gh[pousr]_\w{36}|github_pat_\w{22}|AKIA[A-Z0-9]{16}|npm_\w{36})\b/g,
  },
];

export async function checkLeaks() {
  const files = await repositoryFiles();
  const readable = files.filter((file) => READ.test(file) && !OTHERS_WORDS.test(file));
  const documents = new Set(files.map((file) => basename(file)));
  const found = await Promise.all(
    readable.map(async (file) => leaksIn(file, await readFile(join(ROOT, file), 'utf8'), documents)),
  );
  return heldUnless(found.flat(), `${readable.length} files`);
}

function leaksIn(file, text, documents) {
  const found = [
    ...LEAKS.flatMap(({ what, pattern }) => [...text.matchAll(pattern)].map((match) => ({ what, at: match.index }))),
    ...hostNames(text),
    ...lostDocuments(text, documents),
  ];
  return found.map(({ what, at }) => `${file}:${text.slice(0, at).split('\n').length}: ${what}`);
}

function hostNames(text) {
  const host = hostname().toLowerCase();
  const at = text.toLowerCase().indexOf(host);
  const tells = host.length >= 6 && !ORDINARY_HOSTS.has(host) && at !== -1;
  return tells ? [{ what: 'the name of this machine', at }] : [];
}

const lostDocuments = (text, documents) =>
  [...text.matchAll(/(?<![\w-])(\w[\w-]*\.md)\b/g)]
    .filter(([, name]) => !documents.has(name))
    .map((match) => ({ what: `a document that is not in this repository (${match[1]})`, at: match.index }));
