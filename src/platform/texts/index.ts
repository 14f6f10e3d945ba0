/** The public interface of texts, which people read in both languages. */
export {
  type Text,
  type TextValues,
  type Translation,
  addText,
  allTexts,
  faultsOfTexts,
  textsOf,
  write,
} from './catalogue.js';
export { sentences } from './sentences.js';
export { DEFAULT_LANGUAGE, type Language, languageOf } from './language.js';
