/** Decides, when a queued message could be sent, whether it is sent, put off or never sent. It is pure. */
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type MessagePolicy, nextContactMoment } from './contact-hours.js';
import type { Recipient } from './contact-preference.js';
import type { FailureReason, SuppressionReason } from './message-words.js';

export interface SendingFacts {
  readonly now: Date;
  /** The time zone where the family lives. */
  readonly zone: TimeZone;
  readonly policy: MessagePolicy;
  readonly recipient: Recipient;
  /** What the family is asked for now. */
  readonly dueNow: Rupiah;
  /** Whether the family keeps an instalment plan and the message is one that goes to many unasked. */
  readonly isLeftInPeace: boolean;
  /** Whether the message is news that a family without debt wants to hear, too. */
  readonly isOfUseWithoutDebt: boolean;
  readonly message: {
    /** The last day on which a blast's message is of use; null for a detail message. */
    readonly lastDay: CivilDate | null;
    /** The number of attempts to give it to the provider, this one included. */
    readonly attempts: number;
    /** Whether the outcome of an earlier attempt is unknown. */
    readonly isUncertain: boolean;
  };
  /** Whether the provider recognises a message that it was given before. */
  readonly isRepeatable: boolean;
}

export type SendingDecision =
  | { readonly kind: 'send'; readonly phone: PhoneNumber }
  | { readonly kind: 'put-off'; readonly until: Date }
  | { readonly kind: 'suppress'; readonly reason: SuppressionReason }
  | { readonly kind: 'fail'; readonly reason: FailureReason };

/**
 * Decides by the first rule that applies. A message with an unknown outcome is given only to a provider that recognises
 * repeats, so that a family never gets it twice.
 */
export function decideSending(facts: SendingFacts): SendingDecision {
  const { now, zone, policy, recipient, message } = facts;
  if (message.isUncertain && !facts.isRepeatable) return { kind: 'fail', reason: 'OUTCOME_UNKNOWN' };
  if (recipient.kind === 'not-reachable') return { kind: 'suppress', reason: recipient.reason };
  if (facts.dueNow === 0n && !facts.isOfUseWithoutDebt) return { kind: 'suppress', reason: 'NOTHING_OWED' };
  if (facts.isLeftInPeace) return { kind: 'suppress', reason: 'KEEPS_PLAN' };
  const moment = nextContactMoment(now, { zone, policy });
  if (message.lastDay !== null && civilDateIn(moment, zone) > message.lastDay)
    return { kind: 'suppress', reason: 'TOO_LATE' };
  if (message.attempts > policy.attemptsMax) return { kind: 'fail', reason: 'ATTEMPTS_EXHAUSTED' };
  return moment > now ? { kind: 'put-off', until: moment } : { kind: 'send', phone: recipient.phone };
}
