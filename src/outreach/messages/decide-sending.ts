/** What becomes of a queued message at the moment it could leave: sent, put off, or never sent. Pure. */
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type MessagePolicy, nextContactMoment } from './contact-hours.js';
import type { Recipient } from './contact-preference.js';
import type { FailureReason, SuppressionReason } from './message-words.js';

export interface SendingFacts {
  readonly now: Date;
  /** Where the family lives. */
  readonly zone: TimeZone;
  readonly policy: MessagePolicy;
  readonly recipient: Recipient;
  readonly amountToReactivate: Rupiah;
  readonly message: {
    /** Of a blast: after this day it would come too late. */
    readonly lastDay: CivilDate | null;
    /** How often it has been offered to the provider, this time included. */
    readonly attempts: number;
    /** Nobody knows what became of an earlier offer. */
    readonly isUncertain: boolean;
  };
  /** The provider recognises a message it was offered before. */
  readonly isRepeatable: boolean;
}

export type SendingDecision =
  | { readonly kind: 'send'; readonly phone: PhoneNumber }
  | { readonly kind: 'put-off'; readonly until: Date }
  | { readonly kind: 'suppress'; readonly reason: SuppressionReason }
  | { readonly kind: 'fail'; readonly reason: FailureReason };

/** In this order; a family is never written to twice because nobody knows whether the first one left. */
export function decideSending(facts: SendingFacts): SendingDecision {
  const { now, zone, policy, recipient, message } = facts;
  if (message.isUncertain && !facts.isRepeatable) return { kind: 'fail', reason: 'OUTCOME_UNKNOWN' };
  if (recipient.kind === 'not-reachable') return { kind: 'suppress', reason: recipient.reason };
  if (facts.amountToReactivate === 0n) return { kind: 'suppress', reason: 'NOTHING_OWED' };
  const moment = nextContactMoment(now, { zone, policy });
  if (message.lastDay !== null && civilDateIn(moment, zone) > message.lastDay)
    return { kind: 'suppress', reason: 'TOO_LATE' };
  if (message.attempts > policy.attemptsMax) return { kind: 'fail', reason: 'ATTEMPTS_EXHAUSTED' };
  return moment > now ? { kind: 'put-off', until: moment } : { kind: 'send', phone: recipient.phone };
}
