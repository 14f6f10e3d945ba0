/** Lists what changed of the schema between releases, or, before the first release, from day to day. */
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { fileAt } from '../promised.mjs';
import { git } from '../run-command.mjs';
import { escaped, page } from './html.mjs';

const SCHEMA = 'schema/schema.graphql';
/** The parts in which changes are told, by how the library judges them. */
const TITLES = {
  BREAKING: 'Breaking',
  DANGEROUS: 'To look at: what a client that reads everything meets for the first time',
  NON_BREAKING: 'Added, and safe',
};

/**
 * The changes between two printed schemas, each part with its messages; what is said in other words is left out, and so is
 * a part without changes.
 */
export async function changesBetween(before, after) {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const told = changes.filter(({ type }) => !type.includes('DESCRIPTION'));
  return Object.values(TITLES)
    .map((title) => {
      const messages = told
        .filter(({ criticality }) => TITLES[criticality.level] === title)
        .map(({ message }) => message);
      return { title, messages };
    })
    .filter(({ messages }) => messages.length > 0);
}

/** Names stand between quotes in what the library says; here they are code. */
const itemOf = (message) => `<li>${escaped(message).replaceAll(/'([^']+)'/g, '<code>$1</code>')}</li>`;

/**
 * The page of changes, the newest first: one section for each release (a tag v…), or for each day on which the schema
 * changed while there is no release.
 */
export async function schemaChangesPage(now) {
  const moments = [...(await momentsOf()), { name: 'Now', text: now }];
  const sections = [];
  for (const [place, { name, text }] of moments.entries()) {
    const before = moments[place - 1];
    const parts = before === undefined ? [] : await changesBetween(before.text, text);
    if (parts.length > 0) sections.unshift(`<h2>${name}, since ${before.name}</h2>${parts.map(partOf).join('\n')}`);
  }
  const body = sections.length === 0 ? '<p>Nothing to compare with: this copy has no history of the schema.</p>' : '';
  return page({ title: 'Changes of the schema', body: [INTRO, body, ...sections].join('\n') });
}

const INTRO = `<p>Written from the schema itself: every type, field, argument and value that came, went or changed.
<a href="../CHANGELOG.html">The changelog</a> says why, and <code>npm run schema:changes -- &lt;revision&gt;</code> compares with any
revision of yours.</p>`;

const partOf = ({ title, messages }) =>
  `<details><summary>${title}: ${messages.length}</summary><ul>${messages.map(itemOf).join('')}</ul></details>`;

async function momentsOf() {
  const tags = await lines('tag', '--list', 'v*', '--sort=version:refname');
  const revisions = tags.length > 0 ? tags.map((name) => ({ name, revision: name })) : await lastOfEachDay();
  const texts = revisions.map(async ({ name, revision }) => ({ name, text: await fileAt(revision, SCHEMA) }));
  return (await Promise.all(texts)).filter(({ text }) => text !== null);
}

const DAYS_MAX = 14;

/** The last commit of each day before today that changed the schema, the oldest first. */
async function lastOfEachDay() {
  const commits = (await lines('log', '--format=%H %cs', '--', SCHEMA)).map((line) => line.split(' '));
  const days = new Map(commits.toReversed().map(([revision, day]) => [day, revision]));
  return [...days]
    .slice(0, -1)
    .slice(-DAYS_MAX)
    .map(([name, revision]) => ({ name, revision }));
}

async function lines(...args) {
  const { code, stdout } = await git(...args);
  return code === 0 ? stdout.split('\n').filter(Boolean) : [];
}
