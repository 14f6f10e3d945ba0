/**
 * Finds the relations that a statement or a part of one names: words where a table must stand, not columns and aliases
 * of the same name.
 */

const BEGINS_RELATION = new Set(['from', 'join', 'into', 'update', 'using', 'table']);
const ENDS_FROM = new Set(
  'select where set values group order having limit offset returning union except intersect window for'.split(' '),
);
const BEFORE_NAME = new Set(['only', 'lateral']);

/**
 * Returns the relations in their order, each as often as it is named. The caller has removed quoted values and
 * comments.
 */
export function relationsIn(sql) {
  const words =
    sql.replaceAll(/"[^"]*"/g, 'quoted').match(/[a-z_][\w$]*(?:\.[a-z_][\w$]*)*|[(),]|[^\sa-z_(),]+/gi) ?? [];
  const named = [];
  if (standsAlone(words)) named.push(words[0]);
  const frames = [{ inFrom: false, expected: false }];
  for (const word of words) {
    const frame = frames.at(-1);
    const lower = word.toLowerCase();
    if (word === '(') {
      frames.push({ inFrom: frame.expected, expected: frame.expected });
      frame.expected = false;
    } else if (word === ')') {
      if (frames.length > 1) frames.pop();
    } else if (word === ',') frame.expected = frame.inFrom;
    else if (BEGINS_RELATION.has(lower)) Object.assign(frame, { inFrom: true, expected: true });
    else if (ENDS_FROM.has(lower)) Object.assign(frame, { inFrom: false, expected: false });
    else if (frame.expected && !BEFORE_NAME.has(lower)) {
      named.push(word);
      frame.expected = false;
    }
  }
  return named;
}

/** Tells whether a part begins with its relation: the name, followed by an alias or by nothing. */
const standsAlone = ([first = '', second]) =>
  /^[a-z_]\w*$/.test(first) && !BEGINS_RELATION.has(first) && (second === undefined || /^[a-z_]\w*$/i.test(second));
