/**
 * Lays the documents of the repository out as the pages of the site. Their links lead to pages of the site too: a source
 * that a document names becomes a page that shows it.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** What the server answers itself, by the path in the repository. */
const SERVED = new Map([
  ['schema/schema.graphql', '/docs/schema/index.html'],
  ['schema/possible-types.json', '/possible-types.json'],
  ['schema/partners.openapi.json', '/partners/openapi.json'],
]);
const PICTURE = /\.(?:svg|png|jpg|webp)$/;

/** Where a document of the repository stands in the site; a folder's README is its first page, and ours is the home. */
export const placeOf = (file) => file.replace(/^docs\//, '').replace(/(^|\/)README(?=\.md$)/, '$1index');

/** Writes the pages of the documents into `folder`; returns the other files that they name, which are to be shown. */
export function stagePages({ root, documents, folder }) {
  const sources = new Set();
  for (const file of documents) {
    const text = readFileSync(join(root, file), 'utf8');
    const place = placeIn(folder, placeOf(file));
    writeFileSync(place, withLinks(text, { root, file, documents: new Set(documents), folder, sources }));
  }
  return [...sources];
}

/** A place in the folder, which is made. */
function placeIn(folder, place) {
  const path = join(folder, place);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** The text with each of its links leading where the site has what it names. */
function withLinks(text, site) {
  const links = [];
  visit(fromMarkdown(text), ['link', 'image'], (node) => void links.push(node));
  let written = text;
  for (const { url, position } of links.toReversed()) {
    const [from, to] = [position.start.offset, position.end.offset];
    written = written.slice(0, from) + linkIn(written.slice(from, to), url, site) + written.slice(to);
  }
  return written;
}

/** One link as it is to stand in the site; `source` is how it is written in the document. */
function linkIn(source, url, site) {
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(url)) return source;
  const [path, anchor] = decodeURI(url).split('#');
  const target = posix.join(posix.dirname(site.file), path).replace(/\/$/, '');
  const page = [target, `${target}/README.md`].find((file) => site.documents.has(file));
  const leadingTo = (place) => source.replace(`](${url}`, `](${relativePlace(site.file, place)}`);
  if (page !== undefined) return leadingTo(`${placeOf(page)}${anchor === undefined ? '' : `#${anchor}`}`);
  if (PICTURE.test(target)) {
    copyFileSync(join(site.root, target), placeIn(site.folder, placeOf(target)));
    return leadingTo(placeOf(target));
  }
  const words = source.slice(1, source.lastIndexOf(`](${url}`)).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  const address = SERVED.get(target) ?? addressOfSource(target, site);
  return address === null ? words : `<a href="${address}" target="_self">${words}</a>`;
}

/** The address of the page that shows a file; null for a folder, which has none. */
function addressOfSource(target, { root, sources }) {
  const path = join(root, target);
  if (!existsSync(path) || statSync(path).isDirectory()) return null;
  sources.add(target);
  return `/docs/sources/${target}.html`;
}

function relativePlace(file, place) {
  const path = posix.relative(posix.dirname(placeOf(file)), place);
  return path.startsWith('.') ? path : `./${path}`;
}
