/** Defines the quotas of public questions, who counts as one caller, and the keys of the counts. It is pure. */
import { createHash } from 'node:crypto';
import type { Viewer } from '../auth/index.js';

export interface Budget {
  readonly questionsMax: number;
  readonly windowMs: number;
}

/** How a subject is slowed that strangers may ask about: it is never locked, whoever asks how often. */
export interface Pace {
  /** The most questions of one caller about one subject, until it is forgotten. */
  readonly ofOneCaller: number;
  /** The questions of all callers together before the first pause. */
  readonly free: number;
  /** The first pause; each further one is twice as long, up to the longest. */
  readonly firstPauseMs: number;
  readonly pauseMaxMs: number;
  /** How long after its last pause a subject has all its free questions again. */
  readonly forgottenAfterMs: number;
}

/** The limits of one kind of public question. */
export interface QuestionQuotas {
  /** The name of this kind of question, which separates its counts from those of other kinds, e.g. `status`. */
  readonly kind: string;
  /** The quota of one caller, whatever the questions are about. */
  readonly ofCaller: Budget;
  /** The quota of one card or code, whoever asks about it. */
  readonly ofSubject: Budget | Pace;
}

export interface Caller {
  readonly viewer: Viewer | null;
  /** The caller's network address; null when it is unknown. */
  readonly address: string | null;
}

/** The network that counts as one caller: an IPv6 household or phone has a whole /64. IPv4 may be written as IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%', 1).join('').split('::');
  const groupsOf = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** The key of a caller's count; whoever is signed in is one caller, whatever the address. */
export function callerKey({ viewer, address }: Caller): string {
  if (viewer !== null) return `viewer:${viewer.subject}`;
  return address === null ? 'address:unknown' : `address:${networkOf(address)}`;
}

/** The key of the count of a card or code: a hash, so that the table does not become a list of card numbers. */
export const subjectKey = (subject: string): string => `about:${createHash('sha256').update(subject).digest('hex')}`;
