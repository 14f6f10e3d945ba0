/** How often may be asked about one card and by one caller: who a caller is, and the limits. Pure. */
import { createHash } from 'node:crypto';
import type { Viewer } from '../auth/index.js';
import type { CardNumber } from '../kernel/card-number.js';

const HOUR_MS = 3_600_000;

export interface Budget {
  readonly questionsMax: number;
  readonly windowMs: number;
}

/** Ten a day about one card, whoever asks: a birth date has some thirty thousand possible values. */
export const CARD_BUDGET: Budget = { questionsMax: 10, windowMs: 24 * HOUR_MS };
/** Thirty an hour by one person or address: a family has few cards. */
export const CALLER_BUDGET: Budget = { questionsMax: 30, windowMs: HOUR_MS };
/** The chatbot asks for many citizens; what is asked about one card stays bounded all the same. */
export const CHATBOT_BUDGET: Budget = { questionsMax: 10_000, windowMs: HOUR_MS };

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

/** The key a caller's questions are counted under; a token counts for its bearer wherever it is used from. */
export function callerKey({ viewer, address }: Caller): string {
  if (viewer !== null) return `viewer:${viewer.subject}`;
  return address === null ? 'address:unknown' : `address:${networkOf(address)}`;
}

export const callerBudget = ({ viewer }: Caller): Budget =>
  viewer?.role === 'CHATBOT' ? CHATBOT_BUDGET : CALLER_BUDGET;

/** Cards are counted under a hash: a table of questions must not become a list of card numbers. */
export const cardKey = (card: CardNumber): string => `card:${createHash('sha256').update(card).digest('hex')}`;
