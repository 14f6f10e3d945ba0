/** The languages in which people read Sigap, and how a caller chooses one. */
import Negotiator from 'negotiator';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who asks for none is answered in the language of the programme. */
export const DEFAULT_LANGUAGE: Language = 'id';

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** The language that an `Accept-Language` header, or a client's own word such as `en-GB`, likes best among ours. */
export function languageOf(accepted: string | null | undefined): Language {
  if (accepted === null || accepted === undefined || accepted.trim() === '') return DEFAULT_LANGUAGE;
  const liked = new Negotiator({ headers: { 'accept-language': accepted } }).language([...LANGUAGES]);
  return isLanguage(liked) ? liked : DEFAULT_LANGUAGE;
}
