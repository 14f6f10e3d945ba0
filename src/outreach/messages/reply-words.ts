/** Decides what a short reply to a message asks for: no contact, or contact again. It is pure. */
import type { ContactPreference } from './message-words.js';

const STOP = new Set(['BERHENTI', 'STOP', 'UNREG', 'UNSUBSCRIBE']);
const START = new Set(['MULAI', 'START']);
/** The most words of a reply that is taken as a command; a longer text is for a person to read. */
const WORDS_MAX = 4;

/**
 * Returns null when the reply asks for neither. BERHENTI in reply to one message stops all messages and calls to the
 * number, until MULAI or the family sets another preference. UU 27/2022 article 40.
 */
export function preferenceInReply(text: string): ContactPreference | null {
  const words = text.toUpperCase().match(/\p{L}+/gu) ?? [];
  if (words.length > WORDS_MAX) return null;
  if (words.some((word) => STOP.has(word))) return 'DO_NOT_CONTACT';
  return words.some((word) => START.has(word)) ? 'ALL_MESSAGES' : null;
}
