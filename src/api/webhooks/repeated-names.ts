/**
 * Tells whether a JSON text names a field of one object twice. Parsers disagree on which of the two holds, so that whoever
 * checked a call before us may have read another amount than we would.
 */

/** A string, or a sign that opens, closes or parts. Between them a valid text has numbers, words and blanks alone. */
const PARTS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}:]/g;

/** Whether a name stands twice in one object, however it is written; `text` is valid JSON. */
export function repeatsAName(text: string): boolean {
  const open: Set<string>[] = [];
  let last = '';
  for (const [part] of text.matchAll(PARTS)) {
    if (part === '{') open.push(new Set());
    else if (part === '}') open.pop();
    else if (part === ':') {
      const name = last.includes('\\') ? JSON.stringify(JSON.parse(last)) : last;
      const names = open.at(-1);
      if (names?.has(name) === true) return true;
      names?.add(name);
    }
    last = part;
  }
  return false;
}
