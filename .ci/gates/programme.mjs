/**
 * Checks docs/programme.md: every row of the programme names operations that exist, and the story that walks a day of
 * its user. The last column is written from the stories.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { broken, held, heldUnless } from '../gate-result.mjs';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';

const PAGE = 'docs/programme.md';
const ROWS = 32;
const STORY = /^tests\/stories\/rows\/(?<row>\d\d)-[a-z\d-]+\.test\.ts$/;
const FIRST_TEST = /^\s*(?:test|it)\(\s*(?<quote>['"`])(?<name>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>/m;
const NO_STORY = '–';

export async function checkProgramme() {
  const [page, stories, isServed] = await Promise.all([textOf(PAGE), readStories(), readOffers()]);
  const rows = rowsOf(page);
  return heldUnless(
    [
      ...numberProblems(rows),
      ...rows.flatMap((row) => operationProblems(row, isServed)),
      ...stories.flatMap(namelessStory),
      ...rows.flatMap((row) => storyProblems(row, stories)),
    ],
    `${rows.length} rows, ${stories.length} stories`,
  );
}

/** Writes the last column anew. */
export async function writeProgramme() {
  const [page, stories] = await Promise.all([textOf(PAGE), readStories()]);
  const lines = page.split('\n').map((line) => {
    const [row] = rowsOf(line);
    return row === undefined ? line : line.replace(/\|[^|]*\|$/, `| ${storyCell(row, stories)} |`);
  });
  await writeFile(join(ROOT, PAGE), lines.join('\n'));
  const missing = stories.flatMap(namelessStory);
  return missing.length === 0 ? held() : broken(missing);
}

const textOf = (file) => readFile(join(ROOT, file), 'utf8');

const rowsOf = (page) =>
  [
    ...page.matchAll(/^\| (?<number>\d+) \|(?<about>[^|]*)\|(?<who>[^|]*)\|(?<operations>[^|]*)\|(?<story>[^|]*)\|$/gm),
  ].map(({ groups }) => ({
    number: Number(groups.number),
    operations: namesIn(groups.operations),
    story: groups.story.trim(),
  }));

const namesIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

async function readStories() {
  const files = (await repositoryFiles()).filter((file) => STORY.test(file));
  return Promise.all(
    files.map(async (file) => ({
      file,
      row: Number(STORY.exec(file).groups.row),
      achieves: FIRST_TEST.exec(await textOf(file))?.groups.name.replaceAll(/\\(.)/g, '$1') ?? null,
    })),
  );
}

/** What the schema offers, and the calls that partners make. */
async function readOffers() {
  const schema = buildSchema(await textOf('schema/schema.graphql'));
  const { paths } = JSON.parse(await textOf('schema/partners.openapi.json'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return (name) => {
    if (name.startsWith('POST ')) return paths[name.slice('POST '.length)]?.post !== undefined;
    const [type, field] = name.split('.');
    if (field === undefined) return roots.some((root) => root.getFields()[type] !== undefined);
    return schema.getType(type)?.getFields?.()[field] !== undefined;
  };
}

function numberProblems(rows) {
  const isWhole = rows.length === ROWS && rows.every(({ number }, place) => number === place + 1);
  return isWhole ? [] : [`${PAGE}: the rows are 1 to ${ROWS} in order, and there are ${rows.length}`];
}

function operationProblems({ number, operations }, isServed) {
  if (operations.length === 0) return [`${PAGE}: row ${number} names no operation`];
  return operations
    .filter((name) => !isServed(name))
    .map((name) => `${PAGE}: row ${number}: neither the schema nor the partners' calls have ${name}`);
}

const namelessStory = ({ file, achieves, row }) => [
  ...(achieves === null ? [`${file}: no test says what its user achieves`] : []),
  ...(row >= 1 && row <= ROWS ? [] : [`${file}: there is no row ${row}`]),
];

function storyProblems(row, stories) {
  const expected = storyCell(row, stories);
  if (expected === NO_STORY)
    return [`${PAGE}: row ${row.number} has no story: write tests/stories/rows/${two(row.number)}-<what>.test.ts`];
  return row.story === expected ? [] : [`${PAGE}: row ${row.number} does not show its story: npm run fix`];
}

const two = (number) => String(number).padStart(2, '0');

const storyCell = ({ number }, stories) =>
  stories
    .filter(({ row, achieves }) => row === number && achieves !== null)
    .map(({ file, achieves }) => `[${achieves.replaceAll('|', '/')}](../${file})`)
    .join('; ') || NO_STORY;
