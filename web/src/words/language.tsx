/** Gives every screen the words and the formats of the visitor's language; only one language is loaded. */
import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';
import { readKept, keep } from '../browser/kept.js';
import { type Format, formatFor } from './format.js';
import { LANGUAGES, type Language, type Words } from './words.js';

const LOADERS: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  id: () => import('./id/index.js'),
  en: () => import('./en/index.js'),
};

export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  /** Changes the language, once its words have come. */
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** The language of the address (`?lang=en`), which is kept for all that follows, of the last visit, or Bahasa Indonesia. */
export function firstLanguage(): Language {
  const named = new URLSearchParams(location.search).get('lang');
  const language = LANGUAGES.find((known) => known === named);
  if (language !== undefined) keep('language', language);
  return language ?? LANGUAGES.find((known) => known === readKept('language')) ?? 'id';
}

export const loadWords = async (language: Language): Promise<Words> => (await LOADERS[language]()).words;

export function SpeechProvider(props: { language: Language; words: Words; children: ReactNode }) {
  const [{ language, words }, setSpeech] = useState({ language: props.language, words: props.words });
  const speech = useMemo<Speech>(
    () => ({
      language,
      words,
      format: formatFor(language),
      speak: (next) => {
        const change = async (): Promise<void> => {
          const loaded = await loadWords(next);
          keep('language', next);
          document.documentElement.lang = next;
          setSpeech({ language: next, words: loaded });
        };
        void change();
      },
    }),
    [language, words],
  );
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech needs a SpeechProvider around it.');
  return speech;
}
