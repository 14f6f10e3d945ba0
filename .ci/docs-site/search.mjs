/**
 * How the search of the site reads words: a name of code is one word, so that `HISTORY_CHANGED` finds what says that and
 * not all that says "history". The pages load this in the place of MiniSearch, with which it indexes: settings of
 * VitePress that are functions would have to be evaluated in the page, which its content security policy forbids.
 */
import MiniSearch from 'minisearch';

/** Everything between words: spaces and punctuation, but for what names of code are written with. */
const BETWEEN_NAMES = /(?:(?!_)[\n\r\p{Z}\p{P}])+/u;

const isName = (word) => word.includes('_');

/** What a text is found by: its words, and each name of code both as it is written and by its parts. */
export const wordsOf = (text) => {
  const words = text.split(BETWEEN_NAMES);
  return [...words, ...words.filter(isName).flatMap((name) => name.split('_'))];
};

/** The table in which the codes are explained is the answer to who asks for one; what was once, and what only leads on to a type, come last. */
function worth(id, term) {
  if (/\/CHANGELOG|\/types\.html#\w+(?:Edge|Connection)$/.test(id)) return 0.2;
  return isName(term) && id.endsWith('/api.html#refusals-and-errors') ? 10 : 1;
}

const SEARCH = {
  tokenize: (text) => text.split(BETWEEN_NAMES),
  fuzzy: (term) => (isName(term) ? false : 0.2),
  prefix: true,
  boost: { title: 8, text: 2, titles: 1 },
  boostDocument: worth,
};

export default class SiteSearch extends MiniSearch {
  static loadJSON(json, options) {
    return super.loadJSON(json, { ...options, tokenize: wordsOf, searchOptions: SEARCH });
  }
}
