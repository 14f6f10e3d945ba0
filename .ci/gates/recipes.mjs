/** Checks that every worked example of CONTRIBUTING.md touches what its recipe names and nothing else. */
import { readMarkdown } from '../markdown.mjs';
import { isNamedOrWithin } from '../named-path.mjs';

export const RECIPES = 'CONTRIBUTING.md';
const EXAMPLE = /^docs\/examples\/[\w-]+\.patch$/;

/**
 * The problems of the examples. `textOf` reads a file of the repository; a file that a tool writes is no part of an
 * example.
 */
export async function recipeProblems(files, textOf) {
  const sections = (await textOf(RECIPES)).split(/^(?=## )/m).map(readMarkdown);
  const examples = files.filter((file) => EXAMPLE.test(file));
  return (await Promise.all(examples.map(async (file) => strayFiles(file, await textOf(file), sections)))).flat();
}

function strayFiles(example, patch, sections) {
  const recipe = sections.find(({ links }) => links.some(({ url }) => url === example));
  if (recipe === undefined) return [`${example}: no recipe of ${RECIPES} links to it`];
  return [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)]
    .map(([, touched]) => touched)
    .filter((touched) => !recipe.names.some(({ name }) => isNamedOrWithin(touched, name)))
    .map((touched) => `${example}: it touches ${touched}, which its recipe in ${RECIPES} does not name`);
}
