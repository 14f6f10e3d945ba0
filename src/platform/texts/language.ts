/** Defines the languages in which people read Sigap, and reads which one a caller prefers. */
import Negotiator from 'negotiator';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of callers who ask for none: that of the programme. */
export const DEFAULT_LANGUAGE: Language = 'id';

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** The one of our languages that an `Accept-Language` header, or a tag such as `en-GB`, prefers. */
export function languageOf(accepted: string | null | undefined): Language {
  if (accepted === null || accepted === undefined || accepted.trim() === '') return DEFAULT_LANGUAGE;
  const liked = new Negotiator({ headers: { 'accept-language': accepted } }).language([...LANGUAGES]);
  return isLanguage(liked) ? liked : DEFAULT_LANGUAGE;
}
