/**
 * Writes the pages of the schema in HTML: text is escaped where it is put into a page, and what is code in a description is
 * shown as code.
 */

const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as it stands in a page or between the quotes of an attribute. */
export const escaped = (text) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign]);

/** A description of the schema: paragraphs, with `code` between backticks. */
export const described = (description) =>
  (description ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('');

/** A page of the reference; `kind` says after the title what it is. */
export const page = ({ title, kind = '', body }) =>
  frame({
    title: `${title} · Sigap's schema`,
    heading: `${title}${kind === '' ? '' : ` <small>${kind}</small>`}`,
    body,
  });

/** A page that shows a file of the repository. */
export const sourcePage = (file, text) =>
  frame({
    title: `${file} · Sigap`,
    heading: escaped(file),
    body: `<pre tabindex="0"><code>${escaped(text)}</code></pre>`,
  });

const frame = ({ title, heading, body }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/schema/schema.css">
<script type="module" src="/docs/schema/search.js"></script>
<header><nav><a href="/docs/">Sigap</a> <a href="/docs/schema/index.html">Schema</a> <a href="/docs/schema/changes.html">Changes</a></nav>
<search><label>Find <input type="search" autocomplete="off" placeholder="Family.arrears" role="combobox" aria-expanded="false" aria-controls="found"></label>
<ol id="found" hidden></ol></search></header>
<main>
<h1>${heading}</h1>
${body}
</main>
</html>
`;
