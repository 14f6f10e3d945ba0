/** The site of the documents: it builds, nothing in it leads nowhere, and a reader finds every page. */
import { readFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { type GraphQLNamedType, buildSchema, isEnumType, isIntrospectionType } from 'graphql';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { filesBelow } from '../support/files-below.js';

const SITE = 'dist/docs';
const BUILDS = 240_000;
/** What the server answers beside the site. */
const SERVED = ['/', '/schema.graphql', '/possible-types.json', '/partners/openapi.json'];

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const types = Object.values(buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getTypeMap()).filter(
  (type) => !isIntrospectionType(type),
);
/** The names of a type's fields, or of its values. */
const partsOf = (type: GraphQLNamedType): string[] =>
  isEnumType(type)
    ? type.getValues().map(({ name }) => name)
    : 'getFields' in type
      ? Object.keys(type.getFields())
      : [];

type Build = (root: string) => Promise<boolean>;

describe('the site of the documents', () => {
  let build: Build;
  let pages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    ({ buildDocs: build } = (await import(resolve('.ci/build-docs.mjs'))) as { buildDocs: Build });
    await build(process.cwd());
    const files = (await filesBelow(SITE)).filter((file) => file.endsWith('.html'));
    pages = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
  }, BUILDS);

  test('is not built again while nothing has changed', async () => {
    expect(await build(process.cwd())).toBe(false);
  });

  test('is built again for an example only when a page shows it', async () => {
    const stamped = JSON.parse(await readFile(join(SITE, '.built.json'), 'utf8')) as [string, ...unknown[]][];
    const files = stamped.map(([file]) => file);
    expect(files).toEqual(expect.arrayContaining(['examples/live.mjs', 'web/cadre-worker.js', 'docs/frontend.md']));
    expect(files).not.toContain('examples/run.mjs');
  });

  test('has a page for every document, which the reader finds beside every other', async () => {
    const home = pages.get(join(SITE, 'index.html')) ?? '';
    const documents = (await filesBelow('docs')).filter((file) => file.endsWith('.md'));
    const places = documents.map((file) => file.replace('docs/', '').replace(/README(?=\.md$)/, 'index'));
    expect(places.filter((place) => !pages.has(join(SITE, place.replace('.md', '.html'))))).toEqual([]);
    const listed = places.filter((place) => !place.startsWith('decisions/0'));
    const addresses = listed.map(
      (place) => `/docs/${place.replace(/(index)?\.md$/, (_, index) => (index ? '' : '.html'))}`,
    );
    expect(addresses.filter((address) => !home.includes(`href="${address}"`))).toEqual([]);
  });

  test('has no link that leads nowhere', async () => {
    const lost: string[] = [];
    for (const [file, html] of pages)
      for (const target of targetsIn(html, file)) if (!(await isThere(target))) lost.push(`${file}: ${target}`);
    expect(lost).toEqual([]);
  });

  test('has a page for every type of the schema, with every field and value of it, and its own search finds them', async () => {
    const found = JSON.parse(await readFile(join(SITE, 'schema/search.json'), 'utf8')) as readonly string[][];
    const listed = new Set(found.map(([name]) => name));
    const missing: string[] = [];
    for (const type of types) {
      const page = pages.get(join(SITE, 'schema', `${type.name}.html`)) ?? '';
      if (page === '' || !pages.get(join(SITE, 'schema/index.html'))?.includes(`${type.name}.html`))
        missing.push(type.name);
      for (const name of partsOf(type))
        if (!page.includes(`<section id="${name}">`)) missing.push(`${type.name}.${name}`);
      const fields = 'getFields' in type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [];
      missing.push(...[type.name, ...fields].filter((name) => !listed.has(name)).map((name) => `search: ${name}`));
    }
    expect(types.length).toBeGreaterThan(800);
    expect(missing).toEqual([]);
  });

  test('finds every type and operation of the schema in the search of all pages', async () => {
    const [index = ''] = (await filesBelow(join(SITE, 'assets'))).filter((file) =>
      /localSearchIndex.*\.js$/.test(file),
    );
    const text = await readFile(index, 'utf8');
    const names = types.flatMap((type) =>
      ROOTS.includes(type.name) ? partsOf(type).map((part) => `${type.name}.${part}`) : [type.name],
    );
    expect(
      names.filter(
        (name) => !text.includes(`/docs/types.html#${name}\\"`) && !text.includes(`/docs/types.html#${name}"`),
      ),
    ).toEqual([]);
  });

  test.each([
    ['HISTORY_CHANGED', '/docs/api.html#refusals-and-errors'],
    ['BAD_INPUT', '/docs/api.html#refusals-and-errors'],
    ['SANDBOX_NOTHING_DUE', '/docs/types.html#ProblemCode'],
    ['VISIT_IN_THE_FUTURE', '/docs/frontend.html#without-signal-minute-45'],
    ['Arrears.amountToReactivate', '/docs/types.html#Arrears'],
    ['amountToReactivate', '/docs/types.html#Arrears'],
    ['payBill', '/docs/types.html#Mutation.payBill'],
    ['backup', '/docs/operating/backup.html#backup-and-restore'],
  ])('leads who searches %s to %s', async (asked, first) => {
    const [file = ''] = (await filesBelow(join(SITE, 'assets'))).filter((one) => /localSearchIndex.*\.js$/.test(one));
    const { default: index } = (await import(resolve(file))) as { default: string };
    const { default: Search } = (await import(resolve('.ci/docs-site/search.mjs'))) as {
      default: { loadJSON: (json: string, options: object) => { search: (text: string) => { id: string }[] } };
    };
    const search = Search.loadJSON(index, { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] });
    expect(search.search(asked)[0]?.id).toBe(first);
  });

  test.each([
    ['amountToReactivate', 'Arrears.amountToReactivate'],
    ['family', 'Family'],
    ['families', 'Query.families'],
    ['paybill', 'Mutation.payBill'],
  ])('leads who searches %s in the reference to %s', async (asked, first) => {
    const entries = JSON.parse(await readFile(join(SITE, 'schema/search.json'), 'utf8')) as readonly string[][];
    const { rankedBy } = (await import(resolve(SITE, 'schema/ranked-by.js'))) as {
      rankedBy: (asked: string, entries: readonly string[][]) => readonly string[][];
    };
    expect(rankedBy(asked, entries)[0]?.[0]).toBe(first);
  });

  test('searches in the page as here', async () => {
    const scripts = (await filesBelow(join(SITE, 'assets'))).filter((file) => /LocalSearchBox.*\.js$/.test(file));
    const texts = await Promise.all(scripts.map((file) => readFile(file, 'utf8')));
    expect(texts.some((text) => text.includes('/api.html#refusals-and-errors'))).toBe(true);
  });

  test('loads nothing from elsewhere', () => {
    const foreign = [...pages].flatMap(([file, html]) =>
      [...html.matchAll(/<(?:script|img|link)[^>]* (?:src|href)="(https?:[^"]*)"/g)].map(
        ([, url]) => `${file}: ${url}`,
      ),
    );
    expect(foreign).toEqual([]);
  });
});

/** The files of the site to which a page's links and pictures lead. */
function targetsIn(html: string, file: string): string[] {
  const found = [...html.matchAll(/<(?:a|img|link|script)[^>]* (?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);
  return [...new Set(found)].flatMap((url) => {
    const [path = ''] = url.replaceAll('&amp;', '&').split(/[#?]/);
    if (path === '' || /^[a-z]+:/.test(path) || SERVED.includes(path)) return [];
    const address = posix.resolve(`/docs/${posix.dirname(posix.relative(SITE, file))}`, decodeURI(path));
    return [path.endsWith('/') ? posix.join(address, 'index.html') : address];
  });
}

const isThere = (address: string): Promise<boolean> =>
  access(address.replace(/^\/docs/, SITE)).then(
    () => true,
    () => false,
  );
