/** In which order the search of the reference shows what it finds; each entry is a name, its page, a sentence, its ways. */

/** How well a name answers: a type of that name, a field of that name, what begins so, and what holds the words at all. */
function kindOf(name, words) {
  const lower = name.toLowerCase();
  if (words.length === 0 || !words.every((word) => lower.includes(word))) return Infinity;
  const last = lower.split('.').at(-1);
  if (lower === words[0]) return 0;
  if (last === words[0]) return 1;
  return last.startsWith(words[0]) ? 2 : 3;
}

/** The entries that answer, the best first; of equal ones, that of the type to which more ways lead, then the shorter. */
export function rankedBy(asked, entries) {
  const words = asked
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  return entries
    .map((entry) => ({ entry, kind: kindOf(entry[0], words) }))
    .filter(({ kind }) => kind < Infinity)
    .toSorted((a, b) => a.kind - b.kind || b.entry[3] - a.entry[3] || a.entry[0].length - b.entry[0].length)
    .map(({ entry }) => entry);
}
