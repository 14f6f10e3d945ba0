/**
 * Finds references that may occur twice, in memory that does not grow (a Bloom filter): it never misses one, and is
 * seldom wrong.
 */

/**
 * The number of bits, which take 8 MB. Each reference sets two: among a million different ones, some hundreds are
 * suspected wrongly.
 */
const MARKS = 2 ** 26;
const SUSPECTS_MAX = 20_000;

export interface PossibleRepeats {
  see(reference: string): void;
  /** The references that may occur twice; null when there are too many to list. */
  suspects(): readonly string[] | null;
}

export function possibleRepeats(): PossibleRepeats {
  const words = new Uint32Array(MARKS / 32);
  const suspects = new Set<string>();
  let isFull = false;

  /** Sets a bit, and returns true when it was set before. */
  const mark = (hash: number): boolean => {
    const place = hash & (MARKS - 1);
    const word = words[place >>> 5] ?? 0;
    const bit = 1 << (place & 31);
    if ((word & bit) !== 0) return true;
    words[place >>> 5] = word | bit;
    return false;
  };

  return {
    see(reference) {
      let first = 0x811c9dc5;
      let second = 0x9747b28c;
      for (let at = 0; at < reference.length; at++) {
        const code = reference.charCodeAt(at);
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second ^ code, 0x5bd1e995);
      }
      const hasFirst = mark(first ^ (first >>> 15));
      const hasSecond = mark(second ^ (second >>> 13));
      if (!hasFirst || !hasSecond || isFull) return;
      suspects.add(reference);
      isFull = suspects.size > SUSPECTS_MAX;
    },
    suspects: () => (isFull ? null : [...suspects]),
  };
}
