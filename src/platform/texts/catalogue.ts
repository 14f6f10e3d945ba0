/** Registers every text that a person reads, in both languages, by its key; each room writes its own texts. */
import { IntlMessageFormat } from 'intl-messageformat';
import { invariant } from '../../kernel/invariant.js';
import { LANGUAGES, type Language } from './language.js';
import { FORMATS, FORMATTERS } from './text-formats.js';

/** A text in both languages, as ICU messages: `{max, plural, one {…} other {…}}`. */
export type Translation = { readonly [L in Language]: string };

type PlainValue = string | number | bigint | boolean | Date | null | undefined;

/**
 * The values of a text's placeholders. Rupiah are written `Rp{amount, number}`, and a day `{from, date, day}`. A text
 * among them is written in the same language, and a list of texts as the language lists things: `{modes}`.
 */
export type TextValues = Readonly<Record<string, PlainValue | Text | readonly Text[]>>;

/** A text by its key, with the values of its placeholders; it is written once the reader's language is known. */
export interface Text {
  readonly key: string;
  readonly values?: TextValues | undefined;
}

const translations = new Map<string, Translation>();
const formats = new Map<string, IntlMessageFormat>();

/** Registers a text. @throws InvariantViolation when the key has another text already. */
export function addText(key: string, { id, en }: Translation): void {
  const known = translations.get(key);
  invariant(known === undefined || (known.id === id && known.en === en), `the key ${key} has one text only`);
  translations.set(key, { id, en });
}

/** Registers the texts of a room and gives a function for each, which takes its values: `SAYS.dueSoon({ days: 3 })`. */
export function textsOf<Name extends string>(
  room: string,
  texts: Readonly<Record<Name, Translation>>,
): { readonly [N in Name]: (values?: TextValues) => Text } {
  const names = Object.keys(texts) as Name[];
  for (const name of names) addText(`${room}.${name}`, texts[name]);
  const sayings = names.map((name) => [name, (values?: TextValues): Text => ({ key: `${room}.${name}`, values })]);
  return Object.fromEntries(sayings) as { readonly [N in Name]: (values?: TextValues) => Text };
}

function formatOf(key: string, language: Language): IntlMessageFormat {
  const place = `${language} ${key}`;
  const known = formats.get(place);
  if (known !== undefined) return known;
  const translation = translations.get(key);
  invariant(translation !== undefined, `a text with the key ${key} is registered`);
  const made = new IntlMessageFormat(translation[language], language, FORMATS, { formatters: FORMATTERS });
  formats.set(place, made);
  return made;
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'key' in value;

function inLanguage(value: TextValues[string], language: Language): PlainValue {
  if (isText(value)) return write(value, language);
  if (!Array.isArray(value)) return value as PlainValue;
  return new Intl.ListFormat(language).format(value.map((one) => String(inLanguage(one as Text, language))));
}

/** Writes the text in a language. */
export function write({ key, values = {} }: Text, language: Language): string {
  const plain = Object.entries(values).map(([name, value]) => [name, inLanguage(value, language)]);
  return String(formatOf(key, language).format(Object.fromEntries(plain) as Record<string, PlainValue>));
}

/** Every registered text by its key, for checks that none is missing. */
export const allTexts = (): ReadonlyMap<string, Translation> => translations;

/** What is wrong with the registered texts, each fault as a sentence; for tests and checks. */
export function faultsOfTexts(texts: ReadonlyMap<string, Translation> = translations): string[] {
  return [...texts].flatMap(([key, translation]) => faultsOf(key, translation));
}

function faultsOf(key: string, translation: Translation): string[] {
  const missing = LANGUAGES.filter((language) => translation[language].trim() === '');
  if (missing.length > 0) return missing.map((language) => `${key} has no text in ${language}`);
  const placeholders = LANGUAGES.map((language) => placeholdersOf(translation[language]));
  const [first, ...others] = placeholders;
  return others.some((names) => names !== first)
    ? [`${key} has other placeholders in one language than in the other`]
    : [];
}

/** The names of a message's placeholders in alphabetical order. @throws SyntaxError for an invalid message. */
function placeholdersOf(message: string): string {
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(collect);
    if (value === null || typeof value !== 'object') return undefined;
    const { type, value: name } = value as { type?: unknown; value?: unknown };
    if (typeof type === 'number' && type !== 0 && typeof name === 'string') names.add(name);
    Object.values(value).forEach(collect);
  };
  collect(new IntlMessageFormat(message, 'en').getAst());
  return [...names].toSorted().join(' ');
}
