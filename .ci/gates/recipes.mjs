/**
 * Checks that every worked example of CONTRIBUTING.md touches what its recipe names and nothing else, and that they can be
 * applied one after another.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMarkdown } from '../markdown.mjs';
import { isNamedOrWithin } from '../named-path.mjs';
import { git } from '../run-command.mjs';

export const RECIPES = 'CONTRIBUTING.md';
/** The worked examples in the order in which they build on each other. */
export const EXAMPLES = ['capability', 'mutation', 'column', 'field'];
const EXAMPLE = /^docs\/examples\/[\w-]+\.patch$/;

/**
 * The problems of the examples. `textOf` reads a file of the repository; a file that a tool writes is no part of an
 * example.
 */
export async function recipeProblems(files, textOf) {
  const sections = (await textOf(RECIPES)).split(/^(?=## )/m).map(readMarkdown);
  const examples = files.filter((file) => EXAMPLE.test(file));
  const strays = await Promise.all(examples.map(async (file) => strayFiles(file, await textOf(file), sections)));
  const missing = examples
    .filter((file) => !IN_ORDER.includes(file))
    .map((file) => `${file}: it has no place in the order`);
  return [...strays.flat(), ...missing, ...(await unappliedParts(files, textOf))];
}

const IN_ORDER = EXAMPLES.map((name) => `docs/examples/${name}.patch`);

/** What git cannot apply, in its words, when the examples are applied in their order; nothing where they are applied already. */
async function unappliedParts(files, textOf) {
  const whole = (await Promise.all(IN_ORDER.map(textOf))).join('');
  const made = [...whole.matchAll(/^--- \/dev\/null\n\+\+\+ b\/(.+)$/gm)].map(([, file]) => file);
  if (made.every((file) => files.includes(file))) return [];
  const folder = await mkdtemp(join(tmpdir(), 'sigap-examples-'));
  try {
    const patch = join(folder, 'whole.patch');
    await writeFile(patch, whole);
    const { code, stderr } = await git('apply', '--check', patch);
    return code === 0 ? [] : [`docs/examples: the examples do not apply one after another: ${stderr.trim()}`];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function strayFiles(example, patch, sections) {
  const recipe = sections.find(({ links }) => links.some(({ url }) => url === example));
  if (recipe === undefined) return [`${example}: no recipe of ${RECIPES} links to it`];
  return [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)]
    .map(([, touched]) => touched)
    .filter((touched) => !recipe.names.some(({ name }) => isNamedOrWithin(touched, name)))
    .map((touched) => `${example}: it touches ${touched}, which its recipe in ${RECIPES} does not name`);
}
