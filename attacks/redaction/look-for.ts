/** Looks for words in texts; numbers are found in whatever stands around them but other digits. */
import type { Word } from './personal-words.js';

export interface Seen {
  /** Where it stands: the log, a span, an answer. */
  readonly where: string;
  readonly kind: string;
  /** The line without any digits, so that a report repeats nothing. */
  readonly line: string;
}

export interface Place {
  readonly where: string;
  readonly lines: readonly string[];
}

const SHOWN = 200;
const DIGITS = /\d{8,}/g;
/** Times of spans are digits that could hold any number. */
const TIMES = /"(?:start|end)?TimeUnixNano":"\d+"/gi;

const withoutDigits = (line: string): string => line.replaceAll(/\d/g, '#').slice(0, SHOWN);

/** Every word that stands somewhere, once for each line. */
export function lookFor(words: readonly Word[], places: readonly Place[]): readonly Seen[] {
  const numbers = new Map(words.filter(({ text }) => /^\d+$/.test(text)).map(({ text, kind }) => [text, kind]));
  const texts = words.filter(({ text }) => !/^\d+$/.test(text));
  return places.flatMap(({ where, lines }) => {
    const whole = lines.join('\n');
    const present = texts.filter(
      ({ text }) => whole.includes(text) || whole.includes(JSON.stringify(text).slice(1, -1)),
    );
    return lines.flatMap((line) =>
      seenIn(line, { numbers, texts: present }).map((kind) => ({ where, kind, line: withoutDigits(line) })),
    );
  });
}

interface Sought {
  readonly numbers: ReadonlyMap<string, string>;
  readonly texts: readonly Word[];
}

function seenIn(line: string, { numbers, texts }: Sought): string[] {
  const bare = line.replaceAll(TIMES, '');
  const ofNumbers = [...bare.matchAll(DIGITS)].flatMap(([digits]) => numbers.get(digits) ?? []);
  const ofTexts = texts.filter(({ text }) => bare.includes(text) || bare.includes(JSON.stringify(text).slice(1, -1)));
  return [...new Set([...ofNumbers, ...ofTexts.map(({ kind }) => kind)])];
}
