/**
 * How the search of the site reads words: a name of code is one word, so that `HISTORY_CHANGED` finds what says that and
 * not all that says "history". The pages load this in the place of MiniSearch, with which it indexes: settings of
 * VitePress that are functions would have to be evaluated in the page, which its content security policy forbids.
 */
import MiniSearch from 'minisearch';

/** Everything between words: spaces and punctuation, but for what names of code are written with. */
const BETWEEN_NAMES = /(?:(?!_)[\n\r\p{Z}\p{P}])+/u;

const isCode = (word) => word.includes('_');

/** Whether a word is written as names of the schema are, such as `amountToReactivate`. */
const isFieldName = (word) => /^[a-z]\w*[A-Z]\w*$/.test(word);

/** What a text is found by: its words, and each name of code both as it is written and by its parts. */
export const wordsOf = (text) => {
  const words = text.split(BETWEEN_NAMES);
  return [...words, ...words.filter(isCode).flatMap((name) => name.split('_'))];
};

/** The table in which the codes are explained is the answer to who asks for one; what was once, and what only leads on to a type, come last. */
function worth(id, term) {
  if (/\/CHANGELOG|\/types\.html#\w+(?:Edge|Connection)$/.test(id)) return 0.2;
  return isCode(term) && id.endsWith('/api.html#refusals-and-errors') ? 10 : 1;
}

const SEARCH = {
  tokenize: (text) => text.split(BETWEEN_NAMES),
  fuzzy: (term) => (isCode(term) ? false : 0.2),
  prefix: true,
  boost: { title: 8, text: 2, titles: 1 },
  boostDocument: worth,
};

/**
 * What is called as the name of the schema asked for comes first, then the types that have a field of that name, those to
 * which most ways lead before others: by words alone the first would be the type of which least is said.
 */
function namedFirst(results, asked) {
  if (!isFieldName(asked)) return results;
  const isIn = ({ id, match }, field) => id.includes('/types.html#') && match[asked.toLowerCase()]?.includes(field);
  const {
    named = [],
    having = [],
    rest = [],
  } = Object.groupBy(results, (result) => (isIn(result, 'title') ? 'named' : isIn(result, 'text') ? 'having' : 'rest'));
  return [...named, ...having.toSorted((one, other) => (other.ways ?? 0) - (one.ways ?? 0)), ...rest];
}

export default class SiteSearch extends MiniSearch {
  static loadJSON(json, options) {
    const index = super.loadJSON(json, { ...options, tokenize: wordsOf, searchOptions: SEARCH });
    return Object.setPrototypeOf(index, SiteSearch.prototype); // MiniSearch makes one of its own class
  }

  search(asked, options) {
    const results = super.search(asked, options);
    return typeof asked === 'string' ? namedFirst(results, asked.trim()) : results;
  }
}
