/** The outcomes of a call in the order of their keys, the most usual first, and which of them ask for more. */
import type { CallOutcome } from '../../operations/telecollecting.js';

export const OUTCOMES: readonly CallOutcome[] = [
  'PROMISED_TO_PAY',
  'PAID_ALREADY',
  'NO_ANSWER',
  'CALL_BACK',
  'ASKS_REHAB',
  'WRONG_NUMBER',
  'REFUSED',
  'MOVED',
  'CHANGED_SEGMENT',
  'DECEASED',
];

/** The key of an outcome: 1 to 9, and 0 for the tenth. */
export const keyOf = (index: number): string => String((index + 1) % 10);

/** The outcome that a key stands for; null for any other key. */
export const outcomeOfKey = (key: string): CallOutcome | null =>
  /^\d$/.test(key) ? (OUTCOMES[(Number(key) + 9) % 10] ?? null) : null;
