/** Joins several sentences into one text. */
import { invariant } from '../../kernel/invariant.js';
import { type Text, textsOf } from './catalogue.js';

const JOINED = textsOf('texts', { sentences: { id: '{first} {next}', en: '{first} {next}' } });

/** The sentences in order, with a blank between; at least one is required. */
export function sentences(texts: readonly Text[]): Text {
  const [first, ...others] = texts;
  invariant(first !== undefined, 'at least one sentence is given');
  return others.reduce((said, next) => JOINED.sentences({ first: said, next }), first);
}
