/** The site's settings: everything comes from this server, the search too. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { wordsOf } from './search.mjs';

/** Reference pages that are written beside those of VitePress, whose check of links does not know them. */
const WRITTEN_BESIDE = [/^\/?(?:\.\.?\/)*schema\//];

/** The types and operations of the schema, as the build has written them beside this file. */
const searched = JSON.parse(readFileSync(new URL('types.json', import.meta.url), 'utf8'));

/** The search finds each of them as a section of one page, from which the theme leads to its own. */
const sectionsOf = (file) =>
  basename(file, '.md') === 'types'
    ? searched.map(([name, about]) => ({ anchor: name, titles: ['Schema', name], text: about }))
    : null;

/** How many ways lead to each type, which the index keeps beside it. */
const ways = new Map(searched.map(([name, , count]) => [name, count]));
const partOf = (section, part) =>
  part === 'ways' ? ways.get(/\/types\.html#(\w+)$/.exec(section.id)?.[1]) : section[part];

/** The index is written here; as a property that is not listed it does not reach the pages, which have search.mjs. */
const indexing = Object.defineProperty({ _splitIntoSections: sectionsOf }, 'options', {
  value: { tokenize: wordsOf, storeFields: ['title', 'titles', 'ways'], extractField: partOf },
});

const SEARCH = fileURLToPath(new URL('search.mjs', import.meta.url));
const searchOfTheSite = {
  name: 'search-of-the-site',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'minisearch' && importer !== SEARCH ? SEARCH : null),
};

const pages = (...rows) => rows.map(([text, link]) => ({ text, link }));

const sidebar = [
  {
    text: 'Start',
    items: pages(
      ['What this is', '/'],
      ['The console', '/console'],
      ['Commands', '/commands'],
      ['Beside other software', '/beside-others'],
      ['Glossary', '/glossary'],
      ['The programme', '/programme'],
      ['Rules', '/rules'],
      ['Changelog', '/CHANGELOG'],
    ),
  },
  {
    text: 'For frontend developers',
    items: pages(['The first hour', '/frontend'], ['The API', '/api'], ['Operations of the screens', '/operations/']),
  },
  { text: 'For partners', items: pages(['For partners', '/partners'], ['Payments', '/payments']) },
  {
    text: 'For operators',
    items: pages(
      ['Operating it', '/operating'],
      ['Configuration', '/configuration'],
      ['Signing in', '/signing-in'],
      ['Security', '/security'],
      ['Importing', '/importing'],
      ['Performance', '/performance'],
      ['Health', '/operating/health'],
      ['Alerts', '/operating/alerts'],
      ['Backup', '/operating/backup'],
      ['Overload', '/operating/overload'],
      ['Cluster', '/operating/cluster'],
      ['Migrations', '/operating/migrations'],
      ['Waits', '/operating/waits'],
      ['Outgoing calls', '/operating/outgoing-calls'],
      ['Who is told what', '/operating/matrix/'],
      ['Who is told what: queries', '/operating/matrix/queries'],
      ['Who is told what: mutations', '/operating/matrix/mutations'],
      ['Who is told what: personal fields', '/operating/matrix/personal-fields'],
      ['Who read what of whom', '/operating/access-log'],
      ['What people may ask', '/operating/data-rights'],
      ['Rights in the database', '/operating/rights'],
      ['Keys of data at rest', '/operating/keys'],
      ['Traces', '/operating/traces'],
      ['History', '/operating/history'],
      ['Chaos', '/operating/chaos'],
    ),
  },
  { text: 'For contributors', items: pages(['Contributing', '/CONTRIBUTING'], ['Decisions', '/decisions/']) },
];

export default {
  title: 'Sigap',
  description: 'GraphQL API and payment-webhook gateway of the JKN cadre programme.',
  base: '/docs/',
  lang: 'en',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  metaChunk: true,
  markdown: {
    anchor: { slugify: slug }, // links to headings are those that documents have among each other
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  ignoreDeadLinks: WRITTEN_BESIDE,
  vite: {
    plugins: [searchOfTheSite],
    build: { chunkSizeWarningLimit: 2_000 }, // the index of the search is one file, loaded when somebody searches
    logLevel: 'warn',
  },
  themeConfig: {
    search: { provider: 'local', options: { miniSearch: indexing } },
    outline: [2, 3],
    nav: [
      { text: 'Schema', link: '/schema/index.html', target: '_self' },
      { text: "The schema's changes", link: '/schema/changes.html', target: '_self' },
    ],
    sidebar,
  },
};
