/** Which words there are: every language says the same things. */
import type { words } from './id/index.js';

/** Lets another language write its own text where Bahasa Indonesia writes one. */
type Told<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Told<T[K]> };

export type Words = Told<typeof words>;

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
