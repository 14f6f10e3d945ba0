/** The one place that calls an operator: every alarm has a name, a line in the log, and a row in docs/operating.md. */
import type { Logger } from '../platform/observability/index.js';

export const ALARMS = {
  'unreadable-call': 'a partner sent something that an operator must look at',
  'unconfirmed-call': 'a partner sent something that an operator must look at',
  'contradicted-call': 'a partner sent something that an operator must look at',
  'conflicting-payment': 'a partner sent something that an operator must look at',
  'delivery-key-reused': 'a partner sent something that an operator must look at',
  'payment-after-its-reversal': 'a partner sent something that an operator must look at',
  'payment-names-two-families':
    'a payment whose order and number name two families waits in suspense: ask the partner whose it is',
  'reversal-not-booked': 'a partner sent something that an operator must look at',
  'payment-beyond-ceiling': 'more money than a payment can be went into suspense: ask the partner what was really paid',
  'payment-by-revoked-point': 'money came through a terminal or agent that an operator must look at',
  'payment-without-terminal': 'money came by EDC and its partner did not say through which terminal: ask the partner',
  'payment-by-unknown-terminal': 'money came through a terminal or agent that an operator must look at',
  'webhooks-lost': 'webhooks were lost and their payments posted from a file: an operator must look',
  'doubt-lost': 'doubts about payments could not be stored: an operator must ask their partners what became of them',
  'bank-contradicts': 'a bank contradicts what is booked: an operator must look',
  'correction-overdue':
    'a correction of personal data waits longer than the law allows: an operator must call its branch',
  'full-reading-cap':
    'somebody has read the numbers of as many families in full as the role may: ask the branch what for',
  'branch-reads-far-more':
    'a branch reads the numbers of far more families in full than it does: an operator must ask its head what for',
  'disk-full': 'a disk is full: an operator must look',
  'clock-differs': "the machine's clock differs from the database's: an operator must look",
  'history-stepped-back': 'the history of the database stepped back: an operator must look (docs/operating/history.md)',
} as const;
export type AlarmName = keyof typeof ALARMS;

export interface AlarmParts {
  readonly log: Logger;
  /** Counts an alarm by its name; those of commands are only logged. */
  readonly countAlarm?: ((name: AlarmName) => void) | undefined;
}

/** Writes the alarm's line and counts it. */
export function raiseAlarm({ log, countAlarm }: AlarmParts, name: AlarmName, fields: object): void {
  countAlarm?.(name);
  log.error({ alarm: name, ...fields }, ALARMS[name]);
}
