/**
 * Checks the documents: links, named paths and npm scripts exist, what is quoted from a file stands in it, and the README
 * stays short and shows every room.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { readMarkdown } from '../markdown.mjs';
import { isNamed } from '../named-path.mjs';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';
import { heldUnless } from '../gate-result.mjs';
import { recipeProblems } from './recipes.mjs';

const { neighbourhoods } = createRequire(import.meta.url)('../streets.cjs');

const README_BYTES_MAX = 12_000;
/** The history tells of the past, so its paths and commands may be gone. */
const HISTORY = 'docs/CHANGELOG.md';
const NAMES_A_PATH =
  /^(?:(?:src|tests|docs|migrations|schema|bench|chaos|attacks|\.ci|\.github|\.githooks)\/[^\s`'"]*|[\w.*-]+\.(?:ts|mjs|cjs|js|json|ya?ml|md|sql|graphql))$/;
const NPM_SCRIPT = /\bnpm (?:run (?:-s )?)?([a-z][\w:-]*)/g;
/** The commands that npm has without a script of that name. */
const OF_NPM_ITSELF = new Set(['ci', 'init', 'install', 'run']);

export async function checkDocuments() {
  const files = await repositoryFiles();
  const documents = await readDocuments(files.filter((file) => file.endsWith('.md')));
  const scripts = new Set(Object.keys(JSON.parse(await textOf('package.json')).scripts));
  const places = placesOf(files);
  const problems = documents.flatMap((document) => [
    ...lostLinks(document, { places, documents }),
    ...(document.file === HISTORY ? [] : [...lostPaths(document, places), ...lostScripts(document, scripts)]),
  ]);
  return heldUnless(
    [
      ...problems,
      ...(await wrongQuotes(documents)),
      ...(await recipeProblems(files, textOf)),
      ...readmeProblems(await textOf('README.md')),
    ],
    `${documents.length} documents`,
  );
}

const textOf = (file) => readFile(join(ROOT, file), 'utf8');

const readDocuments = (files) =>
  Promise.all(files.map(async (file) => ({ file, ...readMarkdown(await textOf(file)) })));

/** The paths of every file and of every folder above it. */
function placesOf(files) {
  const places = new Set(files);
  for (const file of files)
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) places.add(folder);
  return places;
}

function lostLinks({ file, links }, { places, documents }) {
  return links.flatMap(({ url, line }) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(url)) return [];
    const [path, anchor] = decodeURI(url).split('#');
    const target = path === '' ? file : posix.join(posix.dirname(file), path).replace(/\/$/, '');
    if (!places.has(target)) return [`${file}:${line}: the link ${url} leads nowhere`];
    const page = documents.find((document) => document.file === target);
    const isLost = anchor !== undefined && page !== undefined && !page.anchors.has(anchor);
    return isLost ? [`${file}:${line}: ${target} has no heading #${anchor}`] : [];
  });
}

/**
 * The paths that do not exist. A path may hold `<a-name>` or `*`, which match anything; a bare file name may be in any
 * folder.
 */
function lostPaths({ file, names }, places) {
  return names
    .filter(({ name }) => NAMES_A_PATH.test(name) && ![...places].some((place) => isNamed(place, name)))
    .map(({ name, line }) => `${file}:${line}: there is no ${name}`);
}

const lostScripts = ({ file, code }, scripts) =>
  code.flatMap(({ text, line }) =>
    [...text.matchAll(NPM_SCRIPT)]
      .map(([, script]) => script)
      .filter((script) => !scripts.has(script) && !OF_NPM_ITSELF.has(script))
      .map((script) => `${file}:${line}: package.json has no script ${script}`),
  );

/** The blocks of code that are no part of the file they name; indentation aside, as a quote begins at the margin. */
async function wrongQuotes(documents) {
  const quotes = documents.flatMap(({ file: page, quotes }) => quotes.map((quote) => ({ page, ...quote })));
  const checked = quotes.map(async ({ page, file, text, line }) => {
    const source = await textOf(file).catch(() => null);
    if (source === null) return [`${page}:${line}: there is no ${file} to quote from`];
    return atMargin(source).includes(atMargin(text)) ? [] : [`${page}:${line}: ${file} does not hold this quote`];
  });
  return (await Promise.all(checked)).flat();
}

const atMargin = (text) => text.replaceAll(/^ +/gm, '');

function readmeProblems(readme) {
  const bytes = Buffer.byteLength(readme);
  const tree = readMarkdown(readme).code.find(({ text }) => text.startsWith('src/\n'))?.text ?? '';
  const tooLong = `README.md has ${bytes} bytes, at most ${README_BYTES_MAX}: move what not everybody needs to docs/`;
  return [...(bytes > README_BYTES_MAX ? [tooLong] : []), ...neighbourhoods.flatMap((one) => unshownRooms(one, tree))];
}

/**
 * The rooms that the README's tree does not show: a neighbourhood is indented by two spaces, and its rooms are on its
 * line and on the lines that continue it.
 */
function unshownRooms({ name, rooms }, tree) {
  const shown = new RegExp(`^  ${name}/ .*(?:\\n {4,}.*)*`, 'm').exec(tree)?.[0];
  if (shown === undefined) return [`README.md: the tree does not show src/${name}/`];
  return rooms
    .filter((room) => !new RegExp(`(?<![\\w-])${room}(?![\\w-])`).test(shown))
    .map((room) => `README.md: the tree does not show src/${name}/${room}/`);
}
