/** What a short answer to a message asks for: to be left alone, or to be written to again. Pure. */
import type { ContactPreference } from './message-words.js';

const STOP = new Set(['BERHENTI', 'STOP', 'UNREG', 'UNSUBSCRIBE']);
const START = new Set(['MULAI', 'START']);
/** Whoever writes more than this wrote a letter: somebody reads it. */
const WORDS_MAX = 4;

/**
 * Null when it asks for neither. Who says BERHENTI to one message is not asked which others were meant: the number is
 * neither written to nor called until MULAI, or the family, says otherwise. UU 27/2022 Ps. 40.
 */
export function preferenceInReply(text: string): ContactPreference | null {
  const words = text.toUpperCase().match(/\p{L}+/gu) ?? [];
  if (words.length > WORDS_MAX) return null;
  if (words.some((word) => STOP.has(word))) return 'DO_NOT_CONTACT';
  return words.some((word) => START.has(word)) ? 'ALL_MESSAGES' : null;
}
