/** Reads what can be checked in a Markdown document: its links, the anchors of its headings, and its code. */
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/**
 * Reads a document: `links` and `names` (inline code) come with their lines; `anchors` are what a link may name after
 * `#`; `code` is every piece of code, inline or in a block, in which a command may stand; `quotes` are the blocks that say
 * after their language from which file they are.
 */
export function readMarkdown(text) {
  const slugger = new GithubSlugger();
  const found = { links: [], names: [], anchors: new Set(), code: [], quotes: [] };
  visit(fromMarkdown(text), (node) => {
    const { line } = node.position.start;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      found.links.push({ url: node.url, line });
    if (node.type === 'heading') found.anchors.add(slugger.slug(plainText(node)));
    if (node.type === 'inlineCode') found.names.push({ name: node.value, line });
    if (node.type === 'inlineCode' || node.type === 'code') found.code.push({ text: node.value, line });
    if (node.type === 'code' && node.meta) found.quotes.push({ file: node.meta, text: node.value, line });
  });
  return found;
}

const plainText = (node) => node.value ?? (node.children ?? []).map(plainText).join('');
