/** Reads the words of a name that somebody looks for, as the index keeps them: small letters without accents and apostrophes. */

/** The fewest letters of the longest word, so that no search reads half a regency. */
export const LETTERS_MIN = 3;
/** The most words that are looked for. */
const WORDS_MAX = 6;

/** The words; null when none of them is long enough. */
export function wordsOf(name: string): string[] | null {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F'’ʼ]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.some((word) => word.length >= LETTERS_MIN) ? words.slice(0, WORDS_MAX) : null;
}

/**
 * The query of PostgreSQL for names with a word that begins with each of `words`, in any of the regencies. Words hold
 * letters and digits alone, and a regency digits and a dot, so that nothing in them is an operator.
 */
export const queryOf = (words: readonly string[], regencies: readonly string[]): string =>
  regencies.map((regency) => `(${words.map((word) => `'${regency}/${word}':*`).join(' & ')})`).join(' | ');
