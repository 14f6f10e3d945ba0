/** How often may be asked about one thing and by one caller: who a caller is, and what the counts are kept under. Pure. */
import { createHash } from 'node:crypto';
import type { Viewer } from '../auth/index.js';

export interface Budget {
  readonly questionsMax: number;
  readonly windowMs: number;
}

/** The limits of one kind of public question. */
export interface QuestionBudgets {
  /** Keeps the counts of one kind of question apart from those of another, e.g. `status`. */
  readonly kind: string;
  /** Of one caller, whatever is asked about. */
  readonly ofCaller: Budget;
  /** About one card or code, whoever asks. */
  readonly ofSubject: Budget;
}

export interface Caller {
  readonly viewer: Viewer | null;
  /** The network address, where there is one. */
  readonly address: string | null;
}

/** An IPv6 household or phone has a whole /64 of addresses: they count as one. IPv4 may come written as IPv6. */
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

/** A token counts for its bearer wherever it is used from. */
export function callerKey({ viewer, address }: Caller): string {
  if (viewer !== null) return `viewer:${viewer.subject}`;
  return address === null ? 'address:unknown' : `address:${networkOf(address)}`;
}

/** Cards and codes are counted under a hash: a table of questions must not become a list of card numbers. */
export const subjectKey = (subject: string): string => `about:${createHash('sha256').update(subject).digest('hex')}`;
